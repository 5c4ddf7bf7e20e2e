import type { Actor, NewsSource, Place, Report } from '@/domain/dataset/schema.ts';
import { fromUcdpWherePrec } from '@/domain/place.ts';
import { Registry, slug } from './slug.ts';
import type { UcdpArticle } from './ucdp-ged-articles.ts';
import { UcdpPlaces } from './ucdp-ged-places.ts';
import type { UcdpRow, UcdpSide } from './ucdp-ged-row.ts';

/**
 * Radius in km by class of precision. UCDP says about 25 km for 2; the others are of the order of the areas
 * named: a district, a governorate, a stretch of road, river or border, a country. GED gives no extents.
 */
const RADIUS_KM = { near: 25, adm2: 30, adm1: 100, line: 75, country: 400 } as const;

const UNNAMED_OFFICE = 'Office not given';

function kindOfPlace(name: string, precision: Place['precision']): Place['kind'] {
  if (precision === 'adm2') return 'district';
  if (precision === 'adm1') return 'governorate';
  if (precision === 'line' || precision === 'country') return 'region';
  if (/\bneighbou?rhood\b/i.test(name)) return 'neighbourhood';
  return /\bcity\b/i.test(name) ? 'city' : 'town';
}

/** GED tells states and civilians from the rest by their names alone, and does not class the rest. */
function kindOfActor(name: string): Actor['kind'] {
  if (/^government of\b/i.test(name)) return 'state_forces';
  return /^civilians$/i.test(name) ? 'civilians' : 'rebel_group';
}

/** The ids of the entities of one table. The same thing gets the same id however often it is asked for. */
export class UcdpIds {
  readonly places = new UcdpPlaces();
  private readonly actors = new Registry<string>();
  private readonly sources = new Registry<string>();
  private readonly officeOf: ReadonlyMap<string, string>;

  /** @param joinedOffices groups of spellings of one office; the first stands for all */
  constructor(joinedOffices: readonly (readonly string[])[] = []) {
    this.officeOf = new Map(
      joinedOffices.flatMap((group) => group.map((office) => [office, group[0] ?? office])),
    );
  }

  place({ where, wherePrec, point }: PlaceOfRow): string {
    const { places } = this;
    return places.id(places.place(places.name(where), wherePrec, places.point(point)));
  }

  actor({ id: number, name }: UcdpSide): string {
    return this.actors.get(
      JSON.stringify([number, name]),
      () => `actor-${slug(name)}${number === '' ? '' : `-${number}`}`,
      (id) => id,
    );
  }

  /** The name an office goes by. */
  nameOf(office: string): string {
    return office === '' ? UNNAMED_OFFICE : (this.officeOf.get(office) ?? office);
  }

  source(office: string): string {
    const joined = this.officeOf.get(office) ?? office;
    return this.sources.get(
      joined,
      () => `source-${slug(this.nameOf(joined))}`,
      (id) => id,
    );
  }
}

export type PlaceOfRow = Pick<UcdpRow, 'where' | 'wherePrec' | 'point'>;

/** How precisely a place is known; see `RADIUS_KM`. */
export function ucdpPrecision(
  wherePrec: number,
): Pick<Place, 'precision'> & { readonly radiusKm?: number } {
  const precision = fromUcdpWherePrec(wherePrec) ?? 'country';
  return { precision, ...(precision === 'exact' ? {} : { radiusKm: RADIUS_KM[precision] }) };
}

/** The place of a row, but for its id. */
function ucdpPlace({ where, wherePrec, point: [lon, lat] }: PlaceOfRow): Omit<Place, 'id'> {
  const { precision, ...radius } = ucdpPrecision(wherePrec);
  return {
    name: { en: where },
    kind: kindOfPlace(where, precision),
    point: [lon, lat],
    precision,
    ...radius,
  };
}

/** A number of 32 bits that tells texts apart, in letters and digits. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** The entities that rows of one dataset share, by id. */
export class UcdpEntities {
  readonly places = new Map<string, Place>();
  readonly actors = new Map<string, Actor>();
  readonly sources = new Map<string, NewsSource>();
  readonly reports = new Map<string, Report>();
  private readonly ids: UcdpIds;
  private readonly today: string;

  /** `today`: the day of the import, `YYYY-MM-DD`, before which all was published. */
  constructor(ids: UcdpIds, today: string) {
    this.ids = ids;
    this.today = today;
  }

  place(row: PlaceOfRow): Place {
    return once(this.places, this.ids.place(row), (id) => ({ id, ...ucdpPlace(row) }));
  }

  actor(side: UcdpSide): Actor {
    const { name } = side;
    return once(this.actors, this.ids.actor(side), (id) => ({
      id,
      name: { en: name },
      shortName: { en: name },
      kind: kindOfActor(name),
    }));
  }

  source({ office }: UcdpArticle): NewsSource {
    return once(this.sources, this.ids.source(office), (id) => ({
      id,
      name: { en: this.ids.nameOf(office) },
      kind: 'institution',
      partyToConflict: false,
      anonymity: office === '' ? 'unexplained' : 'none',
      reliability: {
        grade: 'F',
        rationale: { en: 'Not assessed: UCDP GED names the office and says no more of it.' },
      },
    }));
  }

  /** Its id is made of what it says alone, so that it is the same whichever rows are read. */
  report({ office, date, headline }: UcdpArticle): Report {
    const publisher = office === '' ? UNNAMED_OFFICE : office;
    const untitled = `${publisher}${date === '' ? '' : `, ${date}`}`;
    const said = `${slug(publisher, 24)}-${date === '' ? 'undated' : date}-${slug(headline)}`;
    const wanted = `report-${said}.${mark(JSON.stringify([office, date, headline]))}`;
    return once(this.reports, wanted, (id) => ({
      id,
      title: { en: headline === '' ? untitled : headline },
      publisher: { en: publisher },
      lang: 'en',
      published: date === '' ? `/${this.today}` : date,
      publishedBasis:
        date === ''
          ? {
              basis: 'inferred',
              note: {
                en: 'The row gives no date for this article; it was published before the import.',
              },
            }
          : { basis: 'stated' },
      textVisibility: 'none',
    }));
  }
}

function once<T>(known: Map<string, T>, id: string, make: (id: string) => T): T {
  const one = known.get(id) ?? make(id);
  known.set(id, one);
  return one;
}
