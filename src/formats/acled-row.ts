import { boundsOf } from '@/domain/edtf/bounds.ts';
import { edtfFromAcled } from '@/domain/edtf/precision.ts';
import { serializeEdtf } from '@/domain/edtf/serialize.ts';
import type { Place } from '@/domain/dataset/schema.ts';
import { fromAcledGeoPrecision, type LonLat } from '@/domain/place.ts';
import {
  kindByName,
  readEventCode,
  readInter,
  readInteraction,
  type ActorKind,
  type EventCode,
} from './acled-codes.ts';
import type { AcledCells, AcledColumn } from './acled-columns.ts';
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
import { hintOfPoint } from './table/mapped-point.ts';
import { Rejection, rejectCell, type Reject } from './table/rejection.ts';
import type { ReadRow, RowFault, TableOptions } from './table/table-format.ts';
import { onEarth, suggestPoint } from './ucdp-ged-coordinates.ts';

/** When a row's event happened. */
export interface AcledWhen {
  /** EDTF. */
  readonly edtf: string;
  /** First and last possible day, both included, in days since 1970-01-01. */
  readonly first: number;
  readonly last: number;
}

/** What happened, and the kinds of actors that the row codes. */
export interface AcledKind {
  readonly code: Extract<EventCode, { type: unknown }>;
  /** The row's own words. */
  readonly label: string;
  /** Of the two sides; absent where the row does not code one. */
  readonly inter: readonly [ActorKind | undefined, ActorKind | undefined];
  /** Kinds of either side, of rows that code no sides apart. */
  readonly either: readonly ActorKind[];
}

/** An actor and the groups it acted with or belonged to. */
export interface AcledSide {
  /** Empty: there is no such side. */
  readonly name: string;
  /** The kind its name suggests. */
  readonly byName: ActorKind;
  readonly associates: readonly string[];
}

export interface AcledSite {
  /** Empty where the table does not say. */
  readonly country: string;
  readonly name: string;
  readonly point: LonLat;
  readonly precision: Place['precision'];
}

/** A row of ACLED with its codes read, before anything of it becomes an entity. */
export interface AcledRow extends ReadRow {
  readonly when: AcledWhen;
  readonly kind: AcledKind;
  readonly sides: readonly [AcledSide, AcledSide];
  readonly site: AcledSite;
  /** Absent where the row does not say; 0 is what ACLED counts. */
  readonly killed: number | undefined;
  /** Distinct names; one empty name where the row lists none. */
  readonly sources: readonly string[];
  readonly notes: string;
}

const reject: Reject<AcledColumn> = rejectCell;

/** The outcome of reading something that may be rejected. */
export type Attempt<T> =
  | { readonly value: T; readonly fault?: undefined }
  | { readonly fault: RowFault };

export function attempt<T>(read: () => T): Attempt<T> {
  try {
    return { value: read() };
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return { fault: error.fault };
  }
}

const LONGEST_NAME = 4_000;

function nameOf(text: string, column: AcledColumn): string {
  return text.length > LONGEST_NAME ? reject(column, text, { kind: 'tooLong', as: 'name' }) : text;
}

function named(cell: AcledCells, column: AcledColumn): string {
  const text = cell(column);
  return text === '' ? reject(column, text, { kind: 'empty' }) : nameOf(text, column);
}

const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

export function readId(id: string, { deletedIds }: TableOptions): string {
  if (id === '') return reject('event_id_cnty', id, { kind: 'empty' });
  if (!/^[^\s,]{1,150}$/.test(id)) {
    return reject('event_id_cnty', id, { kind: 'noId' });
  }
  return deletedIds?.has(id) === true
    ? reject('event_id_cnty', id, { kind: 'deletedByAcled' })
    : id;
}

const precisionOf = (text: string): number =>
  /^[1-3](?:\.0+)?$/.test(text) ? Number(text) : Number.NaN;

/** ACLED's code 2: where a table leaves the column out, a day is no surer than its week. */
const UNSTATED_TIME = 2;

export function readWhen(cell: AcledCells, order: Notation['dates']): AcledWhen {
  const text = cell('event_date');
  const day =
    dayIn(text, order) ??
    reject(
      'event_date',
      text,
      { kind: 'notWrittenAs', forms: ['2017-11-03', '03 November 2017'] },
      dayHint(text),
    );
  const stated = cell('time_precision');
  const read = edtfFromAcled(day, stated === '' ? UNSTATED_TIME : precisionOf(stated));
  if (!read.ok)
    return reject('time_precision', cell('time_precision'), { kind: 'noCode', last: 3 });
  const { earliest, latest } = boundsOf(read.value);
  return { edtf: serializeEdtf(read.value), first: earliest, last: latest - 1 };
}

const CODE_FAULTS = {
  type: ['event_type', 'noEventType'],
  subType: ['sub_event_type', 'noSubType'],
  mismatch: ['sub_event_type', 'subTypeOfAnother'],
  means: ['event_type', 'typeSaysTooLittle'],
} as const;

const optional = (cell: AcledCells, column: AcledColumn): string => orNothing(cell(column));

export function readKind(cell: AcledCells): AcledKind {
  const inter = [readInter(cell('inter1')), readInter(cell('inter2'))] as const;
  const either =
    inter[0] === undefined && inter[1] === undefined ? readInteraction(cell('interaction')) : [];
  const demonstrators = either.find((kind) => kind === 'rioters' || kind === 'protesters');
  const subType = optional(cell, 'sub_event_type');
  const code = readEventCode(cell('event_type'), subType, [inter[0] ?? demonstrators, inter[1]]);
  if ('fault' in code) {
    const [column, kind] = CODE_FAULTS[code.fault];
    return reject(column, cell(column), { kind });
  }
  const words = subType === '' ? cell('event_type') : subType;
  return { code, label: words, inter, either };
}

export function readSide(cell: AcledCells, side: 1 | 2): AcledSide {
  const [main, others] =
    side === 1 ? (['actor1', 'assoc_actor_1'] as const) : (['actor2', 'assoc_actor_2'] as const);
  return {
    name: nameOf(optional(cell, main), main),
    byName: kindByName(cell(main)),
    associates: namesIn(nameOf(optional(cell, others), others)).filter(
      (name) => name !== cell(main),
    ),
  };
}

function decimal(
  cell: AcledCells,
  column: 'latitude' | 'longitude',
  mark: Notation['decimal'],
): number {
  const text = cell(column);
  const number = degreesIn(text, mark);
  // Ids are made of coordinates; -0 and 0 are one.
  if (number !== undefined) return number + 0;
  return reject(column, text, { kind: 'noNumber' }, hintOfComma(text));
}

/** A point of which nothing says how exact it is, is somewhere near. */
function geoPrecision(text: string): AcledSite['precision'] | undefined {
  return text === '' ? 'near' : fromAcledGeoPrecision(precisionOf(text));
}

export function readSite(cell: AcledCells, mark: Notation['decimal']): AcledSite {
  const country = optional(cell, 'country');
  const name = named(cell, 'location');
  const point: LonLat = [decimal(cell, 'longitude', mark), decimal(cell, 'latitude', mark)];
  if (!onEarth(point)) {
    const meant = suggestPoint(point, undefined);
    const column = Math.abs(point[0]) > 180 ? 'longitude' : 'latitude';
    const hint = meant === undefined ? undefined : hintOfPoint(meant);
    reject(column, cell(column), { kind: 'noDegrees', axis: column }, hint);
  }
  const precision = geoPrecision(cell('geo_precision'));
  return precision === undefined
    ? reject('geo_precision', cell('geo_precision'), { kind: 'noCode', last: 3 })
    : { country, name, point, precision };
}

export function readKilled(cell: AcledCells): number | undefined {
  const text = optional(cell, 'fatalities');
  if (text === '') return undefined;
  return wholeIn(text) ?? reject('fatalities', text, { kind: 'noWhole' });
}

/** The names a row lists, each office by the spelling that stands for it. */
export function readSources(cell: AcledCells, spelling: ReadonlyMap<string, string>): string[] {
  const names = namesIn(optional(cell, 'source')).map((name) => nameOf(name, 'source'));
  return names.length === 0 ? [''] : [...new Set(names.map((name) => spelling.get(name) ?? name))];
}

/** Reads the codes of one row, or says which of them cannot be read and why; in the order of the coder. */
export const readAcledRow = (
  cell: AcledCells,
  number: number,
  options: TableOptions,
  spelling: ReadonlyMap<string, string>,
  { dates, decimal: mark }: Notation = PLAIN,
): Attempt<AcledRow> =>
  attempt(() => ({
    number,
    id: readId(cell('event_id_cnty'), options),
    when: readWhen(cell, dates),
    kind: readKind(cell),
    sides: [readSide(cell, 1), readSide(cell, 2)],
    site: readSite(cell, mark),
    killed: readKilled(cell),
    sources: readSources(cell, spelling),
    notes: optional(cell, 'notes'),
  }));
