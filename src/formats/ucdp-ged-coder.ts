import type { ColumnsBuilder } from '@/domain/columns/builder.ts';
import { NumberList } from '@/domain/columns/set-dictionary.ts';
import { CellGroup } from './table/cell-group.ts';
import { FloatList } from './table/float-list.ts';
import type { Notation } from './table/notation.ts';
import type { CellOf, RowCoder, RowFault, RowView } from './table/table-format.ts';
import { readOffices, soleOriginal } from './ucdp-ged-articles.ts';
import type { UcdpColumn } from './ucdp-ged-columns.ts';
import { swappedByCountry } from './ucdp-ged-coordinates.ts';
import type { UcdpIds } from './ucdp-ged-entities.ts';
import {
  daysOf,
  daysOfText,
  SOURCES,
  UcdpParts,
  type Days,
  type PlaceCodes,
  type Sides,
  type Toll,
  type Voices,
} from './ucdp-ged-parts.ts';
import { isUcdpId, LONGEST_TEXT, readUcdpRow, swapFault, UCDP_PARTS } from './ucdp-ged-row.ts';

const CLAIM_TEXTS = [3, 4] as const;

const PARTS = {
  sides: ['type_of_violence', 'side_a', 'side_a_new_id', 'side_b', 'side_b_new_id'],
  place: [
    'where_coordinates',
    'adm_2',
    'adm_1',
    'country',
    'where_prec',
    'latitude',
    'longitude',
    'priogrid_gid',
  ],
  when: ['date_start', 'date_end', 'date_prec'],
  killed: ['low', 'best', 'high'],
  voices: ['source_office', 'source_date', 'source_original'],
} as const satisfies Readonly<Record<string, readonly UcdpColumn[]>>;

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

/**
 * Codes rows without making entities of them. Rows are read part by part, and a part that was read before is
 * not read again; a row of which a part cannot be read alone is read whole.
 */
class UcdpCoder implements RowCoder {
  readonly tellers = { sources: SOURCES, claims: CLAIM_TEXTS };
  private readonly builder: ColumnsBuilder;
  private readonly parts: UcdpParts;
  private readonly cell: CellOf;
  private readonly idColumn: number;
  private readonly longTexts: readonly number[];
  private readonly sides: Part<Sides>;
  private readonly place: Part<PlaceCodes>;
  private readonly when: Part<Days>;
  private readonly killed: Part<Toll>;
  private readonly voices: Part<Voices>;
  private readonly countryOf = new NumberList();
  private readonly positionOf = new NumberList();
  private readonly lon = new FloatList();
  private readonly lat = new FloatList();
  private readonly notation: Notation;
  /** Positions of rows whose numbers of dead contradict each other. */
  private readonly contradictory: number[] = [];
  private row: RowView | undefined;

  constructor(
    builder: ColumnsBuilder,
    columns: readonly string[],
    ids: UcdpIds,
    notation: Notation,
  ) {
    this.builder = builder;
    this.notation = notation;
    this.parts = new UcdpParts(builder, ids);
    const positions = new Map(columns.map((name, at) => [name, at]));
    this.cell = (column) => {
      const at = positions.get(column);
      return at === undefined ? '' : (this.row?.text(at) ?? '');
    };
    const at = (names: readonly UcdpColumn[]) =>
      Int32Array.from(names.flatMap((name) => positions.get(name) ?? []));
    this.idColumn = positions.get('id') ?? -1;
    this.longTexts = [...at(LONG_TEXTS)];
    const { cell } = this;
    this.sides = new Part(at(PARTS.sides), () =>
      map(UCDP_PARTS.sides(cell), (row) => this.parts.sides(row)),
    );
    this.place = new Part(at(PARTS.place), () =>
      map(UCDP_PARTS.place(cell, notation), (row) => this.parts.place(row)),
    );
    this.when = new Part(at(PARTS.when), () => map(UCDP_PARTS.when(cell, notation), daysOf));
    this.killed = new Part(at(PARTS.killed), () =>
      map(UCDP_PARTS.killed(cell), (killed) => this.parts.toll(killed)),
    );
    this.voices = new Part(at(PARTS.voices), () =>
      map(readOffices(cell), (offices) => this.parts.voices(offices, soleOriginal(cell))),
    );
  }

  code(row: RowView, position: number): RowFault | undefined {
    this.row = row;
    if (this.isShort(row) && isUcdpId(row.text(this.idColumn))) {
      const sides = this.sides.of(row);
      const place = this.place.of(row);
      const when = this.when.of(row);
      const killed = this.killed.of(row);
      if (
        sides !== undefined &&
        place !== undefined &&
        when !== undefined &&
        killed !== undefined
      ) {
        const voices = this.voices.of(row) ?? this.wholeVoices(row);
        if (voices !== undefined) {
          this.add(position, sides, place, when, killed, voices);
          return undefined;
        }
      }
    }
    return this.codeWhole(row, position);
  }

  late(): ReadonlyMap<number, RowFault> {
    const columns = {
      country: this.countryOf.view(),
      lon: this.lon.view(),
      lat: this.lat.view(),
    };
    const positions = this.positionOf.view();
    return new Map(
      swappedByCountry(columns).map((at) => [
        positions[at] ?? 0,
        swapFault([columns.lon[at] ?? 0, columns.lat[at] ?? 0]),
      ]),
    );
  }

  officeNames(): readonly string[] {
    return this.parts.officeNames();
  }

  notes(leftOut: ReadonlySet<number>): readonly string[] {
    const count = this.contradictory.filter((position) => !leftOut.has(position)).length;
    return count === 0 ? [] : [contradictionNote(count)];
  }

  private isShort(row: RowView): boolean {
    for (const column of this.longTexts) if (row.size(column) > LONGEST_TEXT) return false;
    return true;
  }

  private wholeVoices(row: RowView): Voices | undefined {
    const read = readUcdpRow(this.cell, row.number, this.notation);
    return 'row' in read ? this.parts.voicesOf(read.row) : undefined;
  }

  private codeWhole(row: RowView, position: number): RowFault | undefined {
    const read = readUcdpRow(this.cell, row.number, this.notation);
    if ('fault' in read) return read.fault;
    const whole = read.row;
    this.add(
      position,
      this.parts.sides(whole),
      this.parts.place(whole),
      daysOfText(whole.when),
      this.parts.toll(whole.killed),
      this.parts.voicesOf(whole),
    );
    return undefined;
  }

  private add(
    position: number,
    sides: Sides,
    place: PlaceCodes,
    { first, last }: Days,
    killed: Toll,
    voices: Voices,
  ): void {
    if (!killed.isSound) this.contradictory.push(position);
    this.countryOf.push(place.country);
    this.positionOf.push(position);
    this.lon.push(place.point[0]);
    this.lat.push(place.point[1]);
    this.builder.add({
      position,
      first,
      last,
      type: sides.type,
      standing: voices.standing,
      actor: sides.actor,
      origin: voices.origin,
      place: place.place,
      precision: place.precision,
      where: place.where,
      bloc: sides.bloc,
      texts: [sides.link, sides.names, place.name, voices.words, killed.text, voices.sources],
    });
  }
}

const contradictionNote = (count: number): string =>
  `${count} ${count === 1 ? 'row gives a best number of dead' : 'rows give best numbers of dead'} outside low and high: the events stay with their number of dead left open, and their claims give the numbers as they are`;

function map<A, B>(value: A | undefined, change: (value: A) => B): B | undefined {
  return value === undefined ? undefined : change(value);
}

/** @param columns names in lower case */
export const ucdpCoder = (
  builder: ColumnsBuilder,
  columns: readonly string[],
  ids: UcdpIds,
  notation: Notation,
): RowCoder => new UcdpCoder(builder, columns, ids, notation);
