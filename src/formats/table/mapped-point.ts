import type { LonLat } from '@/domain/place.ts';
import { placeOf } from '../convert/geometry-place.ts';
import { withHint, type FaultHint, type FaultReason } from './fault-reasons.ts';
import type { TableMapping } from './mapping.ts';
import { readGrid } from './grid-square.ts';
import { asciiDigits, readDecimal, type DecimalMark } from './mapped-numbers.ts';
import { areaOfSquare, type Area } from './mapped-precision.ts';
import { geometryOf } from './well-known-text.ts';

/** A point, or why there is none; `at` is the field at fault. */
export type PointReading =
  | {
      readonly point: LonLat;
      readonly area?: Area;
      /** The square of the grid that the cell names. */
      readonly reference?: string;
    }
  | {
      readonly at: 'longitude' | 'latitude' | 'coordinates' | 'mgrs';
      readonly reason: FaultReason;
      readonly hint?: FaultHint;
    };

const DMS =
  /^(?<d>\d{1,3})\s*[°º]\s*(?:(?<m>\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*)?(?:(?<s>\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|'')?)?$/;

/**
 * Degrees written as a decimal number, or as degrees, minutes and seconds; `N`, `E`, `S`, `W` (or `O`, ouest)
 * before or after give the sign. Undefined for any other text.
 */
export function readDegrees(text: string, decimal: DecimalMark): number | undefined {
  const plain = asciiDigits(text).trim();
  const {
    a,
    value = '',
    b,
  } = /^(?<a>[NSEWO])?\s*(?<value>[^A-Za-z]+(?:[eE][+-]?\d+)?)\s*(?<b>[NSEWO])?$/i.exec(plain)
    ?.groups ?? {};
  if (a !== undefined && b !== undefined) return undefined;
  const side = a ?? b;
  const number =
    readDecimal(value.replace(/\s*[°º]?\s*$/, ''), decimal) ??
    sexagesimal(value.trim(), side !== undefined);
  if (number === undefined || side === undefined) return number;
  if (number < 0) return undefined;
  return /[SWO]/i.test(side) ? -number : number;
}

/** Without signs between them; only where a letter gives the side are three numbers known to be degrees. */
const BARE_DMS =
  /^(?<d>\d{1,3})[\s:-]+(?<m>\d{1,2}(?:[.,]\d+)?)(?:[\s:-]+(?<s>\d{1,2}(?:[.,]\d+)?))?$/;

function sexagesimal(text: string, hasSide: boolean): number | undefined {
  const groups = (DMS.exec(text) ?? (hasSide ? BARE_DMS.exec(text) : null))?.groups;
  const { d, m = '0', s = '0' } = groups ?? {};
  if (d === undefined) return undefined;
  const [minutes, seconds] = [m, s].map((part) => Number(part.replace(',', '.')));
  if (minutes === undefined || seconds === undefined || minutes >= 60 || seconds >= 60)
    return undefined;
  return Number((Number(d) + minutes / 60 + seconds / 3600).toFixed(6));
}

/** The two texts of a cell that holds both coordinates; undefined where it does not hold just two. */
export function splitPair(
  text: string,
  decimal: DecimalMark,
): readonly [string, string] | undefined {
  const bare = asciiDigits(text)
    .replace(/^\s*[([{]\s*/, '')
    .replace(/\s*[)\]}]\s*$/, '');
  const marks = decimal === 'point' ? [/\s*[,;/|]\s*/, /\s+/] : [/\s*[;/|]\s*/, /,\s+/, /\s+/];
  for (const mark of marks) {
    const [first, second, ...more] = bare.trim().split(mark);
    if (first !== undefined && second !== undefined && more.length === 0) return [first, second];
  }
  return undefined;
}

const WELL_KNOWN_TEXT = /^\s*POINT\s*\(\s*(?<lon>\S+)\s+(?<lat>\S+)\s*\)\s*$/i;

/** Both numbers of a cell in the order in which they stand; `fixed` when the cell itself says which is which. */
export function pairNumbers(
  text: string,
  decimal: DecimalMark,
): { readonly first: number; readonly second: number; readonly fixed?: LonLat } | undefined {
  const known = WELL_KNOWN_TEXT.exec(text)?.groups;
  const [a, b] =
    known === undefined ? (splitPair(text, decimal) ?? []) : [known['lon'], known['lat']];
  const first = readDegrees(a ?? '', known === undefined ? decimal : 'point');
  const second = readDegrees(b ?? '', known === undefined ? decimal : 'point');
  if (first === undefined || second === undefined) return undefined;
  if (known !== undefined) return { first, second, fixed: [first, second] };
  if (/[NS]/i.test(a ?? '') && /[EWO]/i.test(b ?? ''))
    return { first, second, fixed: [second, first] };
  if (/[EWO]/i.test(a ?? '') && /[NS]/i.test(b ?? ''))
    return { first, second, fixed: [first, second] };
  return { first, second };
}

const onEarth = ([lon, lat]: LonLat): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

export const hintOfPoint = ([lon, lat]: LonLat): FaultHint => ({
  kind: 'point',
  longitude: String(lon),
  latitude: String(lat),
});

export const swapHint = ([lon, lat]: LonLat): FaultHint => hintOfPoint([lat, lon]);

/** `4239.00416` → `42.3900416`: the number with its decimal point moved left until it fits. */
function unslipped(value: number, limit: number): number | undefined {
  for (let power = 1; power <= 1e7; power *= 10) {
    const reading = Number((value / power).toPrecision(12));
    if (Math.abs(reading) <= limit) return reading;
  }
  return undefined;
}

function suggestPoint([lon, lat]: LonLat): FaultHint | undefined {
  if (onEarth([lat, lon])) return swapHint([lon, lat]);
  const [x, y] = [unslipped(lon, 180), unslipped(lat, 90)];
  return x === undefined || y === undefined ? undefined : hintOfPoint([x, y]);
}

function checked(point: LonLat, pair: boolean): PointReading {
  const [lon, lat] = point;
  if (lon === 0 && lat === 0) {
    return {
      at: pair ? 'coordinates' : 'latitude',
      reason: { kind: 'zeros', pair },
      hint: { kind: 'leftEmpty' },
    };
  }
  if (onEarth(point)) return { point };
  const axis = Math.abs(lon) > 180 ? 'longitude' : 'latitude';
  return {
    at: pair ? 'coordinates' : axis,
    reason: { kind: 'noDegrees', axis },
    ...withHint(suggestPoint(point)),
  };
}

const noNumber = (
  at: 'longitude' | 'latitude',
  text: string,
  decimal: DecimalMark,
): PointReading => {
  const number = readDegrees(text, decimal === 'point' ? 'comma' : 'point');
  const other = decimal === 'point' ? 'comma' : 'point';
  return {
    at,
    reason: { kind: text === '' ? 'otherEmpty' : 'noNumber' },
    ...(number === undefined
      ? {}
      : { hint: { kind: 'number', number: String(number), decimal: other } }),
  };
};

/** The point of two cells, `[lon, lat]`; undefined when both are empty. */
export function readPoint(
  lonText: string,
  latText: string,
  decimal: DecimalMark,
): PointReading | undefined {
  if (lonText === '' && latText === '') return undefined;
  const lat = readDegrees(latText, decimal);
  if (lat === undefined) return noNumber('latitude', latText, decimal);
  const lon = readDegrees(lonText, decimal);
  if (lon === undefined) return noNumber('longitude', lonText, decimal);
  return checked([lon, lat], false);
}

/** The centre of a geometry in well-known text, and how far it reaches. */
function readGeometry(geometry: unknown): PointReading {
  const place = placeOf(geometry);
  if (place === undefined) return { at: 'coordinates', reason: { kind: 'noGeometry' } };
  const { longitude, latitude, radiusKm, precision } = place;
  const read = checked([longitude, latitude], true);
  return 'point' in read && radiusKm !== undefined && precision !== undefined
    ? { ...read, area: { radiusKm, precision } }
    : read;
}

/** The point of one cell that holds both, or the centre of its geometry; undefined when it is empty. */
export function readPair(
  text: string,
  { coordinates, decimal }: Pick<TableMapping, 'coordinates' | 'decimal'>,
): PointReading | undefined {
  if (text === '') return undefined;
  const geometry = geometryOf(text);
  if (geometry !== undefined) return readGeometry(geometry);
  const pair = pairNumbers(text, decimal);
  if (pair === undefined) return { at: 'coordinates', reason: { kind: 'noPair' } };
  const { first, second, fixed } = pair;
  return checked(fixed ?? (coordinates === 'lat-lon' ? [second, first] : [first, second]), true);
}

/** The middle of the square of the grid that a cell names; undefined when it is empty. */
export function readSquare(text: string): PointReading | undefined {
  if (text === '') return undefined;
  const square = readGrid(text);
  if ('fault' in square) return { at: 'mgrs', reason: { kind: square.fault } };
  const { point, sideMetres, reference } = square;
  return { point, area: areaOfSquare(sideMetres), reference };
}

const middle = (values: readonly number[]): number =>
  Float64Array.from(values).toSorted()[Math.floor(values.length / 2)] ?? 0;

const MANY = 5;
const FAR_DEGREES = 10;
const CLOSE_DEGREES = 5;
const CLUSTERED = 0.8;

/** Points in two lists, in degrees. */
export interface PointLists {
  readonly lon: readonly number[];
  readonly lat: readonly number[];
}

/**
 * Positions of the points that lie far from the middle of the others (10°) but close to it (5°) when swapped. Said
 * only where four in five of at least five points lie within 10° of their middle: a table of the whole world says
 * nothing.
 */
export function swappedOutliers({ lon, lat }: PointLists): number[] {
  if (lon.length < MANY) return [];
  const [midLon, midLat] = [middle(lon), middle(lat)];
  const off = (x: number, y: number): number =>
    Math.max(Math.abs(x - midLon), Math.abs(y - midLat));
  const swapped: number[] = [];
  let far = 0;
  for (let at = 0; at < lon.length; at += 1) {
    const [x, y] = [lon[at] ?? 0, lat[at] ?? 0];
    if (off(x, y) <= FAR_DEGREES) continue;
    far += 1;
    if (onEarth([y, x]) && off(y, x) < CLOSE_DEGREES) swapped.push(at);
  }
  return lon.length - far < lon.length * CLUSTERED ? [] : swapped;
}
