import { EVENT_TYPES } from '../dataset/vocabulary.ts';
import { mercator } from '../mercator.ts';
import type { LonLat } from '../place.ts';
import { STANDINGS } from '../standing/assess.ts';
import { codesBelow, sortedByDay } from './arrange.ts';
import type { Codes, EventColumns, FacetColumn, PlaceColumn, TextColumn } from './columns.ts';
import { RecordList, type RecordsPart } from './record-list.ts';
import { SetDictionary, type DictionaryPart, type Renumbering } from './set-dictionary.ts';

/** The value of `bloc` for an event in which no actor is known to have begun it; its code is always 0. */
export const NO_BLOC = 'none';

/** A place as the map needs it. */
export interface ColumnPlace {
  readonly id: string;
  readonly point: LonLat;
  readonly radiusKm: number;
}

/** One event, coded: numbers of sets that the builder's dictionaries gave. */
export interface CodedEvent {
  /** The event's place in its document. */
  readonly position: number;
  /** Days since 1970-01-01, both included. */
  readonly first: number;
  readonly last: number;
  /** Position in `EVENT_TYPES`. */
  readonly type: number;
  /** Position in `STANDINGS`. */
  readonly standing: number;
  readonly actor: number;
  readonly origin: number;
  readonly place: number;
  readonly precision: number;
  /** A set of `where`. */
  readonly where: number;
  /** A value of `bloc`. */
  readonly bloc: number;
  /** A set of each of the builder's text dictionaries, in their order. */
  readonly texts: ArrayLike<number>;
}

/** The dictionary of the places that events are drawn at. */
export class PlaceDictionary extends SetDictionary {
  private readonly x: number[] = [];
  private readonly y: number[] = [];
  private readonly radiusKm: number[] = [];

  /** The number of a place, by its id. */
  place(place: ColumnPlace): number {
    const value = this.value(place.id);
    if (value === this.x.length) this.locate(place);
    return value;
  }

  /** The number of a place that is new; as `append`. */
  appendPlace(place: ColumnPlace): number {
    this.locate(place);
    return this.append(place.id);
  }

  located(): Pick<PlaceColumn, 'x' | 'y' | 'radiusKm'> {
    return {
      x: new Float32Array(this.x),
      y: new Float32Array(this.y),
      radiusKm: new Float32Array(this.radiusKm),
    };
  }

  private locate({ point, radiusKm }: ColumnPlace): void {
    const [x, y] = mercator(point);
    this.x.push(x);
    this.y.push(y);
    this.radiusKm.push(radiusKm);
  }
}

export interface TextsPart extends DictionaryPart {
  readonly texts: readonly string[];
}

/** The dictionary of texts of one kind. */
export class TextDictionary extends SetDictionary {
  readonly texts: string[] = [];

  /** The number of a text that belongs to `id`; `folded` is asked for the first time only. */
  text(id: string, folded: () => string): number {
    const value = this.value(id);
    if (value === this.texts.length) this.texts.push(` ${folded()}`);
    return value;
  }

  /** The number of a text that belongs to a new id; as `append`. `searched` is folded, with a blank before it. */
  appendText(id: string, searched: string): number {
    this.texts.push(searched);
    return this.append(id);
  }

  override part(): TextsPart {
    return { ...super.part(), texts: [...this.texts] };
  }

  /** As of any dictionary, with the texts that belong to its ids. */
  absorbTexts(part: TextsPart, idOf?: (id: string) => string): Renumbering {
    const numbers = this.absorb(part, idOf);
    numbers.values.forEach((value, at) => {
      this.texts[value] ??= part.texts[at] ?? '';
    });
    return numbers;
  }
}

/** Coded events in plain arrays. */
export interface EventsPart {
  readonly records: RecordsPart;
  readonly hasGhosts: boolean;
  readonly hasSpans: boolean;
}

/** The numbers here of the sets, and of the values of `bloc`, that coded events of another builder have. */
export type EventNumbers = Readonly<
  Record<'actor' | 'origin' | 'place' | 'precision' | 'where' | 'bloc', Int32Array>
> & { readonly texts: readonly Int32Array[] };

/** Where the numbers of a row stand in its record; those of its texts follow. */
const [POSITION, FIRST, LAST, TYPE, STANDING, ACTOR, ORIGIN, PLACE, PRECISION, WHERE, BLOC, TOLD] =
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const TEXTS = 12;

/** Gathers coded events and arranges them as columns. */
export class ColumnsBuilder {
  readonly actor = new SetDictionary();
  readonly origin = new SetDictionary();
  readonly place = new SetDictionary();
  readonly precision = new SetDictionary();
  readonly where = new PlaceDictionary();
  readonly bloc = new SetDictionary();
  readonly texts: readonly TextDictionary[];
  private readonly rows: RecordList;
  private readonly row: Int32Array;
  private hasGhosts = false;
  private hasSpans = false;

  /** @param texts how many dictionaries of texts the rows are searched by */
  constructor(texts: number) {
    this.bloc.value(NO_BLOC);
    this.texts = Array.from({ length: texts }, () => new TextDictionary());
    this.rows = new RecordList(TEXTS + texts);
    this.row = new Int32Array(TEXTS + texts);
  }

  get length(): number {
    return this.rows.length;
  }

  add(event: CodedEvent, told = true): void {
    const { row } = this;
    row[POSITION] = event.position;
    row[FIRST] = event.first;
    row[LAST] = event.last;
    row[TYPE] = event.type;
    row[STANDING] = event.standing;
    row[ACTOR] = event.actor;
    row[ORIGIN] = event.origin;
    row[PLACE] = event.place;
    row[PRECISION] = event.precision;
    row[WHERE] = event.where;
    row[BLOC] = event.bloc;
    row[TOLD] = told ? 1 : 0;
    const { texts } = event;
    for (let at = TEXTS; at < row.length; at += 1) row[at] = texts[at - TEXTS] ?? 0;
    this.rows.push(row);
    if (!told) this.hasGhosts = true;
    if (event.first !== event.last) this.hasSpans = true;
  }

  part(): EventsPart {
    const { hasGhosts, hasSpans } = this;
    return { records: this.rows.part(), hasGhosts, hasSpans };
  }

  /**
   * Adds the events of another builder, whose dictionaries this one has absorbed.
   * @param positions what their positions are here; -1 of events that are left alone
   */
  absorb(
    { records, hasGhosts, hasSpans }: EventsPart,
    positions: Int32Array,
    numbers: EventNumbers,
  ): void {
    const { row } = this;
    const renumber = (at: number, known: Int32Array): void => {
      row[at] = known[row[at] ?? 0] ?? 0;
    };
    this.rows.absorb(records, row, () => {
      const position = positions[row[POSITION] ?? 0] ?? -1;
      if (position < 0) return false;
      row[POSITION] = position;
      renumber(ACTOR, numbers.actor);
      renumber(ORIGIN, numbers.origin);
      renumber(PLACE, numbers.place);
      renumber(PRECISION, numbers.precision);
      renumber(WHERE, numbers.where);
      renumber(BLOC, numbers.bloc);
      numbers.texts.forEach((known, at) => renumber(TEXTS + at, known));
      return true;
    });
    this.hasGhosts ||= hasGhosts;
    this.hasSpans ||= hasSpans;
  }

  /** The columns of all that was added, but for the events at the positions left out. */
  finish(leftOut: ReadonlySet<number> = new Set()): EventColumns {
    const { rows, where } = this;
    const order = sortedByDay(rows.column(FIRST), rows.column(POSITION), leftOut);
    const { length } = order;
    const codes = (most: number): Codes => codesBelow(most, length);
    const sets = (dictionary: SetDictionary): Codes => codes(dictionary.setCount);
    const position = new Uint32Array(length);
    const first = new Int32Array(length);
    const last = new Int32Array(length);
    const type = codes(EVENT_TYPES.length);
    const standing = codes(STANDINGS.length);
    const actor = sets(this.actor);
    const origin = sets(this.origin);
    const place = sets(this.place);
    const precision = sets(this.precision);
    const drawn = sets(where);
    const bloc = codes(this.bloc.length);
    const told = new Uint8Array(length);
    const texts = this.texts.map(sets);
    rows.write(order, [
      position,
      first,
      last,
      type,
      standing,
      actor,
      origin,
      place,
      precision,
      drawn,
      bloc,
      told,
      ...texts,
    ]);
    return {
      length,
      first,
      last: this.hasSpans ? last : first,
      position,
      facets: {
        type: { ...singles(EVENT_TYPES), sets: type },
        standing: { ...singles(STANDINGS), sets: standing },
        actor: facetColumn(this.actor, actor),
        origin: facetColumn(this.origin, origin),
        place: facetColumn(this.place, place),
        precision: facetColumn(this.precision, precision),
      },
      places: { ...where.columns(), sets: drawn, ids: where.values(), ...where.located() },
      bloc: { codes: bloc, values: this.bloc.values() },
      texts: this.texts.map((dictionary, at): TextColumn => ({
        ...dictionary.columns(),
        sets: texts[at] ?? codes(0),
        texts: [...dictionary.texts],
      })),
      ...(this.hasGhosts ? { told } : {}),
    };
  }
}

const facetColumn = (dictionary: SetDictionary, sets: Codes): FacetColumn => ({
  ...dictionary.columns(),
  sets,
  values: dictionary.values(),
});

/** Sets of one value each, numbered like the values of a closed vocabulary. */
const singles = (values: readonly string[]) => ({
  values,
  offsets: Uint32Array.from({ length: values.length + 1 }, (_, at) => at),
  members: Uint32Array.from(values, (_, at) => at),
});
