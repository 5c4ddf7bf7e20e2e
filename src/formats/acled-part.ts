import type { ColumnsBuilder, EventsPart, TextsPart } from '@/domain/columns/builder.ts';
import { renaming, type DictionaryPart } from '@/domain/columns/set-dictionary.ts';
import { radiusKmOf } from '@/domain/place.ts';
import type { AcledEntities, KnownActor } from './acled-entities.ts';
import type { AcledSite } from './acled-row.ts';

/** Names of the actors, the place and the sources, by their ids; and what happened, in the row's words. */
export const [ACTORS, PLACES, SOURCES, LABELS] = [0, 1, 2, 3] as const;

/** What was coded of a stretch of a table, with what it takes to give everything its id elsewhere. */
export interface AcledPart {
  readonly format: 'acled';
  readonly events: EventsPart;
  readonly actor: DictionaryPart;
  readonly origin: DictionaryPart;
  readonly place: DictionaryPart;
  readonly precision: DictionaryPart;
  readonly bloc: DictionaryPart;
  readonly texts: readonly TextsPart[];
  /** By the numbers of the actors, of the places, and of the sources' texts. */
  readonly actors: readonly (KnownActor | undefined)[];
  readonly sites: readonly AcledSite[];
  readonly sources: readonly string[];
}

/** What a coder codes with, and the site of each place and the name of each source. */
export interface AcledTools {
  readonly builder: ColumnsBuilder;
  readonly entities: AcledEntities;
  readonly sites: readonly AcledSite[];
  readonly sources: readonly string[];
}

export function acledPart({ builder, entities, sites, sources }: AcledTools): AcledPart {
  const actor = builder.actor.part();
  const known = entities.knownActors();
  return {
    format: 'acled',
    events: builder.part(),
    actor,
    origin: builder.origin.part(),
    place: builder.place.part(),
    precision: builder.precision.part(),
    bloc: builder.bloc.part(),
    texts: builder.texts.map((texts) => texts.part()),
    actors: actor.ids.map((id) => known.get(id)),
    sites,
    sources,
  };
}

/** Adds a place to those drawn, where it has the number it has among the places. */
function draw(site: AcledSite, { builder, entities }: AcledTools): string {
  const place = entities.place(site);
  const { id, point } = place;
  builder.where.set([builder.where.place({ id, point, radiusKm: radiusKmOf(place) })]);
  return id;
}

/**
 * Adds the events of a part, and everything else in the order in which the part met it: as if its rows had been
 * coded here.
 * @param positions as `RowCoder.absorb`
 */
export function absorbAcledPart(part: AcledPart, positions: Int32Array, tools: AcledTools): void {
  const { builder, entities } = tools;
  const { actors, sites, sources } = part;
  const actorOf = renaming(part.actor, (at) => actors[at] && entities.actorId(actors[at]));
  const placeOf = renaming(part.place, (at) => sites[at] && draw(sites[at], tools));
  const sourceOf = renaming(
    part.texts[SOURCES] ?? { ids: [] },
    (at) => entities.source(sources[at] ?? '').id,
  );
  const ids = [actorOf, placeOf, sourceOf, undefined];
  const place = builder.place.absorb(part.place, placeOf).sets;
  builder.absorb(part.events, positions, {
    actor: builder.actor.absorb(part.actor, actorOf).sets,
    origin: builder.origin.absorb(part.origin, sourceOf).sets,
    place,
    precision: builder.precision.absorb(part.precision).sets,
    where: place,
    bloc: builder.bloc.absorb(part.bloc, actorOf).values,
    texts: builder.texts.map(
      (texts, at) => texts.absorbTexts(part.texts[at] ?? NO_TEXTS, ids[at]).sets,
    ),
  });
}

const NO_TEXTS: TextsPart = {
  ids: [],
  texts: [],
  offsets: new Uint32Array(1),
  members: new Uint32Array(0),
};
