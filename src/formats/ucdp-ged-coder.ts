import { NO_BLOC, type ColumnsBuilder, type TextDictionary } from '@/domain/columns/builder.ts';
import { NumberList } from '@/domain/columns/set-dictionary.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { boundsOf } from '@/domain/edtf/bounds.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import type { Edtf } from '@/domain/edtf/types.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
import { CellGroup } from './table/cell-group.ts';
import { FloatList } from './table/float-list.ts';
import { Numbers } from './table/text-numbers.ts';
import type { CellOf, RowCoder, RowFault, RowView } from './table/table-format.ts';
import { readOffices, soleOriginal, type UcdpArticle } from './ucdp-ged-articles.ts';
import type { UcdpColumn } from './ucdp-ged-columns.ts';
import { swappedByCountry } from './ucdp-ged-coordinates.ts';
import { ucdpPlace, type UcdpIds } from './ucdp-ged-entities.ts';
import { ownArticle, titleLink, tollText } from './ucdp-ged-events.ts';
import {
  isUcdpId,
  LONGEST_TEXT,
  readUcdpRow,
  swapFault,
  UCDP_PARTS,
  type UcdpRow,
} from './ucdp-ged-row.ts';

/** Title words, actors, places; and of the claims: their own words, their numbers, their sources. */
export const UCDP_TEXTS = 6;
const SOURCES = 5;
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

interface Sides {
  readonly type: number;
  readonly actor: number;
  readonly bloc: number;
  readonly link: number;
  readonly names: number;
}

interface PlaceCodes {
  readonly country: number;
  readonly point: UcdpRow['point'];
  readonly where: number;
  readonly place: number;
  readonly precision: number;
  readonly name: number;
}

interface Days {
  readonly first: number;
  readonly last: number;
}

interface Voices {
  readonly origin: number;
  readonly standing: number;
  readonly words: number;
  readonly sources: number;
}

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
  private readonly ids: UcdpIds;
  private readonly cell: CellOf;
  private readonly idColumn: number;
  private readonly longTexts: readonly number[];
  private readonly sides: Part<Sides>;
  private readonly place: Part<PlaceCodes>;
  private readonly when: Part<Days>;
  private readonly killed: Part<number>;
  private readonly voices: Part<Voices>;
  private readonly offices = new Set<string>();
  private readonly countries = new Numbers();
  private readonly countryOf = new NumberList();
  private readonly positionOf = new NumberList();
  private readonly lon = new FloatList();
  private readonly lat = new FloatList();
  private row: RowView | undefined;

  constructor(builder: ColumnsBuilder, columns: readonly string[], ids: UcdpIds) {
    this.builder = builder;
    this.ids = ids;
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
      map(UCDP_PARTS.sides(cell), (row) => this.codeSides(row)),
    );
    this.place = new Part(at(PARTS.place), () =>
      map(UCDP_PARTS.place(cell), (row) => this.codePlace(row)),
    );
    this.when = new Part(at(PARTS.when), () => map(UCDP_PARTS.when(cell), daysOf));
    this.killed = new Part(at(PARTS.killed), () =>
      map(UCDP_PARTS.killed(cell), (killed) => this.codeToll(killed)),
    );
    this.voices = new Part(at(PARTS.voices), () =>
      map(readOffices(cell), (offices) => this.codeVoices(offices, soleOriginal(cell))),
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
    return [...this.offices];
  }

  private isShort(row: RowView): boolean {
    for (const column of this.longTexts) if (row.size(column) > LONGEST_TEXT) return false;
    return true;
  }

  private wholeVoices(row: RowView): Voices | undefined {
    const read = readUcdpRow(this.cell, row.number);
    return 'row' in read ? this.voicesOf(read.row) : undefined;
  }

  private codeWhole(row: RowView, position: number): RowFault | undefined {
    const read = readUcdpRow(this.cell, row.number);
    if ('fault' in read) return read.fault;
    const whole = read.row;
    this.add(
      position,
      this.codeSides(whole),
      this.codePlace(whole),
      daysOfText(whole.when),
      this.codeToll(whole.killed),
      this.voicesOf(whole),
    );
    return undefined;
  }

  private add(
    position: number,
    sides: Sides,
    place: PlaceCodes,
    { first, last }: Days,
    killed: number,
    voices: Voices,
  ): void {
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
      texts: [sides.link, sides.names, place.name, voices.words, killed, voices.sources],
    });
  }

  private codeSides({ violence, sides }: Pick<UcdpRow, 'violence' | 'sides'>): Sides {
    const { builder } = this;
    const ids = sides.map((side) => this.ids.actor(side));
    const isAttack = violence === 3;
    const names = dictionary(builder, 1);
    return {
      type: EVENT_TYPES.indexOf(isAttack ? 'violence_against_civilians' : 'battles'),
      actor: builder.actor.setOfIds(ids),
      bloc: builder.bloc.value(isAttack ? (ids[0] ?? NO_BLOC) : NO_BLOC),
      link: oneText(dictionary(builder, 0), titleLink(violence)),
      names: names.set([
        ...new Set(
          sides.map(({ name }, at) => names.text(ids[at] ?? '', () => foldForSearch(name))),
        ),
      ]),
    };
  }

  private codePlace(row: Pick<UcdpRow, 'country' | 'where' | 'wherePrec' | 'point'>): PlaceCodes {
    const { builder } = this;
    const id = this.ids.place(row);
    const { point, precision, radiusKm = 0 } = ucdpPlace(row);
    const names = dictionary(builder, 2);
    return {
      country: this.countries.of(row.country),
      point: row.point,
      where: builder.where.set([builder.where.place({ id, point, radiusKm })]),
      place: builder.place.setOfIds([id]),
      precision: builder.precision.setOfIds([precision]),
      name: names.set([names.text(id, () => foldForSearch(row.where))]),
    };
  }

  private codeToll(killed: UcdpRow['killed']): number {
    return oneText(dictionary(this.builder, 4), tollText(killed));
  }

  private voicesOf({ articles, original }: UcdpRow): Voices {
    return this.codeVoices(
      articles.map(({ office }) => office),
      original,
    );
  }

  /** Articles that relay one original source are one origin; else every source speaks for itself. */
  private codeVoices(
    offices: readonly UcdpArticle['office'][],
    original: string | undefined,
  ): Voices {
    const { builder } = this;
    const sources = offices.map((office) => this.ids.source(office));
    for (const office of offices) this.offices.add(this.ids.nameOf(office));
    const root = sources[ownArticle(offices, original)];
    const origins = new Set(original === undefined || root === undefined ? sources : [root]);
    const names = dictionary(builder, SOURCES);
    const said = original === undefined ? '' : ` original source ${original}`;
    return {
      origin: builder.origin.setOfIds(origins),
      standing: STANDINGS.indexOf(origins.size > 1 ? 'corroborated' : 'single_source'),
      words: oneText(dictionary(builder, 3), `coded by ucdp from the row's articles killed${said}`),
      sources: names.set([
        ...new Set(
          sources.map((id, at) =>
            names.text(id, () => foldForSearch(this.ids.nameOf(offices[at] ?? ''))),
          ),
        ),
      ]),
    };
  }
}

function map<A, B>(value: A | undefined, change: (value: A) => B): B | undefined {
  return value === undefined ? undefined : change(value);
}

function dictionary(builder: ColumnsBuilder, at: number): TextDictionary {
  const found = builder.texts[at];
  if (found === undefined) throw new RangeError(`the builder has no dictionary ${at} of texts`);
  return found;
}

function oneText(texts: TextDictionary, text: string): number {
  const folded = foldForSearch(text);
  return texts.set(folded === '' ? [] : [texts.text(folded, () => folded)]);
}

function daysOfText(when: string): Days {
  const parsed = parseEdtf(when);
  if (!parsed.ok) throw new RangeError(parsed.message);
  return daysOf(parsed.value);
}

function daysOf(when: Edtf): Days {
  const { earliest, latest } = boundsOf(when);
  return { first: Math.floor(earliest), last: Math.ceil(latest) - 1 };
}

/** @param columns names in lower case */
export const ucdpCoder = (
  builder: ColumnsBuilder,
  columns: readonly string[],
  ids: UcdpIds,
): RowCoder => new UcdpCoder(builder, columns, ids);
