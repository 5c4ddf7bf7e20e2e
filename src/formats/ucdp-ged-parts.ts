import { NO_BLOC, type ColumnsBuilder, type TextDictionary } from '@/domain/columns/builder.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { boundsOf } from '@/domain/edtf/bounds.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import type { Edtf } from '@/domain/edtf/types.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { Numbers } from './table/text-numbers.ts';
import { ucdpPrecision, type UcdpIds } from './ucdp-ged-entities.ts';
import { titleLink, tollText } from './ucdp-ged-events.ts';
import { isSound, type UcdpSide, type UcdpToll, type Violence } from './ucdp-ged-row.ts';

/** Title words, actors, places; and of the claims: their own words, their numbers, their sources. */
export const UCDP_TEXTS = 6;
/** The dictionary of the sources' texts. */
export const SOURCES = 5;

export interface ViolenceCodes {
  readonly type: number;
  readonly isAttack: boolean;
  /** A set of texts. */
  readonly link: number;
}

export interface SideCodes {
  readonly id: string;
  /** A value, and the number of its text. */
  readonly actor: number;
}

export interface PrecisionCodes {
  readonly wherePrec: number;
  /** A set. */
  readonly precision: number;
  readonly radiusKm: number;
}

export interface Toll {
  /** A set of texts. */
  readonly text: number;
  readonly isSound: boolean;
}

export interface Days {
  readonly first: number;
  readonly last: number;
}

/** Codes the parts of rows: who, where and how many. */
export class UcdpParts {
  private readonly builder: ColumnsBuilder;
  private readonly ids: UcdpIds;
  private readonly names: TextDictionary;
  readonly countries = new Numbers();
  /** By the numbers of the actors. */
  readonly sides: UcdpSide[] = [];
  /** What names of places are searched by. */
  private readonly searched: string[] = [];
  private readonly pair = new Int32Array(2);

  constructor(builder: ColumnsBuilder, ids: UcdpIds) {
    this.builder = builder;
    this.ids = ids;
    this.names = dictionary(builder, 1);
  }

  violence(violence: Violence): ViolenceCodes {
    const isAttack = violence === 3;
    return {
      type: EVENT_TYPES.indexOf(isAttack ? 'violence_against_civilians' : 'battles'),
      isAttack,
      link: oneText(dictionary(this.builder, 0), titleLink(violence)),
    };
  }

  side(side: UcdpSide): SideCodes {
    const id = this.ids.actor(side);
    this.names.text(id, () => foldForSearch(side.name));
    const actor = this.builder.actor.value(id);
    this.sides[actor] ??= side;
    return { id, actor };
  }

  /** The set of two actors; of their names, which were met together with them, it is the same. */
  actors(a: SideCodes, b: SideCodes): number {
    const { pair, names, builder } = this;
    const count = a.actor === b.actor ? 1 : 2;
    pair[0] = a.actor;
    pair[1] = b.actor;
    const known = names.setCount;
    const set = builder.actor.set(pair, count);
    if (set === known) names.set(pair, count);
    return set;
  }

  /** Who began it. */
  bloc({ isAttack }: ViolenceCodes, { id }: SideCodes): number {
    return this.builder.bloc.value(isAttack ? id : NO_BLOC);
  }

  country(name: string): number {
    return this.countries.of(name);
  }

  precision(wherePrec: number): PrecisionCodes {
    const { precision, radiusKm = 0 } = ucdpPrecision(wherePrec);
    return { wherePrec, precision: this.builder.precision.setOfIds([precision]), radiusKm };
  }

  /**
   * The number of a place as a value and as a set, among the places, those drawn and the texts alike.
   * @param name as `point`, by the number that `UcdpIds.places` gives it
   */
  place(name: number, { wherePrec, radiusKm }: PrecisionCodes, point: number): number {
    const { builder } = this;
    const { places } = this.ids;
    const known = places.size;
    const place = places.place(name, wherePrec, point);
    if (place < known) return place;
    const { lon, lat } = places;
    const id = places.id(place);
    builder.place.append(id);
    builder.where.appendPlace({ id, point: [lon[point] ?? 0, lat[point] ?? 0], radiusKm });
    dictionary(builder, 2).appendText(
      id,
      (this.searched[name] ??= ` ${foldForSearch(places.names.text(name))}`),
    );
    return place;
  }

  toll(killed: UcdpToll): Toll {
    const text = oneText(dictionary(this.builder, 4), tollText(killed));
    return { text, isSound: isSound(killed) };
  }
}

export function dictionary(builder: ColumnsBuilder, at: number): TextDictionary {
  const found = builder.texts[at];
  if (found === undefined) throw new RangeError(`the builder has no dictionary ${at} of texts`);
  return found;
}

export function oneText(texts: TextDictionary, text: string): number {
  const folded = foldForSearch(text);
  return texts.set(folded === '' ? [] : [texts.text(folded, () => folded)]);
}

export function daysOfText(when: string): Days {
  const parsed = parseEdtf(when);
  if (!parsed.ok) throw new RangeError(parsed.message);
  return daysOf(parsed.value);
}

export function daysOf(when: Edtf): Days {
  const { earliest, latest } = boundsOf(when);
  return { first: Math.floor(earliest), last: Math.ceil(latest) - 1 };
}
