import type { Actor, ConflictEvent, NewsSource, Place, Report } from '@/domain/dataset/schema.ts';
import type { ActorKind } from './acled-codes.ts';
import type { AcledKind, AcledSide, AcledSite } from './acled-row.ts';
import { Registry, slug } from './slug.ts';

/**
 * Radius in km: ACLED codes 2 for the part of a region around a town and 3 for a region; it gives no extents,
 * so these are of the order of the areas meant, as with UCDP GED.
 */
const RADIUS_KM = { near: 25, adm2: 30, adm1: 100, line: 75, country: 400 } as const;

const UNNAMED_SOURCE = 'Source not given';

export interface KnownActor {
  readonly id: string;
  readonly name: string;
  kind: ActorKind;
  /** Whether a row codes the kind, rather than what the actor was associated with. */
  coded: boolean;
}

export type ActorRole = ConflictEvent['actors'][number]['role'];

export interface AcledPart {
  readonly name: string;
  readonly kind: ActorKind;
  readonly coded: boolean;
  readonly role: ActorRole;
}

function kindsOf({ inter, either }: AcledKind, guesses: readonly ActorKind[]): ActorKind[] {
  const [one, two] = either;
  const swapped = two !== undefined && one !== two && guesses[0] === two;
  const told = either.length > 0 ? (swapped ? [two, one] : [one, two]) : inter;
  return guesses.map((guess, at) => told[at] ?? guess);
}

/**
 * What the sides did. ACLED's actors 1 and 2 say nothing of who attacked, so both are `affected`, but for
 * civilians, who are the target of remote violence and of violence against civilians, and for
 * demonstrators, who hold the demonstration.
 */
function rolesOf({ code: { type } }: AcledKind, kinds: readonly ActorKind[]): ActorRole[] {
  const isDemonstrator = (kind: ActorKind | undefined) =>
    kind === 'protesters' || kind === 'rioters';
  if (type === 'protests' || type === 'riots') {
    const held = kinds.some(isDemonstrator);
    return kinds.map((kind) => {
      if (isDemonstrator(kind)) return 'initiator';
      return held && kind === 'civilians' ? 'target' : 'affected';
    });
  }
  const oneSided =
    (type === 'violence_against_civilians' || type === 'explosions_remote_violence') &&
    kinds.filter((kind) => kind === 'civilians').length === 1;
  return kinds.map((kind) => {
    if (!oneSided) return 'affected';
    return kind === 'civilians' ? 'target' : 'initiator';
  });
}

/**
 * Who took part, in the row's order. Associated actors are forces that acted with an actor or, with civilians
 * and demonstrators, the groups these belonged to, so they have their actor's role and kind: `supporter`
 * would make bystanders of an ally in the same attack, and helpers of the journalists who were its target.
 */
export function partsOf(kind: AcledKind, sides: readonly [AcledSide, AcledSide]): AcledPart[] {
  const there = sides.map(({ name }) => name !== '');
  const kinds = kindsOf(
    kind,
    sides.map(({ byName }) => byName),
  );
  const roles = rolesOf(
    kind,
    kinds.filter((_, at) => there[at]),
  );
  const seen = new Set<string>();
  const parts: AcledPart[] = [];
  let next = 0;
  sides.forEach(({ name, associates }, at) => {
    if (name === '') return;
    const role = roles[next] ?? 'affected';
    next += 1;
    const own = kinds[at] ?? 'political_militia';
    for (const each of [name, ...associates]) {
      const key = `${role} ${each}`;
      if (!seen.has(key)) parts.push({ name: each, kind: own, coded: each === name, role });
      seen.add(key);
    }
  });
  return parts;
}

/** The entities that rows share. Each keeps its id for as long as the table is open. */
export class AcledEntities {
  private readonly places = new Registry<Place>();
  private readonly actors = new Registry<KnownActor>();
  private readonly sources = new Registry<NewsSource>();

  place({ name, point: [lon, lat], precision }: AcledSite): Place {
    return this.places.get(
      JSON.stringify([lon, lat, precision, name]),
      () => `place-${slug(name)}-${lat}-${lon}${precision === 'exact' ? '' : `-${precision}`}`,
      (id) => ({
        id,
        name: { en: name },
        kind: precision === 'adm1' ? 'governorate' : 'town',
        point: [lon, lat],
        precision,
        ...(precision === 'exact' ? {} : { radiusKm: RADIUS_KM[precision] }),
      }),
    );
  }

  /** The id of an actor. The first kind that a row codes for it is its kind. */
  actorId({ name, kind, coded }: Omit<AcledPart, 'role'>): string {
    const actor = this.actors.get(
      name,
      () => `actor-${slug(name)}`,
      (id) => ({ id, name, kind, coded }),
    );
    if (coded && !actor.coded) {
      actor.kind = kind;
      actor.coded = true;
    }
    return actor.id;
  }

  /** The actors known so far, by their ids. */
  knownActors(): ReadonlyMap<string, KnownActor> {
    return new Map(this.actors.all().map((actor) => [actor.id, actor]));
  }

  actor(part: AcledPart): Actor {
    const id = this.actorId(part);
    const { name, kind } = this.actors.get(
      part.name,
      () => id,
      () => ({ id, ...part }),
    );
    return { id, name: { en: name }, shortName: { en: name }, kind };
  }

  /** @param name empty where a row lists nobody */
  source(name: string): NewsSource {
    const shown = name === '' ? UNNAMED_SOURCE : name;
    return this.sources.get(
      name,
      () => `source-${slug(shown)}`,
      (id) => ({
        id,
        name: { en: shown },
        kind: 'institution',
        partyToConflict: false,
        anonymity: name === '' ? 'unexplained' : 'none',
        reliability: {
          grade: 'F',
          rationale: { en: 'Not assessed: ACLED names the source and says no more of it.' },
        },
      }),
    );
  }
}

/**
 * All that a source told, as one report: ACLED names sources but no articles, titles or days, so a report for
 * every row would only repeat the row.
 */
export function reportOf(source: NewsSource, today: string): Report {
  const name = source.name['en'] ?? UNNAMED_SOURCE;
  return {
    id: source.id.replace(/^source-/, 'report-'),
    title: { en: `${name}, as listed by ACLED` },
    publisher: { en: name },
    lang: 'en',
    published: `/${today}`,
    publishedBasis: {
      basis: 'inferred',
      note: { en: 'ACLED gives no date of publication; it was before the import.' },
    },
    textVisibility: 'none',
  };
}
