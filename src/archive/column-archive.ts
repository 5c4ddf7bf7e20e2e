import { NO_BLOC } from '@/domain/columns/builder.ts';
import type { EventColumns } from '@/domain/columns/columns.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { Facet } from '@/domain/filter/facets.ts';
import { NO_FILTER } from '@/domain/filter/filter.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { sketchOf, type Sketch } from '@/domain/match/sketch.ts';
import { ColumnEngine } from '@/engine/column-engine.ts';
import type { RowList } from '@/engine/engine.ts';
import { facetCounts } from '@/engine/facet-counts.ts';
import { keptAnswer } from '@/engine/kept-answer.ts';
import type {
  Archive,
  ArchiveAnswer,
  ArchiveQuestion,
  ArchiveSummary,
  ExportKind,
  FoundFacetValues,
} from './archive.ts';
import { EntityBook } from './entity-book.ts';
import type { EventStore } from './event-store.ts';
import { CHUNK_ROWS, refusalOf, saveEvents, saveStory } from './exporters.ts';

/** What a summary tells that does not follow from the columns. */
export type SummaryBase = Omit<ArchiveSummary, 'head' | 'facts' | 'origins'> & {
  /** The dataset's head without any entities. */
  readonly head: Dataset;
};

interface View {
  readonly columns: EventColumns;
  readonly engine: ColumnEngine;
}

const overtaken = (): DOMException => new DOMException('A newer question was asked.', 'AbortError');
const closed = (): Error => new Error('The archive has been closed.');

function positionsOf(columns: EventColumns, rows: readonly number[]): number[] {
  return rows.map((row) => {
    const position = columns.position[row];
    if (position === undefined) throw new RangeError(`there is no row ${row}`);
    return position;
  });
}

/** An archive over columns, in the process that calls it. */
export class ColumnArchive implements Archive {
  readonly summary: ArchiveSummary;
  private readonly store: EventStore;
  private readonly book: EntityBook;
  private readonly whole: View;
  private told: { readonly teller: string; readonly view: Promise<View> } | undefined;
  private current: View;
  private latest: ArchiveQuestion = { filter: NO_FILTER, colour: 'type' };
  private revision = 0;
  private asked = 0;
  private isOpen = true;

  private constructor(store: EventStore, whole: View, book: EntityBook, summary: ArchiveSummary) {
    this.store = store;
    this.whole = whole;
    this.current = whole;
    this.book = book;
    this.summary = summary;
  }

  static async open(store: EventStore, base: SummaryBase): Promise<ColumnArchive> {
    const { columns } = store;
    const engine = new ColumnEngine(columns);
    const details = async (positions: readonly number[]): Promise<Dataset> =>
      store.details(positions);
    const book = new EntityBook(columns, details);
    const colours = engine.facts.colours.actor.filter((id) => id !== NO_BLOC);
    const { actors } = await book.next({ actor: colours, origin: [], place: [] });
    const summary = {
      ...base,
      head: { ...base.head, actors: [...actors] },
      facts: engine.facts,
      origins: columns.facets.origin.values.length,
    };
    return new ColumnArchive(store, { columns, engine }, book, summary);
  }

  async ask(question: ArchiveQuestion): Promise<ArchiveAnswer> {
    this.check();
    this.asked += 1;
    const turn = this.asked;
    const view = await this.viewOf(question.teller);
    this.check();
    if (turn !== this.asked) throw overtaken();
    const answer = keptAnswer(view.engine.ask(question), question);
    this.current = view;
    this.latest = question;
    this.revision += 1;
    const { revision } = this;
    const ids = (facet: 'actor' | 'origin' | 'place'): string[] => [
      ...(answer.facets[facet]?.values ?? []),
      ...question.filter.facets[facet],
    ];
    const entities = await this.book.next({
      actor: ids('actor'),
      origin: ids('origin'),
      place: ids('place'),
    });
    // Entities are named once, so an answer that names some is given even if a newer question came meanwhile.
    return { ...answer, revision, entities };
  }

  async findValues(facet: Facet, text: string, limit: number): Promise<FoundFacetValues> {
    this.check();
    const { filter, colour } = this.latest;
    const wanted = foldForSearch(text);
    const { facets } = this.current.engine.ask({ filter, colour, listed: [facet] });
    const list = facets[facet];
    const counts = (list === undefined ? [] : facetCounts(list))
      .filter(({ value }) => this.store.nameOf(facet, value).includes(wanted))
      .toSorted((a, b) => b.count - a.count)
      .slice(0, limit);
    const wantedIds = {
      actor: [],
      origin: [],
      place: [],
      [facet]: counts.map(({ value }) => value),
    };
    return { counts, entities: await this.book.next(wantedIds) };
  }

  async rows(list: RowList, from: number, to: number): Promise<Uint32Array> {
    this.check();
    return Promise.resolve(this.current.engine.rows(list, from, to));
  }

  async rank(row: number): Promise<number> {
    this.check();
    return Promise.resolve(this.current.engine.rank(row));
  }

  async find(eventId: string): Promise<number | undefined> {
    this.check();
    const position = await this.store.find(eventId);
    const row = position === undefined ? -1 : this.current.columns.position.indexOf(position);
    return row < 0 ? undefined : row;
  }

  async details(rows: readonly number[]): Promise<Dataset> {
    this.check();
    return this.store.details(positionsOf(this.current.columns, rows));
  }

  async save(kind: ExportKind, scope: 'shown' | 'all', lang: string): Promise<Blob> {
    this.check();
    if (this.summary.isSoFar === true) throw new Error('The file is still being read.');
    const refusal = refusalOf(this.summary.head);
    if (refusal !== undefined) throw new Error(refusal);
    const { teller } = this.latest;
    const positions =
      scope === 'all'
        ? this.whole.columns.position.slice()
        : positionsOf(this.current.columns, [
            ...this.current.engine.rows('shown', 0, this.whole.columns.length),
          ]);
    const sorted = Uint32Array.from(positions).toSorted();
    const story = this.store.storyOf?.(teller);
    if (story !== undefined) {
      const accounts = [...sorted].flatMap((at) => story.accounts[at] ?? []);
      return saveStory(kind, story, accounts, lang);
    }
    return saveEvents(kind, sorted, {
      details: async (chunk) => {
        this.check();
        return this.store.details(chunk);
      },
      lang,
      ...(teller === undefined ? {} : { teller }),
    });
  }

  async rejectedRows(): Promise<Blob> {
    this.check();
    return this.store.rejectedRows();
  }

  async sketch(): Promise<Sketch> {
    this.check();
    const { columns } = this.whole;
    // A book of its own: one that has been given an actor does not give it again.
    const book = new EntityBook(columns, async (positions) => this.store.details(positions));
    const ids = columns.facets.actor.values;
    const { actors } = await book.next({ actor: ids, origin: [], place: [] });
    const names = actors.map(({ id, name, shortName }): [string, string[]] => [
      id,
      [...Object.values(name), ...Object.values(shortName)],
    ]);
    return sketchOf(columns, new Map(names));
  }

  async sketchedDetails(rows: readonly number[]): Promise<Dataset> {
    this.check();
    return this.store.details(positionsOf(this.whole.columns, rows));
  }

  async *pieces(): AsyncGenerator<Dataset> {
    const positions = this.whole.columns.position.toSorted();
    for (let from = 0; from < positions.length; from += CHUNK_ROWS) {
      this.check();
      yield await this.store.details([...positions.subarray(from, from + CHUNK_ROWS)]);
    }
  }

  close(): void {
    this.isOpen = false;
    this.told = undefined;
  }

  private check(): void {
    if (!this.isOpen) throw closed();
  }

  private async viewOf(teller: string | undefined): Promise<View> {
    if (teller === undefined) return this.whole;
    if (this.told?.teller !== teller) {
      const view = this.store.tellerColumns(teller).then((columns) => ({
        columns,
        engine: new ColumnEngine(columns),
      }));
      this.told = { teller, view };
    }
    return this.told.view;
  }
}
