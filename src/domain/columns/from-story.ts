import type { EventAccount, Story } from '../account/account.ts';
import { ancestry, type DatasetIndex } from '../dataset/index-dataset.ts';
import type { LocalizedText } from '../dataset/schema.ts';
import { EVENT_TYPES } from '../dataset/vocabulary.ts';
import { foldForSearch } from '../filter/fold.ts';
import { actorAncestry, UNLOCATED } from '../filter/table.ts';
import { placeAncestry, radiusKmOf } from '../place.ts';
import { STANDINGS } from '../standing/assess.ts';
import { ColumnsBuilder, NO_BLOC, type TextDictionary } from './builder.ts';
import { NO_DAY, type EventColumns } from './columns.ts';

/** The dictionaries of texts a story needs: names of actors, of places, of sources, and the events' own texts. */
export const STORY_TEXTS = 4;

/** A story's events as columns. */
export function columnsOfStory(story: Story): EventColumns {
  const builder = new ColumnsBuilder(STORY_TEXTS);
  addStory(builder, story, 0);
  return builder.finish();
}

/**
 * Adds a story's events to a builder of `STORY_TEXTS` dictionaries. Entities are known by their ids: stories
 * added to one builder must mean the same by the same id.
 * @param position of the story's first event in the whole document
 */
export function addStory(builder: ColumnsBuilder, story: Story, position: number): void {
  story.accounts.forEach((account, at) => addEvent(builder, story.index, account, position + at));
}

const unique = (values: Iterable<string>): string[] => [...new Set(values)];

function addEvent(
  builder: ColumnsBuilder,
  index: DatasetIndex,
  account: EventAccount,
  position: number,
): void {
  const { event, assessment } = account;
  const places = unique(account.where.flatMap((version) => version.places));
  const precisions = unique(places.flatMap((id) => index.places.get(id)?.precision ?? []));
  const actors = unique(event.actors.flatMap(({ actor }) => actorAncestry(index, actor)));
  const areas = unique(places.flatMap((id) => placeAncestry(index, id)));
  builder.add(
    {
      position,
      first: firstDay(account.earliest),
      last: lastDay(account.latest),
      type: EVENT_TYPES.indexOf(event.type),
      standing: STANDINGS.indexOf(assessment.standing),
      actor: builder.actor.setOfIds(actors),
      origin: builder.origin.setOfIds(assessment.origins.map(({ key }) => key)),
      place: builder.place.setOfIds(areas),
      precision: builder.precision.setOfIds(precisions.length === 0 ? [UNLOCATED] : precisions),
      where: whereSet(builder, index, places),
      bloc: builder.bloc.value(blocOf(index, account)),
      texts: textSets(builder, index, account, actors, areas),
    },
    account.told,
  );
}

/** The day of a moment in days since 1970-01-01, within what the columns can hold. */
export const firstDay = (moment: number): number =>
  moment === -Infinity ? NO_DAY.first : bounded(Math.floor(moment));
/** The last day before a moment, within what the columns can hold. */
export const lastDay = (moment: number): number =>
  moment === Infinity ? NO_DAY.last : bounded(Math.ceil(moment) - 1);
const bounded = (day: number): number => Math.max(NO_DAY.first + 1, Math.min(NO_DAY.last - 1, day));

function whereSet(builder: ColumnsBuilder, index: DatasetIndex, ids: readonly string[]): number {
  const places = ids.flatMap((id) => index.places.get(id) ?? []);
  return builder.where.set(
    places.map((place) =>
      builder.where.place({ id: place.id, point: place.point, radiusKm: radiusKmOf(place) }),
    ),
  );
}

/** The topmost actor above the first initiator. */
function blocOf(index: DatasetIndex, { event }: EventAccount): string {
  const initiator = event.actors.find(({ role }) => role === 'initiator');
  if (initiator === undefined) return NO_BLOC;
  return ancestry(initiator.actor, (id) => index.actors.get(id)?.parent).at(-1) ?? NO_BLOC;
}

const folded = (texts: readonly (LocalizedText | undefined)[]): string =>
  foldForSearch(texts.flatMap((text) => (text === undefined ? [] : Object.values(text))).join(' '));

/** The texts that `domain/filter/table` searches, by whose they are. */
function textSets(
  builder: ColumnsBuilder,
  index: DatasetIndex,
  { event, claims }: EventAccount,
  actors: readonly string[],
  areas: readonly string[],
): number[] {
  const [actorTexts, placeTexts, sourceTexts, ownTexts] = builder.texts;
  const namesOf = (
    dictionary: TextDictionary | undefined,
    ids: readonly string[],
    texts: (id: string) => readonly (LocalizedText | undefined)[],
  ): number => dictionary?.set(ids.map((id) => dictionary.text(id, () => folded(texts(id))))) ?? 0;
  const own = unique(
    [event.title, event.outcome, ...claims.map(({ paraphrase }) => paraphrase)]
      .map((text) => folded([text]))
      .filter((text) => text !== ''),
  );
  return [
    namesOf(actorTexts, actors, (id) => {
      const actor = index.actors.get(id);
      return [actor?.name, actor?.shortName];
    }),
    namesOf(placeTexts, areas, (id) => [index.places.get(id)?.name]),
    namesOf(sourceTexts, unique(claims.map(({ source }) => source)), (id) => {
      const source = index.sources.get(id);
      return [source?.name, source?.shortName, source?.role];
    }),
    ownTexts?.set(own.map((text) => ownTexts.text(text, () => text))) ?? 0,
  ];
}
