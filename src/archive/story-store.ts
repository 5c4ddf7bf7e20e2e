import { tellStory } from '@/domain/account/account.ts';
import type { EventColumns } from '@/domain/columns/columns.ts';
import { columnsOfStory } from '@/domain/columns/from-story.ts';
import { indexDataset, type DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { Facet } from '@/domain/filter/facets.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { writeCsv } from '@/formats/csv-writer.ts';
import type { EventStore } from './event-store.ts';
import { subsetOf } from './subset.ts';

/** A document's events, which stay in memory. */
export class StoryStore implements EventStore {
  readonly columns: EventColumns;
  private readonly index: DatasetIndex;

  constructor(dataset: Dataset) {
    this.index = indexDataset(dataset);
    this.columns = columnsOfStory(tellStory(this.index));
  }

  async tellerColumns(teller: string): Promise<EventColumns> {
    return Promise.resolve(columnsOfStory(tellStory(this.index, teller)));
  }

  nameOf(_facet: Facet, value: string): string {
    const { actors, sources, places } = this.index;
    const named = actors.get(value) ?? sources.get(value) ?? places.get(value);
    return foldForSearch(Object.values(named?.name ?? { en: value }).join(' '));
  }

  async details(positions: readonly number[]): Promise<Dataset> {
    const events = positions.flatMap((at) => this.index.dataset.events[at] ?? []);
    return Promise.resolve(subsetOf(this.index, events));
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
