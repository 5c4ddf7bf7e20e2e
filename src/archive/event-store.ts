import type { Story } from '@/domain/account/account.ts';
import type { EventColumns } from '@/domain/columns/columns.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { Facet } from '@/domain/filter/facets.ts';

/** Where an archive's events are kept. Positions are their places in the document. */
export interface EventStore {
  /** Columns of what all origins together tell. */
  readonly columns: EventColumns;
  readonly tellerColumns: (teller: string) => Promise<EventColumns>;
  /** A dataset of the events at some positions, in their order, with all it refers to. */
  readonly details: (positions: readonly number[]) => Promise<Dataset>;
  /** The whole story, as all or one teller tell it, of a document that stands in memory; its events by position. */
  readonly storyOf?: (teller: string | undefined) => Story;
  /** The names of a value of a facet, folded for searching. */
  readonly nameOf: (facet: Facet, value: string) => string;
  readonly find: (eventId: string) => Promise<number | undefined>;
  readonly rejectedRows: () => Promise<Blob>;
}
