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
