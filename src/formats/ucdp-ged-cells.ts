import { daysFromUcdp } from '@/domain/edtf/precision.ts';
import type { LonLat } from '@/domain/place.ts';
import { CellGroup } from './table/cell-group.ts';
import type { Notation } from './table/notation.ts';
import { plainNumber } from './table/plain-number.ts';
import type { CellOf, RowView } from './table/table-format.ts';
import { partsTold, soleOriginal } from './ucdp-ged-articles.ts';
import type { UcdpColumn } from './ucdp-ged-columns.ts';
import { isSwapped, onEarth } from './ucdp-ged-coordinates.ts';
import {
  daysOf,
  type Days,
  type PrecisionCodes,
  type SideCodes,
  type Toll,
  type UcdpParts,
  type ViolenceCodes,
} from './ucdp-ged-parts.ts';
import type { UcdpPlaces } from './ucdp-ged-places.ts';
import { isUcdpId, isWhereNamed, LONGEST_TEXT, UCDP_PARTS } from './ucdp-ged-row.ts';
import type { Original, UcdpVoices } from './ucdp-ged-voices.ts';

const SEMICOLON = 0x3b;

/** Columns whose articles' texts are checked for length alone. */
const LONG_TEXTS = ['source_article', 'source_headline', 'source_office'] as const;

/** What the cells of a part stand for. */
class Part<T> {
  private readonly cells: CellGroup;
  private readonly values: (T | undefined)[] = [];
  private readonly read: () => T | undefined;

  constructor(columns: Int32Array, read: () => T | undefined) {
    this.cells = new CellGroup(columns);
    this.read = read;
  }

  of(row: RowView): T | undefined {
    const code = row.combination(this.cells);
    if (code === this.values.length) this.values.push(this.read());
    return this.values[code];
  }
}

/** What a row's own codes stand for: a few combinations in all. */
interface RowCodes {
  readonly violence: ViolenceCodes;
  readonly precision: PrecisionCodes;
  readonly datePrec: number;
}

function readCodes(cell: CellOf) {
  const violence = UCDP_PARTS.violence(cell);
  const wherePrec = UCDP_PARTS.wherePrec(cell);
  const datePrec = UCDP_PARTS.datePrec(cell);
  return violence === undefined || wherePrec === undefined || datePrec === undefined
    ? undefined
    : { violence, wherePrec, datePrec };
}

/** A row's parts but for its articles. */
export interface RowParts {
  readonly codes: Pick<RowCodes, 'violence' | 'precision'>;
  readonly a: SideCodes;
  readonly b: SideCodes;
  readonly country: number;
  /** The name and the point of its place, by their numbers. */
  readonly name: number;
  readonly point: number;
  readonly when: Days;
  readonly killed: Toll;
  readonly original: Original;
}

/** Whether the narrowest column that names places does, or a wider one must. */
type Naming = 'here' | 'elsewhere' | 'faulty';

/** What the parts of a row are coded by. */
export interface UcdpCoders {
  readonly parts: UcdpParts;
  readonly places: UcdpPlaces;
  readonly voices: UcdpVoices;
}

/** Whether bytes are an id for `isUcdpId` without its being read. */
function isPlainId(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte <= 0x20 || byte === 0x2c || byte > 0x7e) return false;
  }
  return end > start && end - start <= 150;
}

/** Reads rows part by part; a part that was read before is not read again. */
export class UcdpCells {
  /** The cells of the row read last. */
  readonly cell: CellOf;
  private readonly coders: UcdpCoders;
  private readonly idColumn: number;
  private readonly officeColumn: number;
  private readonly dateColumn: number;
  private readonly whereColumn: number;
  private readonly startColumn: number;
  private readonly endColumn: number;
  private readonly longTexts: readonly number[];
  private readonly pointColumns: readonly number[];
  private readonly codes: Part<RowCodes>;
  private readonly sides: readonly [Part<SideCodes>, Part<SideCodes>];
  private readonly country: Part<number>;
  private readonly elsewhere: Part<number>;
  private readonly point: Part<number>;
  private readonly when: Part<Days>;
  private readonly killed: Part<Toll>;
  private readonly original: Part<Original>;
  /** How many offices a cell of one part names, by its number: none where it only says that there is none. */
  private readonly soleOffice: (number | undefined)[] = [];
  private readonly soleDate: Part<number>;
  /** By the numbers of the names. */
  private readonly naming: (Naming | undefined)[] = [];
  private row: RowView | undefined;

  /** @param columns names in lower case */
  constructor(columns: readonly string[], coders: UcdpCoders, notation: Notation) {
    this.coders = coders;
    const { parts, places, voices } = coders;
    const positions = new Map(columns.map((name, at) => [name, at]));
    this.cell = (column) => {
      const at = positions.get(column);
      return at === undefined ? '' : (this.row?.text(at) ?? '');
    };
    const { cell } = this;
    const at = (names: readonly UcdpColumn[]) =>
      Int32Array.from(names.flatMap((name) => positions.get(name) ?? []));
    const part = <T, Codes>(
      names: readonly UcdpColumn[],
      read: (cell: CellOf) => T | undefined,
      code: (read: T) => Codes,
    ): Part<Codes> =>
      new Part(at(names), () => {
        const value = read(cell);
        return value === undefined ? undefined : code(value);
      });
    this.idColumn = positions.get('id') ?? -1;
    this.officeColumn = positions.get('source_office') ?? -1;
    this.whereColumn = positions.get('where_coordinates') ?? -1;
    this.startColumn = positions.get('date_start') ?? -1;
    this.endColumn = positions.get('date_end') ?? -1;
    this.dateColumn = positions.get('source_date') ?? -1;
    this.longTexts = [...at(LONG_TEXTS)];
    this.pointColumns = [...at(['latitude', 'longitude', 'priogrid_gid'])];
    const side = (name: 'side_a' | 'side_b'): Part<SideCodes> =>
      part(
        [name, `${name}_new_id`],
        () => UCDP_PARTS.side(cell, name),
        (read) => parts.side(read),
      );
    this.codes = part(['type_of_violence', 'where_prec', 'date_prec'], readCodes, (read) => ({
      violence: parts.violence(read.violence),
      precision: parts.precision(read.wherePrec),
      datePrec: read.datePrec,
    }));
    this.sides = [side('side_a'), side('side_b')];
    this.country = part(['country'], UCDP_PARTS.country, (read) => parts.country(read));
    this.elsewhere = part(['adm_2', 'adm_1', 'country'], UCDP_PARTS.where, (read) =>
      places.name(read),
    );
    this.point = part(
      ['latitude', 'longitude', 'priogrid_gid'],
      () => this.plainPoint(notation) ?? UCDP_PARTS.point(cell, notation),
      (read) => places.point(read),
    );
    this.when = part(
      ['date_start', 'date_end', 'date_prec'],
      () => UCDP_PARTS.when(cell, notation),
      daysOf,
    );
    this.killed = part(['low', 'best', 'high'], UCDP_PARTS.killed, (read) => parts.toll(read));
    this.original = new Part(at(['source_original']), () => voices.original(soleOriginal(cell)));
    this.soleDate = new Part(at(['source_date']), () => partsTold(cell, 'source_date'));
  }

  /** The parts of a row, with its offices listed in the voices; undefined where one cannot be read by itself. */
  read(row: RowView): RowParts | undefined {
    this.row = row;
    if (!this.isShort(row) || !this.isIdSound(row)) return undefined;
    const codes = this.codes.of(row);
    const a = this.sides[0].of(row);
    const b = this.sides[1].of(row);
    const country = this.country.of(row);
    const name = this.nameOf(row);
    const point = this.point.of(row);
    const when = this.daysOfRow(row, codes) ?? this.when.of(row);
    const killed = this.killed.of(row);
    const original = this.original.of(row);
    return codes !== undefined &&
      a !== undefined &&
      b !== undefined &&
      country !== undefined &&
      name !== undefined &&
      point !== undefined &&
      when !== undefined &&
      killed !== undefined &&
      original !== undefined &&
      this.listOffices(row)
      ? { codes, a, b, country, name, point, when, killed, original }
      : undefined;
  }

  /** The point of a row whose cells give it plainly, and nothing speaks against it. */
  private plainPoint({ decimal }: Notation): LonLat | undefined {
    const { row } = this;
    if (row === undefined || decimal !== 'point') return undefined;
    const [lat, lon, gid] = this.pointColumns.map((column) => row.use(column, plainNumber));
    if (lat === undefined || lon === undefined || gid === undefined) return undefined;
    const point: LonLat = [lon, lat];
    return onEarth(point) && !isSwapped(point, gid) ? point : undefined;
  }

  private isIdSound(row: RowView): boolean {
    return row.use(this.idColumn, isPlainId) || isUcdpId(row.text(this.idColumn));
  }

  private isShort(row: RowView): boolean {
    for (const column of this.longTexts) if (row.size(column) > LONGEST_TEXT) return false;
    return true;
  }

  /** The number of the name of the row's place. */
  private nameOf(row: RowView): number | undefined {
    if (this.whereColumn >= 0) {
      const name = row.codeIn(this.whereColumn, this.coders.places.names);
      const naming = (this.naming[name] ??= this.readNaming(name));
      if (naming !== 'elsewhere') return naming === 'here' ? name : undefined;
    }
    return this.elsewhere.of(row);
  }

  private readNaming(name: number): Naming {
    // Asking the row for it would make the same text anew each time.
    const text = this.coders.places.names.text(name);
    const cell: CellOf = (column) => (column === 'where_coordinates' ? text : this.cell(column));
    if (!isWhereNamed(cell)) return 'elsewhere';
    return UCDP_PARTS.where(cell) === undefined ? 'faulty' : 'here';
  }

  /** The days of a row whose cells give them plainly. */
  private daysOfRow(row: RowView, codes: RowCodes | undefined): Days | undefined {
    if (codes === undefined) return undefined;
    const first = row.day(this.startColumn);
    const last = row.day(this.endColumn);
    return first === undefined || last === undefined
      ? undefined
      : daysFromUcdp(first, last, codes.datePrec);
  }

  /** Lists the offices of the row's articles, if `source_office` and `source_date` alone tell them. */
  private listOffices(row: RowView): boolean {
    if (this.officeColumn < 0 || this.dateColumn < 0) return false;
    const { offices, officeCodes } = this.coders.voices;
    offices.length = 0;
    row.parts(this.officeColumn, SEMICOLON, officeCodes, offices);
    const dates = row.count(this.dateColumn, SEMICOLON);
    if (offices.length !== dates || dates === 0) return false;
    if (dates > 1) return true;
    // What a single word may mean by nothing is for the reading of texts to say.
    const office = offices.numbers[0] ?? 0;
    const told = (this.soleOffice[office] ??= partsTold(this.cell, 'source_office'));
    return told === 1 && (row.day(this.dateColumn) !== undefined || this.soleDate.of(row) === 1);
  }
}
