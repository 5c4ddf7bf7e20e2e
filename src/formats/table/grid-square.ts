import { inverse } from 'mgrs/mgrs.js';
import type { LonLat } from '@/domain/place.ts';
import { asciiDigits } from './mapped-numbers.ts';

/** A square of the Military Grid Reference System. */
export interface GridSquare {
  /** Without blanks, in capitals: `38SMB4488`. */
  readonly reference: string;
  /** Of its middle, in degrees to six places. */
  readonly point: LonLat;
  readonly sideMetres: number;
}

/** A square, or why the text names none: it is no reference, or one whose square its zone does not have. */
export type GridReading = GridSquare | { readonly fault: 'noGrid' | 'noSquare' };

/** Zone, band and square of 100 km, and the digits of east and north after them. */
const PARTS =
  /^(?<zone>0?[1-9]|[1-5]\d|60)[\s-]*(?<band>[C-HJ-NP-X])[\s-]*(?<square>[A-HJ-NP-Z][A-HJ-NP-V])[\s-]*(?<digits>\d[\d\s-]*)?$/;
const GAP = /[\s-]+/g;
const MOST_DIGITS = 5;
const NO_GRID = { fault: 'noGrid' } as const;
const BANDS = 'CDEFGHJKLMNPQRSTUVWX';

/** Zones that are not six degrees wide: around Norway, and around Svalbard, where three are left out. */
const ODD_ZONES: ReadonlyMap<string, readonly [west: number, east: number] | undefined> = new Map([
  ['31V', [0, 3]],
  ['32V', [3, 12]],
  ['31X', [0, 9]],
  ['32X', undefined],
  ['33X', [9, 21]],
  ['34X', undefined],
  ['35X', [21, 33]],
  ['36X', undefined],
  ['37X', [33, 42]],
]);

/** East and north, which have as many digits each; where a blank divides them it must do so in the middle. */
function halves(digits: string): readonly [string, string] | undefined {
  const parts = digits.split(GAP);
  const [only = '', north] = parts;
  if (parts.length > 2 || digits.replaceAll(GAP, '').length % 2 !== 0) return undefined;
  if (north !== undefined) return only.length === north.length ? [only, north] : undefined;
  return [only.slice(0, only.length / 2), only.slice(only.length / 2)];
}

/** Maps print a zone's grid as far as 40 km into the next one (TM 8358.1), and references are read off it there. */
const OVERLAP_KM = 40;
const KM_PER_DEGREE = 111;

/** Whether any of the square lies in its zone, or where the grid of the zone is still printed. */
function isOfZone([lon, lat]: LonLat, zone: number, band: string, sideKm: number): boolean {
  const name = `${zone}${band}`;
  const edges = ODD_ZONES.has(name) ? ODD_ZONES.get(name) : [zone * 6 - 186, zone * 6 - 180];
  if (edges === undefined) return false;
  const [west = 0, east = 0] = edges;
  const south = BANDS.indexOf(band) * 8 - 80;
  const north = band === 'X' ? 84 : south + 8;
  const beside = Math.max(west - lon, lon - east) * Math.cos((lat * Math.PI) / 180);
  const degrees = Math.max(beside, south - lat, lat - north);
  return degrees * KM_PER_DEGREE <= OVERLAP_KM + sideKm * Math.SQRT1_2;
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * Reads a reference such as `38SMB4488` or `38S MB 44512 88123`: 0 to 10 digits, a square of 100 km to 1 m, in WGS 84
 * (NGA.STND.0037). The poles have a grid of their own, which is not read. Never throws.
 */
export function readGrid(text: string): GridReading {
  const plain = asciiDigits(text).trim().toUpperCase();
  const { zone, band, square, digits = '' } = PARTS.exec(plain)?.groups ?? {};
  const [east, north] = halves(digits) ?? [];
  if (zone === undefined || band === undefined || square === undefined) return NO_GRID;
  if (east === undefined || north === undefined || east.length > MOST_DIGITS) return NO_GRID;
  const name = `${Number(zone)}${band}${square}`;
  // A digit more makes the middle of the square the corner of another.
  const [lon, lat] = inverse(`${name}${east}5${north}5`);
  const sideMetres = 10 ** (MOST_DIGITS - east.length);
  if (!isOfZone([lon, lat], Number(zone), band, sideMetres / 1000)) return { fault: 'noSquare' };
  const onEarth = lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
  return {
    reference: `${name}${east}${north}`,
    point: [rounded(onEarth), rounded(lat)],
    sideMetres,
  };
}
