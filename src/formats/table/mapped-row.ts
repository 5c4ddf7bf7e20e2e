import type { EventSubType } from '@/domain/dataset/vocabulary.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { joinedDate, readDate, readSpan } from './dates.ts';
import type { TableField, TableMapping } from './mapping.ts';
import { daysByCode } from './mapped-days.ts';
import { readPair, readPoint, readSquare, type PointReading } from './mapped-point.ts';
import { NEAR_KM, precisionOf, type PlacePrecision } from './mapped-precision.ts';
import { composeTitle, type MappedRow, type MappedSource } from './mapped-shape.ts';
import { cleanText, listOf, LONGEST_NAME, nameText, shown } from './mapped-text.ts';
import { tollOf, type Count } from './mapped-toll.ts';
import { readPrecision } from './mapped-words.ts';
import {
  isUnknownCode,
  isWordy,
  otherMark,
  readCount,
  readDecimal,
  saysNothing,
} from './mapped-numbers.ts';
import type { FaultHint, FaultReason } from './fault-reasons.ts';
import { Rejection, rejectCell } from './rejection.ts';
import type { CellOf, RowFault } from './table-format.ts';

const MOST_RADIUS = 5_000;
const LONGEST_ID = 150;
/** Of a text that is too long for a title, this is shown. */
const LONGEST_TITLE = 1_000;

type Located = Extract<PointReading, { readonly point: unknown }>;

/** Reads rows by one mapping. */
export class MappedRowReader {
  private readonly mapping: TableMapping;
  private readonly types: ReadonlyMap<string, EventSubType>;
  private readonly deleted: ReadonlySet<string>;

  constructor(mapping: TableMapping, deleted: ReadonlySet<string> = new Set()) {
    this.mapping = mapping;
    this.types = new Map(mapping.types.map(({ word, subType }) => [foldForSearch(word), subType]));
    this.deleted = deleted;
  }

  /** The codes of one row, or which of them cannot be read and why. */
  read(cell: CellOf, number: number): { readonly row: MappedRow } | { readonly fault: RowFault } {
    try {
      return { row: this.row(cell, number) };
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      return { fault: error.fault };
    }
  }

  /** EDTF of the row's dates, or undefined when they cannot be read. */
  when(cell: CellOf): string | undefined {
    const start = this.startText(cell, []);
    const read = readSpan(start, this.datum(cell, 'end_date'), this.mapping.dates);
    return 'edtf' in read ? this.asKnown(read.edtf, cell, []) : undefined;
  }

  private column(field: TableField): string {
    return this.mapping.columns[field] ?? '';
  }

  private raw(cell: CellOf, field: TableField): string {
    const column = this.column(field);
    return column === '' ? '' : cell(column).trim();
  }

  /** A cell that is to be coded; what says "unknown" is as good as empty. */
  private datum(cell: CellOf, field: TableField): string {
    const text = this.raw(cell, field).replace(/^'(?=[+-])/, '');
    return saysNothing(text) ? '' : text;
  }

  private name(cell: CellOf, field: TableField): string {
    const text = nameText(this.raw(cell, field));
    return text.length > LONGEST_NAME
      ? this.reject(field, text, { kind: 'longerThan', most: LONGEST_NAME })
      : text;
  }

  private reject(field: TableField, value: string, reason: FaultReason, hint?: FaultHint): never {
    return rejectCell(this.column(field), value, reason, hint);
  }

  private row(cell: CellOf, number: number): MappedRow {
    const notes: string[] = [];
    const when = this.span(cell, notes);
    const where = this.point(cell);
    const name = this.name(cell, 'place');
    const typeWord = this.name(cell, 'type');
    const subType = this.types.get(foldForSearch(typeWord)) ?? this.mapping.otherwise;
    const { killed, tollWords } = tollOf(
      {
        said: this.count(cell, 'killed'),
        least: this.count(cell, 'killed_low'),
        most: this.count(cell, 'killed_high'),
      },
      notes,
    );
    const { precision, radiusKm } = this.precision(cell, where?.area, notes);
    const sources = this.sources(cell, notes);
    const row = {
      number,
      id: this.id(cell, number),
      when,
      where: name === '' ? (where?.reference ?? '') : name,
      precision,
      ...(where === undefined ? {} : { point: where.point }),
      ...(radiusKm === undefined ? {} : { radiusKm }),
      subType,
      typeWord,
      actors: [...this.actors(cell, 'initiator'), ...this.actors(cell, 'target')],
      outcome: this.name(cell, 'outcome'),
      ...(killed === undefined ? {} : { killed }),
      ...(tollWords === undefined ? {} : { tollWords }),
      sources,
      sourceDate: this.sourceDate(cell, notes),
      notes,
    };
    const title = this.title(cell, notes);
    return { ...row, title: title === '' ? composeTitle(row) : title };
  }

  /** Reports of thousands of words stand in columns of titles; what happened is not lost for their length. */
  private title(cell: CellOf, notes: string[]): string {
    const text = nameText(this.raw(cell, 'title'));
    if (text.length <= LONGEST_NAME) return text;
    notes.push(`The text of "${this.column('title')}" has ${text.length} characters; it is cut.`);
    return `${text.slice(0, LONGEST_TITLE).trimEnd()}…`;
  }

  /** Blanks and commas of an id become hyphens, since ids stand in comma lists. */
  private id(cell: CellOf, number: number): string {
    const text = this.raw(cell, 'id');
    if (this.deleted.has(text)) this.reject('id', text, { kind: 'withdrawn' });
    if (text === '') return `row-${number}`;
    const id = text.replaceAll(/[\s,]+/g, '-');
    return id.length <= LONGEST_ID && /^[^\s,\p{C}]+$/u.test(id)
      ? id
      : this.reject('id', text, { kind: 'noShortId', most: LONGEST_ID });
  }

  /** The date, put together where its parts have columns of their own. */
  private startText(cell: CellOf, notes: string[]): string {
    const { dates } = this.mapping;
    const date = this.raw(cell, 'date');
    const day =
      this.column('month') === ''
        ? date
        : joinedDate(date, this.datum(cell, 'month'), this.datum(cell, 'day'));
    const time = this.datum(cell, 'time').replace(
      /^(\d{1,2})\s*[h:]\s*(\d\d)\s*(?:hrs?|uhr)?$/i,
      '$1:$2',
    );
    if (time === '') return day;
    if ('edtf' in readDate(`${day} ${time}`, dates)) return `${day} ${time}`;
    if ('edtf' in readDate(day, dates)) notes.push(`The time "${shown(time)}" is not one.`);
    return day;
  }

  private span(cell: CellOf, notes: string[]): string {
    const [start, end] = [this.startText(cell, notes), this.datum(cell, 'end_date')];
    const read = readSpan(start, end, this.mapping.dates);
    if ('edtf' in read) return this.asKnown(read.edtf, cell, notes);
    return read.at === 'start'
      ? this.reject('date', start, read.reason, read.hint)
      : this.reject('end_date', end, read.reason, read.hint);
  }

  /** Days as surely as the row says they are known. */
  private asKnown(edtf: string, cell: CellOf, notes: string[]): string {
    const code = this.datum(cell, 'date_precision');
    if (code === '') return edtf;
    const read = daysByCode(edtf, code, this.column('date_precision'));
    if (read !== undefined) return read;
    notes.push(`How surely the day is known, "${shown(code)}", is not read.`);
    return edtf;
  }

  private point(cell: CellOf): Located | undefined {
    const { decimal } = this.mapping;
    const read =
      readSquare(this.datum(cell, 'mgrs')) ??
      readPair(this.datum(cell, 'coordinates'), this.mapping) ??
      readPoint(this.datum(cell, 'longitude'), this.datum(cell, 'latitude'), decimal);
    if (read === undefined || 'point' in read) return read;
    return this.reject(read.at, this.raw(cell, read.at), read.reason, read.hint);
  }

  private precision(cell: CellOf, area: Located['area'], notes: string[]): PlacePrecision {
    const word = this.datum(cell, 'precision');
    const read = readPrecision(word, this.column('precision'));
    if (word !== '' && read === undefined) {
      const taken = area === undefined ? `; ${NEAR_KM} km is taken` : '';
      notes.push(`The precision "${shown(word)}" is not one that is known${taken}.`);
    }
    const text = this.datum(cell, 'radius_km');
    const radius = text === '' ? undefined : readDecimal(text, this.mapping.decimal);
    if (text !== '' && (radius === undefined || radius < 0 || radius > MOST_RADIUS)) {
      const hint = otherMark(text, this.mapping.decimal);
      this.reject('radius_km', text, { kind: 'noRadius', most: MOST_RADIUS }, hint);
    }
    return precisionOf({ precision: read, radiusKm: radius }, area);
  }

  /** Parts divided by semicolons; a role in brackets after the name, as our own tables write it, counts more than the column. */
  private actors(cell: CellOf, role: 'initiator' | 'target'): MappedRow['actors'] {
    return listOf(this.name(cell, role), ';').map((part) => {
      const [, name, said] =
        /^(.*\S)\s*\((initiator|target|supporter|affected)\)$/.exec(part) ?? [];
      const own = (['initiator', 'target', 'supporter', 'affected'] as const).find(
        (r) => r === said,
      );
      return name === undefined || own === undefined ? { name: part, role } : { name, role: own };
    });
  }

  /** A text that says a number in words comes back as it is: it has no upper end, or none that could be given. */
  private count(cell: CellOf, field: 'killed' | 'killed_low' | 'killed_high'): Count {
    const text = this.datum(cell, field);
    if (text === '' || isUnknownCode(text)) return undefined;
    const read = readCount(text, this.mapping.decimal);
    if (read !== undefined) return read;
    if (isWordy(text)) return shown(cleanText(text));
    const other = readCount(text, this.mapping.decimal === 'point' ? 'comma' : 'point');
    return this.reject(
      field,
      text,
      { kind: 'noWhole' },
      other === undefined ? undefined : { kind: 'thousands', number: String(other.low) },
    );
  }

  /** One entry for each source named; addresses go with sources when there are as many, or one source alone. */
  private sources(cell: CellOf, notes: string[]): MappedSource[] {
    const named = listOf(this.name(cell, 'source'), this.mapping.sourceSeparator);
    const names =
      named.length === 0 ? [cleanText(this.mapping.sourceName).slice(0, LONGEST_NAME)] : named;
    const urls = this.urls(cell, notes);
    if (names.length === 1 && urls.length > 0) {
      return urls.map((url) => ({ name: names[0] ?? '', url }));
    }
    if (urls.length > 0 && urls.length !== names.length) {
      notes.push(
        `The row gives ${urls.length} addresses for ${names.length} sources; which belongs to which is not said: ${shown(urls.join(' '))}`,
      );
      return names.map((name) => ({ name }));
    }
    return names.map((name, at) => {
      const url = urls[at];
      return { name, ...(url === undefined ? {} : { url }) };
    });
  }

  /** Addresses may hold any separator, so a new one begins only where `http` follows it. */
  private urls(cell: CellOf, notes: string[]): string[] {
    const text = cleanText(this.datum(cell, 'source_url'));
    if (text === '') return [];
    const parts = text.split(/[\s;|,]+(?=https?:\/\/)/i);
    const good = parts.filter((part) => /^https?:\/\/\S+$/i.test(part) && URL.canParse(part));
    if (good.length < parts.length) {
      const bad = parts.filter((part) => !good.includes(part)).join(' ');
      notes.push(`The address "${shown(bad)}" is not one of http or https and is left out.`);
    }
    return [...new Set(good)];
  }

  private sourceDate(cell: CellOf, notes: string[]): string {
    const text = this.datum(cell, 'source_date');
    if (text === '') return '';
    const read = readDate(text, this.mapping.dates);
    if ('edtf' in read) return read.edtf;
    notes.push(`The date of the source, "${shown(text)}", cannot be read.`);
    return '';
  }
}
