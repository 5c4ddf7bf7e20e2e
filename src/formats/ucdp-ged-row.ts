import { edtfFromUcdp } from '@/domain/edtf/precision.ts';
import { serializeEdtf } from '@/domain/edtf/serialize.ts';
import type { Edtf } from '@/domain/edtf/types.ts';
import { fromUcdpWherePrec, type LonLat } from '@/domain/place.ts';
import { readArticles, readDay, soleOriginal, type UcdpArticle } from './ucdp-ged-articles.ts';
import { numericReadings } from './table/dates.ts';
import type { CellOf, RowFault } from './table/table-format.ts';
import type { UcdpColumn } from './ucdp-ged-columns.ts';
import { isSwapped, onEarth, suggestPoint } from './ucdp-ged-coordinates.ts';

/** 1 of a state with others, 2 of others among themselves, 3 against civilians. */
export type Violence = 1 | 2 | 3;

export interface UcdpSide {
  readonly id: string;
  readonly name: string;
}

/** A row of UCDP GED with its codes read, before anything of it becomes an entity. */
export interface UcdpRow {
  readonly number: number;
  readonly id: string;
  readonly violence: Violence;
  readonly sides: readonly [UcdpSide, UcdpSide];
  readonly country: string;
  readonly where: string;
  readonly wherePrec: number;
  readonly point: LonLat;
  /** EDTF. */
  readonly when: string;
  readonly killed: { readonly low: number; readonly best: number; readonly high: number };
  readonly articles: readonly UcdpArticle[];
  readonly original?: string;
}

class Rejection extends Error {
  readonly fault: RowFault;
  constructor(fault: RowFault) {
    super(fault.message);
    this.fault = fault;
  }
}

const reject = (column: UcdpColumn, value: string, message: string, suggestion?: string): never => {
  throw new Rejection({
    column,
    value,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
};

export const LONGEST_TEXT = 5_000;

function text(cell: CellOf, column: UcdpColumn): string {
  const value = cell(column);
  if (value === '') reject(column, value, 'is empty');
  if (value.length > LONGEST_TEXT) reject(column, value, 'is too long for a name');
  return value;
}

function whole(cell: CellOf, column: UcdpColumn): number {
  const value = cell(column);
  // Spreadsheets write whole numbers as 3.0.
  return /^\d{1,15}(?:\.0+)?$/.test(value)
    ? Number(value)
    : reject(column, value, 'is not a whole number of 0 or more');
}

function decimal(cell: CellOf, column: UcdpColumn): number {
  const value = cell(column);
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(value)
    ? Number(value)
    : Number.NaN;
  if (Number.isFinite(number)) return number;
  const point = value.replace(',', '.');
  const meant = /^-?\d+,\d+$/.test(value) ? `perhaps ${point}, with a decimal point` : undefined;
  return reject(column, value, 'is not a number', meant);
}

function readPoint(cell: CellOf): LonLat {
  const point: LonLat = [decimal(cell, 'longitude'), decimal(cell, 'latitude')];
  const given = cell('priogrid_gid');
  const gid = /^\d+$/.test(given) ? Number(given) : undefined;
  if (!onEarth(point)) {
    const meant = suggestPoint(point, gid);
    const column = Math.abs(point[0]) > 180 ? 'longitude' : 'latitude';
    const message = `is not a ${column} (${column === 'longitude' ? '-180 to 180' : '-90 to 90'})`;
    const suggestion =
      meant === undefined ? undefined : `perhaps longitude ${meant[0]}, latitude ${meant[1]}`;
    return reject(column, cell(column), message, suggestion);
  }
  if (!isSwapped(point, gid)) return point;
  const message =
    'and longitude seem swapped: only then do they lie in the grid cell the row names';
  return reject('latitude', cell('latitude'), message, swapSuggestion(point));
}

/** The fault of a row whose point lies near the rest of its country only when swapped. */
export const swapFault = (point: LonLat): RowFault => ({
  column: 'latitude',
  value: String(point[1]),
  message: 'and longitude seem swapped: only then are they near the rest of the country',
  suggestion: swapSuggestion(point),
});

const swapSuggestion = ([lon, lat]: LonLat): string => `perhaps longitude ${lat}, latitude ${lon}`;

/** A day as spreadsheets rewrite it, `5/4/2031 0:00`, may have the day or the month first. */
function rejectDay(column: 'date_start' | 'date_end', value: string): never {
  const { dayFirst, monthFirst } = numericReadings(value.replace(/\s+\d{1,2}:.*$/, ''));
  const readings = [
    ...(dayFirst === undefined ? [] : [`${dayFirst}, with the day first`]),
    ...(monthFirst === undefined ? [] : [`${monthFirst}, with the month first`]),
  ];
  const meant = readings.length === 0 ? undefined : `perhaps ${readings.join('; or ')}`;
  return reject(column, value, 'is not a day written as YYYY-MM-DD', meant);
}

function readWhen(cell: CellOf): Edtf {
  const [from, to] = [cell('date_start'), cell('date_end')];
  const start = readDay(from) ?? rejectDay('date_start', from);
  const end = readDay(to) ?? rejectDay('date_end', to);
  if (start > end) reject('date_end', to, 'is before date_start', `perhaps ${end} to ${start}`);
  const read = edtfFromUcdp(start, end, whole(cell, 'date_prec'));
  return read.ok ? read.value : reject('date_prec', cell('date_prec'), 'is not 1 to 5');
}

function readKilled(cell: CellOf): UcdpRow['killed'] {
  const [low, best, high] = [whole(cell, 'low'), whole(cell, 'best'), whole(cell, 'high')];
  if (low <= best && best <= high) return { low, best, high };
  const [first, , last] = [low, best, high].toSorted((a, b) => a - b);
  const written = `low ${low}, best ${best}, high ${high}`;
  return reject(
    'best',
    written,
    'does not lie between low and high',
    `perhaps a range of ${first} to ${last}`,
  );
}

function readSide(cell: CellOf, side: 'side_a' | 'side_b'): UcdpSide {
  const id = cell(`${side}_new_id`);
  return { id: /^[\w-]{1,40}$/.test(id) ? id : '', name: text(cell, side) };
}

/** The name of the place, from the narrowest column that has one. */
const PLACE_COLUMNS = ['where_coordinates', 'adm_2', 'adm_1'] as const;

/** Whether the narrowest column that names places names one. */
export const isWhereNamed = (cell: CellOf): boolean => !['', 'NA'].includes(cell(PLACE_COLUMNS[0]));

const violenceOf = (cell: CellOf): Violence | undefined =>
  ([1, 2, 3] as const).find(
    (known) => String(known) === cell('type_of_violence').replace(/\.0+$/, ''),
  );

function readPrecision(cell: CellOf): number {
  const code = whole(cell, 'where_prec');
  return fromUcdpWherePrec(code) === undefined
    ? reject('where_prec', cell('where_prec'), 'is not 1 to 7')
    : code;
}

const readWhere = (cell: CellOf): string =>
  text(cell, PLACE_COLUMNS.find((column) => !['', 'NA'].includes(cell(column))) ?? 'country');

function readRow(cell: CellOf, number: number): UcdpRow {
  const id = text(cell, 'id');
  if (!isUcdpId(id)) reject('id', id, 'is not an id without blanks or commas');
  const wherePrec = readPrecision(cell);
  const articles = readArticles(cell);
  for (const { office, headline } of articles) {
    if (office.length > LONGEST_TEXT) reject('source_office', office, 'is too long for a name');
    if (headline.length > LONGEST_TEXT)
      reject('source_article', headline, 'is too long for a title');
  }
  const original = soleOriginal(cell);
  return {
    number,
    id,
    violence:
      violenceOf(cell) ?? reject('type_of_violence', cell('type_of_violence'), 'is not 1, 2 or 3'),
    sides: [readSide(cell, 'side_a'), readSide(cell, 'side_b')],
    country: text(cell, 'country'),
    where: readWhere(cell),
    wherePrec,
    point: readPoint(cell),
    when: serializeEdtf(readWhen(cell)),
    killed: readKilled(cell),
    articles,
    ...(original === undefined ? {} : { original }),
  };
}

/** What `read` makes of a row's cells; undefined where they cannot be read. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return undefined;
  }
}

export const isUcdpId = (id: string): boolean => /^[^\s,]{1,150}$/.test(id);

/**
 * The parts of a row, each read from columns of its own: a row whose parts can all be read can be read. A part
 * is undefined where its columns are at fault.
 */
export const UCDP_PARTS = {
  /** From `type_of_violence`. */
  violence: violenceOf,
  /** From the side's own column, and the one of its id. */
  side: (cell: CellOf, side: 'side_a' | 'side_b'): UcdpSide | undefined =>
    attempt(() => readSide(cell, side)),
  country: (cell: CellOf): string | undefined => attempt(() => text(cell, 'country')),
  /** From the columns that name places. */
  where: (cell: CellOf): string | undefined => attempt(() => readWhere(cell)),
  wherePrec: (cell: CellOf): number | undefined => attempt(() => readPrecision(cell)),
  /** From `latitude`, `longitude` and `priogrid_gid`. */
  point: (cell: CellOf): LonLat | undefined => attempt(() => readPoint(cell)),
  datePrec: (cell: CellOf): number | undefined => attempt(() => whole(cell, 'date_prec')),
  /** From `date_start`, `date_end` and `date_prec`. */
  when: (cell: CellOf): Edtf | undefined => attempt(() => readWhen(cell)),
  /** From `low`, `best` and `high`. */
  killed: (cell: CellOf): UcdpRow['killed'] | undefined => attempt(() => readKilled(cell)),
} as const;

/** Reads the codes of one row, or says which of them cannot be read and why. */
export function readUcdpRow(
  cell: CellOf,
  number: number,
): { readonly row: UcdpRow } | { readonly fault: RowFault } {
  try {
    return { row: readRow(cell, number) };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { fault: error.fault };
  }
}
