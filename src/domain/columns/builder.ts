import { EVENT_TYPES } from '../dataset/vocabulary.ts';
import type { Facet } from '../filter/facets.ts';
import { mercator } from '../mercator.ts';
import type { LonLat } from '../place.ts';
import { STANDINGS } from '../standing/assess.ts';
import { arranged, narrowest, ranksByDay } from './arrange.ts';
import type { EventColumns, PlaceColumn, TextColumn } from './columns.ts';
import { NumberList, SetDictionary } from './set-dictionary.ts';

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
  readonly texts: readonly number[];
}

/** The dictionary of the places that events are drawn at. */
export class PlaceDictionary extends SetDictionary {
  readonly places: ColumnPlace[] = [];

  /** The number of a place, by its id. */
  place(place: ColumnPlace): number {
    const value = this.value(place.id);
    if (value === this.places.length) this.places.push(place);
    return value;
  }
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
}

/** Gathers coded events and arranges them as columns. */
export class ColumnsBuilder {
  readonly actor = new SetDictionary();
  readonly origin = new SetDictionary();
  readonly place = new SetDictionary();
  readonly precision = new SetDictionary();
  readonly where = new PlaceDictionary();
  readonly bloc = new SetDictionary();
  readonly texts: readonly TextDictionary[];
  private readonly rows = {
    position: new NumberList(),
    first: new NumberList(),
    last: new NumberList(),
    type: new NumberList(),
    standing: new NumberList(),
    actor: new NumberList(),
    origin: new NumberList(),
    place: new NumberList(),
    precision: new NumberList(),
    where: new NumberList(),
    bloc: new NumberList(),
  };
  private readonly textSets: readonly NumberList[];
  private readonly told = new NumberList();
  private hasGhosts = false;
  private hasSpans = false;

  /** @param texts how many dictionaries of texts the rows are searched by */
  constructor(texts: number) {
    this.bloc.value(NO_BLOC);
    this.texts = Array.from({ length: texts }, () => new TextDictionary());
    this.textSets = this.texts.map(() => new NumberList());
  }

  get length(): number {
    return this.rows.first.length;
  }

  add(event: CodedEvent, told = true): void {
    const { rows } = this;
    rows.position.push(event.position);
    rows.first.push(event.first);
    rows.last.push(event.last);
    rows.type.push(event.type);
    rows.standing.push(event.standing);
    rows.actor.push(event.actor);
    rows.origin.push(event.origin);
    rows.place.push(event.place);
    rows.precision.push(event.precision);
    rows.where.push(event.where);
    rows.bloc.push(event.bloc);
    this.textSets.forEach((list, at) => list.push(event.texts[at] ?? 0));
    this.told.push(told ? 1 : 0);
    if (!told) this.hasGhosts = true;
    if (event.first !== event.last) this.hasSpans = true;
  }

  /** The columns of all that was added, but for the events at the positions left out. */
  finish(leftOut: ReadonlySet<number> = new Set()): EventColumns {
    const { rows } = this;
    const ranks = ranksByDay(rows.first.view(), rows.position.view(), leftOut);
    const column = (list: NumberList) => arranged(list.view(), ranks);
    const facet = (name: Exclude<Facet, 'type' | 'standing'>, dictionary: SetDictionary) => ({
      ...dictionary.columns(),
      sets: narrowest(column(rows[name])),
      values: dictionary.values(),
    });
    const first = column(rows.first);
    return {
      length: ranks.length,
      first,
      last: this.hasSpans ? column(rows.last) : first,
      position: new Uint32Array(column(rows.position)),
      facets: {
        type: { ...singles(EVENT_TYPES), sets: narrowest(column(rows.type)) },
        standing: { ...singles(STANDINGS), sets: narrowest(column(rows.standing)) },
        actor: facet('actor', this.actor),
        origin: facet('origin', this.origin),
        place: facet('place', this.place),
        precision: facet('precision', this.precision),
      },
      places: this.placeColumn(narrowest(column(rows.where))),
      bloc: { codes: narrowest(column(rows.bloc)), values: this.bloc.values() },
      texts: this.texts.map((dictionary, at): TextColumn => ({
        ...dictionary.columns(),
        sets: narrowest(column(this.textSets[at] ?? new NumberList())),
        texts: dictionary.texts,
      })),
      ...(this.hasGhosts ? { told: new Uint8Array(column(this.told)) } : {}),
    };
  }

  private placeColumn(sets: PlaceColumn['sets']): PlaceColumn {
    const { places } = this.where;
    const points = places.map(({ point }) => mercator(point));
    return {
      ...this.where.columns(),
      sets,
      ids: places.map(({ id }) => id),
      x: Float32Array.from(points, ([x]) => x),
      y: Float32Array.from(points, ([, y]) => y),
      radiusKm: Float32Array.from(places, ({ radiusKm }) => radiusKm),
    };
  }
}

/** Sets of one value each, numbered like the values of a closed vocabulary. */
const singles = (values: readonly string[]) => ({
  values,
  offsets: Uint32Array.from({ length: values.length + 1 }, (_, at) => at),
  members: Uint32Array.from(values, (_, at) => at),
});
