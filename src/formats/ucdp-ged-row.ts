import { edtfFromUcdp } from '@/domain/edtf/precision.ts';
import { serializeEdtf } from '@/domain/edtf/serialize.ts';
import type { Edtf } from '@/domain/edtf/types.ts';
import { fromUcdpWherePrec, type LonLat } from '@/domain/place.ts';
import { readArticles, soleOriginal, type UcdpArticle } from './ucdp-ged-articles.ts';
import {
  dayIn,
  dayHint,
  degreesIn,
  hintOfComma,
  orNothing,
  PLAIN,
  wholeIn,
  type Notation,
} from './table/notation.ts';
import { hintOfPoint, swapHint } from './table/mapped-point.ts';
import { Rejection, rejectCell, type Reject } from './table/rejection.ts';
import type { CellOf, RowFault } from './table/table-format.ts';
import type { UcdpColumn } from './ucdp-ged-columns.ts';
import { isSwapped, onEarth, suggestPoint } from './ucdp-ged-coordinates.ts';

/** 1 of a state with others, 2 of others among themselves, 3 against civilians. */
export type Violence = 1 | 2 | 3;

export interface UcdpSide {
  readonly id: string;
  readonly name: string;
}

/** The dead as a row gives them: an estimate between a low and a high one, which some rows contradict. */
export interface UcdpToll {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

export const isSound = ({ low, best, high }: UcdpToll): boolean => low <= best && best <= high;

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
  readonly killed: UcdpToll;
  readonly articles: readonly UcdpArticle[];
  readonly original?: string;
}

const reject: Reject<UcdpColumn> = rejectCell;

export const LONGEST_TEXT = 5_000;

function text(cell: CellOf, column: UcdpColumn): string {
  const value = cell(column);
  if (value === '') reject(column, value, { kind: 'empty' });
  if (value.length > LONGEST_TEXT) reject(column, value, { kind: 'tooLong', as: 'name' });
  return value;
}

function whole(cell: CellOf, column: UcdpColumn): number {
  const value = cell(column);
  return wholeIn(value) ?? reject(column, value, { kind: 'noWhole' });
}

/** Codes of UCDP: where a table does not say, a place is within 25 km of its point, and a day no surer than its week. */
const UNSTATED = { where_prec: 2, date_prec: 3 } as const;

const precisionCode = (cell: CellOf, column: keyof typeof UNSTATED): number =>
  cell(column) === '' ? UNSTATED[column] : whole(cell, column);

function decimal(cell: CellOf, column: UcdpColumn, mark: Notation['decimal']): number {
  const value = cell(column);
  const number = degreesIn(value, mark);
  if (number !== undefined) return number;
  return reject(column, value, { kind: 'noNumber' }, hintOfComma(value));
}

function readPoint(cell: CellOf, mark: Notation['decimal']): LonLat {
  const point: LonLat = [decimal(cell, 'longitude', mark), decimal(cell, 'latitude', mark)];
  const given = cell('priogrid_gid');
  const gid = /^\d+$/.test(given) ? Number(given) : undefined;
  if (!onEarth(point)) {
    const meant = suggestPoint(point, gid);
    const column = Math.abs(point[0]) > 180 ? 'longitude' : 'latitude';
    const hint = meant === undefined ? undefined : hintOfPoint(meant);
    return reject(column, cell(column), { kind: 'noDegrees', axis: column }, hint);
  }
  if (!isSwapped(point, gid)) return point;
  const reason = { kind: 'swapped', near: 'grid', pair: false } as const;
  return reject('latitude', cell('latitude'), reason, swapHint(point));
}

/** The fault of a row whose point lies near the rest of its country only when swapped. */
export const swapFault = (point: LonLat): RowFault => ({
  column: 'latitude',
  value: String(point[1]),
  reason: { kind: 'swapped', near: 'country', pair: false },
  hint: swapHint(point),
});

function readDay(
  cell: CellOf,
  column: 'date_start' | 'date_end',
  order: Notation['dates'],
): string {
  const value = cell(column);
  return (
    dayIn(value, order) ??
    reject(column, value, { kind: 'notWrittenAs', forms: ['YYYY-MM-DD'] }, dayHint(value))
  );
}

function readWhen(cell: CellOf, order: Notation['dates']): Edtf {
  const start = readDay(cell, 'date_start', order);
  const end = readDay(cell, 'date_end', order);
  if (start > end) {
    const hint = { kind: 'span', from: end, to: start } as const;
    reject('date_end', cell('date_end'), { kind: 'beforeStart', start: 'date_start' }, hint);
  }
  const read = edtfFromUcdp(start, end, precisionCode(cell, 'date_prec'));
  return read.ok ? read.value : reject('date_prec', cell('date_prec'), { kind: 'noCode', last: 5 });
}

/** A table without the columns of a low and a high estimate gives one number. */
function readKilled(cell: CellOf): UcdpToll {
  const best = whole(cell, 'best');
  const end = (column: 'low' | 'high'): number =>
    cell(column) === '' ? best : whole(cell, column);
  return { low: end('low'), best, high: end('high') };
}

function readSide(cell: CellOf, side: 'side_a' | 'side_b'): UcdpSide {
  const id = cell(`${side}_new_id`);
  return { id: /^[\w-]{1,40}$/.test(id) ? id : '', name: text(cell, side) };
}

/** The name of the place, from the narrowest column that has one. */
const PLACE_COLUMNS = ['where_coordinates', 'adm_2', 'adm_1'] as const;

/** Whether the narrowest column that names places names one. */
export const isWhereNamed = (cell: CellOf): boolean => orNothing(cell(PLACE_COLUMNS[0])) !== '';

/** The codes, and the codebook's names of them, which statistics programs write in their place. */
const VIOLENCES = [
  /^(?:1(?:\.0+)?|state-based(?: conflict| violence)?)$/i,
  /^(?:2(?:\.0+)?|non-state(?: conflict| violence)?)$/i,
  /^(?:3(?:\.0+)?|one-sided(?: violence)?)$/i,
] as const;

const violenceOf = (cell: CellOf): Violence | undefined =>
  ([1, 2, 3] as const).find((code) => VIOLENCES[code - 1]?.test(cell('type_of_violence')));

function readPrecision(cell: CellOf): number {
  const code = precisionCode(cell, 'where_prec');
  return fromUcdpWherePrec(code) === undefined
    ? reject('where_prec', cell('where_prec'), { kind: 'noCode', last: 7 })
    : code;
}

const readWhere = (cell: CellOf): string =>
  text(cell, PLACE_COLUMNS.find((column) => orNothing(cell(column)) !== '') ?? 'country');

function readId(cell: CellOf): string {
  const id = text(cell, 'id');
  return isUcdpId(id) ? id : reject('id', id, { kind: 'noId' });
}

function readRow(cell: CellOf, number: number, { dates, decimal: mark }: Notation): UcdpRow {
  const id = readId(cell);
  const wherePrec = readPrecision(cell);
  const articles = readArticles(cell);
  for (const { office, headline } of articles) {
    if (office.length > LONGEST_TEXT)
      reject('source_office', office, { kind: 'tooLong', as: 'name' });
    if (headline.length > LONGEST_TEXT)
      reject('source_article', headline, { kind: 'tooLong', as: 'title' });
  }
  const original = soleOriginal(cell);
  return {
    number,
    id,
    violence:
      violenceOf(cell) ??
      reject('type_of_violence', cell('type_of_violence'), { kind: 'noCode', last: 3 }),
    sides: [readSide(cell, 'side_a'), readSide(cell, 'side_b')],
    country: text(cell, 'country'),
    where: readWhere(cell),
    wherePrec,
    point: readPoint(cell, mark),
    when: serializeEdtf(readWhen(cell, dates)),
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
  point: (cell: CellOf, { decimal: mark }: Notation): LonLat | undefined =>
    attempt(() => readPoint(cell, mark)),
  datePrec: (cell: CellOf): number | undefined => attempt(() => precisionCode(cell, 'date_prec')),
  /** From `date_start`, `date_end` and `date_prec`. */
  when: (cell: CellOf, { dates }: Notation): Edtf | undefined =>
    attempt(() => readWhen(cell, dates)),
  /** From `low`, `best` and `high`. */
  killed: (cell: CellOf): UcdpToll | undefined => attempt(() => readKilled(cell)),
} as const;

/** Reads the codes of one row, or says which of them cannot be read and why. */
export function readUcdpRow(
  cell: CellOf,
  number: number,
  notation: Notation = PLAIN,
): { readonly row: UcdpRow } | { readonly fault: RowFault } {
  try {
    return { row: readRow(cell, number, notation) };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { fault: error.fault };
  }
}
