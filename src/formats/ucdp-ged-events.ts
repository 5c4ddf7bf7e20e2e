import type { Claim, ConflictEvent } from '@/domain/dataset/schema.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import type { UcdpEntities } from './ucdp-ged-entities.ts';
import { isSound, type UcdpRow, type UcdpToll } from './ucdp-ged-row.ts';

/** The numbers as the row gives them, even where they contradict each other. */
function quantitiesOf({ low, best, high }: UcdpToll): Claim['quantities'] {
  const ends = low <= high ? [[low, high] as const] : [[low, low] as const, [high, high] as const];
  const spans = low === best && best === high ? ends : [...ends, [best, best] as const];
  return spans.map(([min, max]) => ({ kind: 'killed', min, max }));
}

/** What stands between the sides in a title. */
export const titleLink = (violence: UcdpRow['violence']): string =>
  violence === 3 ? 'against' : '–';

const titleOf = ({ sides: [a, b], violence, where }: UcdpRow): string =>
  `${a.name} ${titleLink(violence)} ${b.name}, ${where}`;

export function tollText(killed: UcdpToll): string {
  const { low, best, high } = killed;
  if (!isSound(killed)) return `${best}, low ${low}, high ${high}, which contradict each other`;
  return low === high ? `${best}` : `${best} (${low} to ${high})`;
}

/** Which of a row's articles the others relay: that of the original source itself, if it is there, or the first. */
export function ownArticle(offices: readonly string[], original: string | undefined): number {
  if (original === undefined) return 0;
  const name = foldForSearch(original);
  return Math.max(
    offices.findIndex((office) => foldForSearch(office) === name),
    0,
  );
}

function paraphraseOf(row: UcdpRow): string {
  const original = row.original === undefined ? '' : ` Original source: ${row.original}.`;
  return `Coded by UCDP from the row's articles: ${titleOf(row)}; killed: ${tollText(row.killed)}.${original}`;
}

/**
 * One claim for each article. UCDP codes an event from its articles together, so each claim bears all that
 * was coded, as inferred. Where the row names one original source, the articles are relays of it: all are
 * tied to one of them (`sameOriginAs`), the original's own if it is there, so that they count as one origin.
 */
export function claimsOf(row: UcdpRow, entities: UcdpEntities): Claim[] {
  const { original } = row;
  const idOf = (at: number): string => `claim-${row.id}-${at + 1}`;
  const root = ownArticle(
    row.articles.map(({ office }) => office),
    original,
  );
  const place = entities.place(row).id;
  const quantities = quantitiesOf(row.killed);
  const paraphrase = paraphraseOf(row);
  return row.articles.map((article, at) => {
    const report = entities.report(article);
    return {
      id: idOf(at),
      event: `ged-${row.id}`,
      report: report.id,
      source: entities.source(article).id,
      chain: [],
      medium: 'report',
      directness: 'unknown',
      act: row.killed.low === row.killed.high ? 'asserts' : 'estimates',
      hedged: false,
      said: report.published,
      occurred: { edtf: row.when, basis: 'inferred' },
      places: [place],
      quantities,
      paraphrase: { en: paraphrase },
      relations:
        original === undefined || at === root ? [] : [{ rel: 'sameOriginAs', claim: idOf(root) }],
      assessments: [],
    };
  });
}

/**
 * The event of a row. Violence of state and non-state sides (1, 2) is an armed clash of sides that are both
 * `affected`: GED's sides a and b say nothing of who attacked. One-sided violence (3) is an attack of side a
 * on civilians. All is coded from all articles, so every slot rests on every claim. Numbers of dead that contradict
 * each other stand in the claims as they are, and the slot stays open: which of them is wrong nobody says.
 */
export function eventOf(
  row: UcdpRow,
  entities: UcdpEntities,
  claims: readonly Claim[],
): ConflictEvent {
  const oneSided = row.violence === 3;
  const [a, b] = row.sides.map((side) => entities.actor(side).id);
  const ids = claims.map(({ id }) => id);
  return {
    id: `ged-${row.id}`,
    title: { en: titleOf(row) },
    type: oneSided ? 'violence_against_civilians' : 'battles',
    subType: oneSided ? 'attack' : 'armed_clash',
    when: row.when,
    places: [entities.place(row).id],
    actors: [
      { actor: a ?? '', role: oneSided ? 'initiator' : 'affected' },
      { actor: b ?? '', role: oneSided ? 'target' : 'affected' },
    ],
    ...(isSound(row.killed) ? { casualties: { killed: row.killed } } : {}),
    evidence: {
      when: ids,
      where: ids,
      actors: ids,
      ...(isSound(row.killed) ? { casualties: ids } : {}),
    },
  };
}
