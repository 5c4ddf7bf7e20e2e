import type { Actor, NewsSource, Place, Report } from '@/domain/dataset/schema.ts';
import { fromUcdpWherePrec } from '@/domain/place.ts';
import { Registry, slug } from './slug.ts';
import type { UcdpArticle } from './ucdp-ged-articles.ts';
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

/** The entities that rows share. */
export class UcdpEntities {
  readonly places = new Registry<Place>();
  readonly actors = new Registry<Actor>();
  readonly sources = new Registry<NewsSource>();
  readonly reports = new Registry<Report>();
  private readonly today: string;

  /** `today`: the day of the import, `YYYY-MM-DD`, before which all was published. */
  constructor(today: string) {
    this.today = today;
  }

  place({ where, wherePrec, point }: UcdpRow): Place {
    const [lon, lat] = point;
    const precision = fromUcdpWherePrec(wherePrec) ?? 'country';
    return this.places.get(
      JSON.stringify([lon, lat, wherePrec, where]),
      () => `place-${slug(where)}-${lat}-${lon}`,
      (id) => ({
        id,
        name: { en: where },
        kind: kindOfPlace(where, precision),
        point: [lon, lat],
        precision,
        ...(precision === 'exact' ? {} : { radiusKm: RADIUS_KM[precision] }),
      }),
    );
  }

  actor({ id: number, name }: UcdpSide): Actor {
    return this.actors.get(
      JSON.stringify([number, name]),
      () => `actor-${slug(name)}${number === '' ? '' : `-${number}`}`,
      (id) => ({ id, name: { en: name }, shortName: { en: name }, kind: kindOfActor(name) }),
    );
  }

  source({ office }: UcdpArticle): NewsSource {
    const name = office === '' ? UNNAMED_OFFICE : office;
    return this.sources.get(
      office,
      () => `source-${slug(name)}`,
      (id) => ({
        id,
        name: { en: name },
        kind: 'institution',
        partyToConflict: false,
        anonymity: office === '' ? 'unexplained' : 'none',
        reliability: {
          grade: 'F',
          rationale: { en: 'Not assessed: UCDP GED names the office and says no more of it.' },
        },
      }),
    );
  }

  report({ office, date, headline }: UcdpArticle): Report {
    const publisher = office === '' ? UNNAMED_OFFICE : office;
    const untitled = `${publisher}${date === '' ? '' : `, ${date}`}`;
    return this.reports.get(
      JSON.stringify([office, date, headline]),
      () => `report-${slug(publisher, 24)}-${date === '' ? 'undated' : date}-${slug(headline)}`,
      (id) => ({
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
      }),
    );
  }
}
