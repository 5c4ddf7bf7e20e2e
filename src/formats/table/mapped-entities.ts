import type { Actor, NewsSource, Place, Report } from '@/domain/dataset/schema.ts';
import { Registry, slug } from '../slug.ts';
import type { MappedRow, MappedSource } from './mapped-shape.ts';
import { localText } from './mapped-text.ts';
import { actorKindOf } from './mapped-words.ts';

const UNNAMED = 'Source not given';

const KIND_OF_PLACE = {
  exact: 'town',
  near: 'town',
  adm2: 'district',
  adm1: 'governorate',
  line: 'line',
  country: 'region',
} as const satisfies Record<Place['precision'], Place['kind']>;

/** Entities that rows share; the same one has the same id in every dataset made of the table. */
export class MappedEntities {
  private readonly places = new Registry<Place>();
  private readonly actors = new Registry<Actor>();
  private readonly sources = new Registry<NewsSource>();
  private readonly joined: ReadonlyMap<string, string>;

  /** @param joinedOffices groups of spellings of one source, the first of which stands for all */
  constructor(joinedOffices: readonly (readonly string[])[] = []) {
    this.joined = new Map(
      joinedOffices.flatMap((group) => group.map((name) => [name, group[0] ?? name] as const)),
    );
  }

  /** Undefined for a row without coordinates. */
  place({ where, point, precision, radiusKm }: MappedRow): Place | undefined {
    if (point === undefined) return undefined;
    const [lon, lat] = point;
    const name = where === '' ? `${lat}, ${lon}` : where;
    return this.places.get(
      JSON.stringify([lon, lat, precision, radiusKm, where]),
      () => `place-${slug(name)}-${lat}-${lon}`,
      (id) => ({
        id,
        name: localText(name),
        kind: KIND_OF_PLACE[precision],
        point: [lon, lat],
        precision,
        ...(radiusKm === undefined ? {} : { radiusKm }),
      }),
    );
  }

  actor(name: string): Actor {
    return this.actors.get(
      name,
      () => `actor-${slug(name)}`,
      (id) => ({ id, name: localText(name), shortName: localText(name), kind: actorKindOf(name) }),
    );
  }

  source({ name: written }: MappedSource): NewsSource {
    const name = this.joined.get(written) ?? written;
    return this.sources.get(
      name,
      () => `source-${slug(name === '' ? UNNAMED : name)}`,
      (id) => ({
        id,
        name: name === '' ? { en: UNNAMED } : localText(name),
        kind: 'institution',
        partyToConflict: false,
        anonymity: name === '' ? 'unexplained' : 'none',
        reliability: {
          grade: 'F',
          rationale: { en: 'Not assessed: the table names the source and says no more of it.' },
        },
      }),
    );
  }
}

/** 53 bits of a text, for ids (cyrb53, public domain). */
function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/**
 * The report of a claim. Rows that give the same source, address and date share one; without an address nothing
 * says that two rows rest on one article. The id is made of these alone, so that no register of it is needed.
 */
export function reportOf(
  row: MappedRow,
  at: number,
  source: NewsSource,
  url: string | undefined,
  today: string,
): Report {
  const { sourceDate } = row;
  const name = Object.values(source.name)[0] ?? UNNAMED;
  return {
    id:
      url === undefined
        ? `report-${row.id}-${at + 1}`
        : `report-at-${slug(name, 24)}-${hash(JSON.stringify([source.id, url, sourceDate]))}`,
    title: localText(sourceDate === '' ? name : `${name}, ${sourceDate}`),
    publisher: source.name,
    lang: 'und',
    published: sourceDate === '' ? `/${today}` : sourceDate,
    publishedBasis:
      sourceDate === ''
        ? {
            basis: 'inferred',
            note: {
              en: 'The table gives no date that can be read for this source; it was published before the import.',
            },
          }
        : { basis: 'stated' },
    ...(url === undefined ? {} : { url }),
    textVisibility: 'none',
  };
}
