import { tellStory, type Story } from '@/domain/account/account.ts';
import type { EventColumns } from '@/domain/columns/columns.ts';
import { columnsOfStory } from '@/domain/columns/from-story.ts';
import { indexDataset, type DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { Facet } from '@/domain/filter/facets.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { writeCsv } from '@/formats/csv-writer.ts';
import { excerptOf } from '@/formats/excerpt.ts';
import type { EventStore } from './event-store.ts';

/** A document's events, which stay in memory. */
export class StoryStore implements EventStore {
  readonly columns: EventColumns;
  private readonly index: DatasetIndex;

  constructor(dataset: Dataset) {
    this.index = indexDataset(dataset);
    this.columns = columnsOfStory(tellStory(this.index));
  }

  storyOf(teller: string | undefined): Story {
    return tellStory(this.index, teller);
  }

  async tellerColumns(teller: string): Promise<EventColumns> {
    return Promise.resolve(columnsOfStory(this.storyOf(teller)));
  }

  nameOf(_facet: Facet, value: string): string {
    const { actors, sources, places } = this.index;
    const named = actors.get(value) ?? sources.get(value) ?? places.get(value);
    return foldForSearch(Object.values(named?.name ?? { en: value }).join(' '));
  }

  /** The claims that theirs relay come along, so that these count for the same origins as in the whole. */
  async details(positions: readonly number[]): Promise<Dataset> {
    const wanted = positions.flatMap((at) => this.index.dataset.events[at] ?? []);
    const { events, ...rest } = excerptOf(this.index, wanted);
    return Promise.resolve({ ...rest, events: events.slice(0, wanted.length) });
  }

  async find(eventId: string): Promise<number | undefined> {
    const at = this.index.dataset.events.findIndex(({ id }) => id === eventId);
    return Promise.resolve(at < 0 ? undefined : at);
  }

  /** A document has no rows. */
  async rejectedRows(): Promise<Blob> {
    const header = ['row', 'column', 'value', 'reason', 'suggestion'];
    return Promise.resolve(new Blob([writeCsv(header, [])], { type: 'text/csv' }));
  }
}
