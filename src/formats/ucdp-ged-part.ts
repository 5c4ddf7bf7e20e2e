import type {
  ColumnsBuilder,
  EventNumbers,
  EventsPart,
  TextsPart,
} from '@/domain/columns/builder.ts';
import {
  renaming,
  type DictionaryPart,
  type Renumbering,
} from '@/domain/columns/set-dictionary.ts';
import type { UcdpIds } from './ucdp-ged-entities.ts';
import { dictionary, SOURCES, type UcdpParts } from './ucdp-ged-parts.ts';
import type { UcdpSide } from './ucdp-ged-row.ts';
import type { UcdpVoices } from './ucdp-ged-voices.ts';

/** What was coded of a stretch of a table, with what it takes to give everything its id elsewhere. */
export interface UcdpPart {
  readonly format: 'ucdp-ged';
  readonly events: EventsPart;
  readonly actor: DictionaryPart;
  readonly origin: DictionaryPart;
  readonly precision: DictionaryPart;
  readonly bloc: DictionaryPart;
  /** Of title words, actors, the claims' words and numbers, sources; the places' follow from the places. */
  readonly texts: readonly (TextsPart | undefined)[];
  /** By the numbers of the actors. */
  readonly sides: readonly UcdpSide[];
  /** By the numbers of the sources' texts. */
  readonly offices: readonly string[];
  readonly officeNames: readonly string[];
  readonly places: PlacesPart;
}

interface PlacesPart {
  /** By their numbers; empty where no place has the name. */
  readonly names: readonly string[];
  /** Degrees of the points, by their numbers. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** As `UcdpPlaces.keys`. */
  readonly keys: Uint32Array;
}

const PLACE_TEXTS = 2;

/** What a coder codes with. */
export interface UcdpTools {
  readonly builder: ColumnsBuilder;
  readonly ids: UcdpIds;
  readonly parts: UcdpParts;
  readonly voices: UcdpVoices;
}

export function ucdpPart({ builder, ids, parts, voices }: UcdpTools): UcdpPart {
  const { places } = ids;
  const keys = places.keys();
  const names: string[] = Array.from({ length: places.names.size }, () => '');
  for (let at = 0; at < keys.length; at += 3) {
    const name = keys[at] ?? 0;
    names[name] = places.names.text(name);
  }
  return {
    format: 'ucdp-ged',
    events: builder.part(),
    actor: builder.actor.part(),
    origin: builder.origin.part(),
    precision: builder.precision.part(),
    bloc: builder.bloc.part(),
    texts: builder.texts.map((texts, at) => (at === PLACE_TEXTS ? undefined : texts.part())),
    sides: parts.sides,
    offices: voices.officeOf,
    officeNames: voices.officeNames(),
    places: { names, lon: Float64Array.from(places.lon), lat: Float64Array.from(places.lat), keys },
  };
}

/** The numbers that the points of a part have here. */
function absorbPoints({ lon, lat }: PlacesPart, ids: UcdpIds): Int32Array {
  return Int32Array.from(lon, (degrees, at) => ids.places.point([degrees, lat[at] ?? 0]));
}

function absorbPlaces(
  { names, keys }: PlacesPart,
  { ids, parts }: UcdpTools,
  points: Int32Array,
): Int32Array {
  const named: (number | undefined)[] = [];
  const precise = new Map<number, ReturnType<UcdpParts['precision']>>();
  const numbers = new Int32Array(keys.length / 3);
  for (let place = 0; place < numbers.length; place += 1) {
    const name = keys[place * 3] ?? 0;
    const wherePrec = keys[place * 3 + 1] ?? 0;
    const point = keys[place * 3 + 2] ?? 0;
    const own = (named[name] ??= ids.places.name(names[name] ?? ''));
    const precision = precise.get(wherePrec) ?? parts.precision(wherePrec);
    precise.set(wherePrec, precision);
    numbers[place] = parts.place(own, precision, points[point] ?? 0);
  }
  return numbers;
}

/**
 * Adds the events of a part, and everything else in the order in which the part met it: as if its rows had been
 * coded here.
 * @param positions as `RowCoder.absorb`
 * @returns the numbers that the part's points have here
 */
export function absorbUcdpPart(
  part: UcdpPart,
  positions: Int32Array,
  tools: UcdpTools,
): Int32Array {
  const { builder, ids, voices } = tools;
  const { sides, offices, officeNames, texts, places } = part;
  const actorOf = renaming(part.actor, (at) => sides[at] && ids.actor(sides[at]));
  const sources = texts[SOURCES] ?? { ids: [] };
  const sourceOf = renaming(sources, (at) => ids.source(offices[at] ?? ''));
  const actor = builder.actor.absorb(part.actor, actorOf);
  const origin = builder.origin.absorb(part.origin, sourceOf);
  const precision = builder.precision.absorb(part.precision);
  const bloc = builder.bloc.absorb(part.bloc, actorOf);
  const points = absorbPoints(places, ids);
  const place = absorbPlaces(places, tools, points);
  const textSets = texts.map((each, at): Renumbering['sets'] => {
    if (each === undefined) return place;
    const idOf = at === SOURCES ? sourceOf : at === 1 ? actorOf : undefined;
    return dictionary(builder, at).absorbTexts(each, idOf).sets;
  });
  voices.name(officeNames);
  const numbers: EventNumbers = {
    actor: actor.sets,
    origin: origin.sets,
    place,
    precision: precision.sets,
    where: place,
    bloc: bloc.values,
    texts: textSets,
  };
  builder.absorb(part.events, positions, numbers);
  return points;
}
