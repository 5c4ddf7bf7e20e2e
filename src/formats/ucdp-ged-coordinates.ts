import type { LonLat } from '@/domain/place.ts';

/** The number of a cell of the PRIO-GRID: half degrees, from the south-west, row by row, counted from 1. */
function gridCell([lon, lat]: LonLat): number {
  const column = Math.min(719, Math.floor((lon + 180) * 2));
  const row = Math.min(359, Math.floor((lat + 90) * 2));
  return row * 720 + column + 1;
}

export const onEarth = ([lon, lat]: LonLat): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/** `4239.00416` → `42.3900416`: the readings of a number whose decimal point has slipped to the right. */
const shifted = (value: number, limit: number): number[] =>
  [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]
    .map((power) => Number((value / power).toPrecision(12)))
    .filter((reading) => Math.abs(reading) <= limit);

const near = (point: LonLat, cell: number): boolean => gridCell(point) === cell;

/** What the row may have meant by a coordinate that is not on earth; the row's own grid cell decides if it can. */
export function suggestPoint([lon, lat]: LonLat, cell: number | undefined): LonLat | undefined {
  const readings = shifted(lon, 180).flatMap((x) => shifted(lat, 90).map((y): LonLat => [x, y]));
  if (onEarth([lat, lon])) readings.push([lat, lon]);
  if (cell !== undefined) return readings.find((point) => near(point, cell));
  // Without the cell, the reading nearest to what is written is the least change.
  return onEarth([lat, lon]) ? [lat, lon] : readings[0];
}

/** Whether latitude and longitude lie in the row's own grid cell only when swapped. */
export const isSwapped = ([lon, lat]: LonLat, cell: number | undefined): boolean =>
  cell !== undefined && onEarth([lat, lon]) && !near([lon, lat], cell) && near([lat, lon], cell);

const MANY = 5;
const FAR_DEGREES = 10;
const CLOSE_DEGREES = 5;

function valuesOf(values: ArrayLike<number>, rows: Uint32Array): Float64Array {
  const own = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) own[at] = values[rows[at] ?? 0] ?? 0;
  return own;
}

function spread(values: Float64Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
}

const middle = (values: Float64Array): number =>
  values.toSorted()[Math.floor(values.length / 2)] ?? 0;

/** The rows of each number, in their order. */
function rowsByNumber(numbers: ArrayLike<number>): Uint32Array[] {
  const sizes: number[] = [];
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] ?? 0;
    sizes[number] = (sizes[number] ?? 0) + 1;
  }
  const groups = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(groups.length);
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] ?? 0;
    const at = filled[number] ?? 0;
    const group = groups[number];
    if (group !== undefined) group[at] = row;
    filled[number] = at + 1;
  }
  return groups;
}

/** Rows as columns of the same length. */
export interface PointColumns {
  /** The number of the row's country. */
  readonly country: ArrayLike<number>;
  readonly lon: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
}

/**
 * The rows whose points lie far from the middle of their country's other points (10°) but close to it (5°)
 * when swapped. A country with fewer than five points says nothing.
 */
export function swappedByCountry({ country, lon, lat }: PointColumns): number[] {
  const swapped: number[] = [];
  for (const members of rowsByNumber(country)) {
    if (members.length < MANY) continue;
    const [lons, lats] = [valuesOf(lon, members), valuesOf(lat, members)];
    // Then no point is far from the middle.
    if (spread(lons) <= FAR_DEGREES && spread(lats) <= FAR_DEGREES) continue;
    const [x, y] = [middle(lons), middle(lats)];
    for (const row of members) {
      const [east, north] = [lon[row] ?? 0, lat[row] ?? 0];
      const off = Math.max(Math.abs(east - x), Math.abs(north - y));
      if (off <= FAR_DEGREES) continue;
      const offSwapped = Math.max(Math.abs(north - x), Math.abs(east - y));
      if (onEarth([north, east]) && offSwapped < CLOSE_DEGREES) swapped.push(row);
    }
  }
  return swapped;
}
