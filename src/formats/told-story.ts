import {
  FORMAT,
  type Claim,
  type ConflictEvent,
  type Dataset,
  type NewsSource,
  type Place,
  type Report,
} from '@/domain/dataset/schema.ts';
import type { LonLat } from '@/domain/place.ts';
import { eventIdOf, Registry, slug } from './slug.ts';
import type { ImportHead } from './table/table-format.ts';

/** Who is cited for an event of a story made with another tool. */
export interface CitedSource {
  readonly name: string;
  readonly url?: string | undefined;
  /** EDTF. */
  readonly date?: string | undefined;
}

/** An event of such a story, before it becomes one of ours. */
export interface ToldEvent {
  /** The tool's own id, where it has one. */
  readonly id?: string | undefined;
  readonly title: string;
  readonly text: string;
  /** EDTF. */
  readonly when: string;
  readonly place?: { readonly name: string; readonly point: LonLat } | undefined;
  /** None: the story itself is the only one who says so. */
  readonly sources: readonly CitedSource[];
}

const LONGEST_TITLE = 300;
const LONGEST_TEXT = 19_000;

/** Other tools keep a pin and not how sure it is; UCDP's “near” is about 25 km. */
const UNSTATED_RADIUS_KM = 25;

const NOT_ASSESSED = { en: 'Not assessed: the file names the source and says no more of it.' };

const clip = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…`.toWellFormed() : text.toWellFormed();

/**
 * Makes a dataset of a story told with another tool. Each source cited for an event becomes one claim of all
 * the tool keeps of it; an event without any rests on the story's own word. What kind of event it is such tools
 * do not say: all are of the sub-type `other`. A pin is an approximate place, since no tool says how sure it is.
 */
export class ToldStoryBuilder {
  private readonly places = new Registry<Place>();
  private readonly sources = new Registry<NewsSource>();
  private readonly reports = new Registry<Report>();
  private readonly events: ConflictEvent[] = [];
  private readonly claims: Claim[] = [];
  private readonly ids = new Registry<{ readonly id: string }>();
  private readonly tool: string;
  private readonly title: string;
  private readonly head: ImportHead;

  /** @param title of the story; empty to take the file's name */
  constructor(tool: string, title: string, head: ImportHead) {
    this.tool = tool;
    this.head = head;
    this.title = clip(title === '' ? this.stem() : title, LONGEST_TITLE);
  }

  add(told: ToldEvent): void {
    const number = this.events.length + 1;
    const own = told.id === undefined || told.id === '' ? undefined : slug(told.id, 80);
    const { id } = this.ids.get(
      String(number),
      () => (own === undefined ? `event-${number}` : eventIdOf(own)),
      (given) => ({ id: given }),
    );
    const place = told.place === undefined ? undefined : this.place(told.place);
    const cited = told.sources.length === 0 ? [{ name: this.title }] : told.sources;
    const text = clip(told.text === '' ? told.title : told.text, LONGEST_TEXT);
    const claims = cited.map((source, at): Claim => {
      const report = this.report(source);
      return {
        id: `claim-${id}-${at + 1}`,
        event: id,
        report: report.id,
        source: this.source(source).id,
        chain: [],
        medium: 'report',
        directness: 'unknown',
        act: 'asserts',
        hedged: false,
        said: report.published,
        occurred: { edtf: told.when, basis: 'inferred' },
        places: place === undefined ? [] : [place.id],
        quantities: [],
        paraphrase: { en: text },
        relations: [],
        assessments: [],
      };
    });
    const claimIds = claims.map((claim) => claim.id);
    this.claims.push(...claims);
    this.events.push({
      id,
      title: { en: clip(told.title === '' ? text : told.title, LONGEST_TITLE) },
      type: 'strategic_developments',
      subType: 'other',
      when: told.when,
      places: place === undefined ? [] : [place.id],
      actors: [],
      evidence: { when: claimIds, ...(place === undefined ? {} : { where: claimIds }) },
    });
  }

  build(): Dataset {
    const { today } = this.head;
    return {
      format: FORMAT,
      id: `story-${slug(this.stem())}`,
      revision: 1,
      title: { en: this.title },
      summary: {
        en: `A story made with ${this.tool}. What it does not say stays open: the kinds of events, how precise its places are, and who saw what.`,
      },
      languages: ['en'],
      license: {
        id: 'Not stated by the file',
        url: 'https://choosealicense.com/no-permission/',
        redistribution: 'allowed',
      },
      published: today,
      updated: today,
      credits: [],
      changes: [],
      reports: this.reports.all(),
      sources: this.sources.all(),
      actors: [],
      places: this.places.all(),
      events: this.events,
      claims: this.claims,
    };
  }

  private stem(): string {
    const name = this.head.fileName
      .replace(/^.*[/\\]/, '')
      .replace(/(?:\.[a-z0-9]{1,8}){1,2}$/i, '');
    return name === '' ? 'without a name' : name;
  }

  private place({ name, point: [lon, lat] }: NonNullable<ToldEvent['place']>): Place {
    const shown = name === '' ? `${lat.toFixed(3)}, ${lon.toFixed(3)}` : clip(name, LONGEST_TITLE);
    return this.places.get(
      JSON.stringify([shown, lon, lat]),
      () => `place-${slug(shown)}`,
      (id) => ({
        id,
        name: { en: shown },
        kind: 'town',
        point: [lon, lat],
        precision: 'near',
        radiusKm: UNSTATED_RADIUS_KM,
        note: { en: `${this.tool} keeps a point and not how sure it is.` },
      }),
    );
  }

  private source({ name }: CitedSource): NewsSource {
    const own = name === this.title;
    return this.sources.get(
      name,
      () => `source-${slug(name)}`,
      (id) => ({
        id,
        name: { en: clip(name, LONGEST_TITLE) },
        kind: own ? 'document' : 'institution',
        partyToConflict: false,
        anonymity: 'none',
        reliability: { grade: 'F', rationale: NOT_ASSESSED },
      }),
    );
  }

  private report({ name, url, date }: CitedSource): Report {
    return this.reports.get(
      JSON.stringify([name, url, date]),
      () => `report-${slug(name)}`,
      (id) => ({
        id,
        title: { en: clip(name, LONGEST_TITLE) },
        publisher: { en: clip(name, LONGEST_TITLE) },
        lang: 'en',
        published: date ?? `/${this.head.today}`,
        publishedBasis:
          date === undefined
            ? {
                basis: 'inferred',
                note: { en: 'The file gives no date; it was published before the import.' },
              }
            : { basis: 'stated' },
        ...(url === undefined ? {} : { url }),
        textVisibility: 'none',
      }),
    );
  }
}
