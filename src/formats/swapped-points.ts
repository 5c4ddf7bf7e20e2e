import { onEarth } from './ucdp-ged-coordinates.ts';

const MANY = 5;
const FAR_DEGREES = 10;
const CLOSE_DEGREES = 5;

/** Rows, and the points they lie at. */
export interface PointColumns {
  /** The numbers of the rows' countries. */
  readonly country: ArrayLike<number>;
  /** The numbers of the rows' points. */
  readonly point: ArrayLike<number>;
  /** Degrees, by the numbers of the points. */
  readonly lon: ArrayLike<number>;
  readonly lat: ArrayLike<number>;
}

/** How many rows of each country lie in each whole degree. */
class Degrees {
  /** How many rows each country has. */
  readonly rows: Int32Array;
  private readonly least: number;
  private readonly width: number;
  private readonly counts: Int32Array;

  /** @param most the greatest number of degrees; the least is its opposite */
  constructor({ country, point }: PointColumns, degrees: ArrayLike<number>, most: number) {
    let countries = 0;
    for (let row = 0; row < country.length; row += 1) {
      countries = Math.max(countries, (country[row] ?? 0) + 1);
    }
    this.rows = new Int32Array(countries);
    this.least = -most;
    this.width = 2 * most + 1;
    this.counts = new Int32Array(countries * this.width);
    for (let row = 0; row < country.length; row += 1) {
      const number = country[row] ?? 0;
      const at = number * this.width + Math.floor(degrees[point[row] ?? 0] ?? 0) - this.least;
      this.counts[at] = (this.counts[at] ?? 0) + 1;
      this.rows[number] = (this.rows[number] ?? 0) + 1;
    }
  }

  /** The whole degree in which the middle one of a country's rows lies. */
  middle(country: number): number {
    let left = Math.floor((this.rows[country] ?? 0) / 2);
    for (let degree = 0; degree < this.width; degree += 1) {
      left -= this.counts[country * this.width + degree] ?? 0;
      if (left < 0) return degree + this.least;
    }
    return 0;
  }
}

/** How far a number is from somewhere within a degree, at the least and at the most. */
const leastFrom = (value: number, degree: number): number =>
  Math.max(0, degree - value, value - degree - 1);
const mostFrom = (value: number, degree: number): number =>
  Math.max(Math.abs(value - degree), Math.abs(value - degree - 1));

/** Rows that may lie far from the middle of their country and close to it when swapped, by country. */
function candidates(columns: PointColumns): Map<number, number[]> {
  const { country, point, lon, lat } = columns;
  const [lons, lats] = [new Degrees(columns, lon, 180), new Degrees(columns, lat, 90)];
  const x = Int32Array.from(lons.rows, (_, number) => lons.middle(number));
  const y = Int32Array.from(lats.rows, (_, number) => lats.middle(number));
  const found = new Map<number, number[]>();
  for (let row = 0; row < country.length; row += 1) {
    const number = country[row] ?? 0;
    const at = point[row] ?? 0;
    const [east, north] = [lon[at] ?? 0, lat[at] ?? 0];
    const [middleX, middleY] = [x[number] ?? 0, y[number] ?? 0];
    if (mostFrom(east, middleX) <= FAR_DEGREES && mostFrom(north, middleY) <= FAR_DEGREES) continue;
    if (leastFrom(north, middleX) >= CLOSE_DEGREES) continue;
    if (leastFrom(east, middleY) >= CLOSE_DEGREES) continue;
    if ((lons.rows[number] ?? 0) < MANY || !onEarth([north, east])) continue;
    const known = found.get(number);
    if (known === undefined) found.set(number, [row]);
    else known.push(row);
  }
  return found;
}

/** The middle one of the degrees at the points of a country's rows. */
function middleOf({ country, point }: PointColumns, number: number, degrees: ArrayLike<number>) {
  const own: number[] = [];
  for (let row = 0; row < country.length; row += 1) {
    if (country[row] === number) own.push(degrees[point[row] ?? 0] ?? 0);
  }
  return Float64Array.from(own).toSorted()[Math.floor(own.length / 2)] ?? 0;
}

/**
 * The rows whose points, all of which are on earth, lie far from the middle of their country's other points (10°)
 * but close to it (5°) when swapped. A country with fewer than five rows says nothing.
 */
export function swappedByCountry(columns: PointColumns): number[] {
  const { point, lon, lat } = columns;
  const swapped: number[] = [];
  for (const [number, rows] of candidates(columns)) {
    const [x, y] = [middleOf(columns, number, lon), middleOf(columns, number, lat)];
    for (const row of rows) {
      const [east, north] = [lon[point[row] ?? 0] ?? 0, lat[point[row] ?? 0] ?? 0];
      const off = Math.max(Math.abs(east - x), Math.abs(north - y));
      const offSwapped = Math.max(Math.abs(north - x), Math.abs(east - y));
      if (off > FAR_DEGREES && offSwapped < CLOSE_DEGREES) swapped.push(row);
    }
  }
  return swapped;
}
