import type { Actor, Dataset, NewsSource, Place } from '@/domain/dataset/schema.ts';
import type { Problem } from '@/domain/dataset/problem.ts';
import type { Facet } from '@/domain/filter/facets.ts';
import type { FacetCount } from '@/domain/filter/filter.ts';
import type { Sketch } from '@/domain/match/sketch.ts';
import type { Answer, EngineFacts, Question, RowList } from '@/engine/engine.ts';
import type { ImportNote } from '@/formats/import-notes.ts';
import type { RejectedRow } from '@/formats/table/table-format.ts';

/** `rows = notAsked + events + merged + rejected`, always. */
export interface RowCounts {
  readonly rows: number;
  /** Outside the selection the importer was given. */
  readonly notAsked: number;
  readonly events: number;
  /** Rows that repeat another word for word, under the same id. */
  readonly merged: number;
  readonly rejected: number;
}

/** Rows left out for one reason. */
export interface RejectionGroup extends Pick<RejectedRow, 'column' | 'reason'> {
  readonly count: number;
  /** The first few, as examples. */
  readonly examples: readonly RejectedRow[];
}

/** The entities that names are looked up in. */
export type Entities = {
  readonly actors: readonly Actor[];
  readonly sources: readonly NewsSource[];
  readonly places: readonly Place[];
};

/** What is known of an archive as soon as it is open. */
export interface ArchiveSummary {
  readonly fileName: string;
  /** As people call it, for instance `UCDP GED`. */
  readonly formatName: string;
  readonly bytes: number;
  /** The dataset without events, claims, reports, and with no more entities than the colours need. */
  readonly head: Dataset;
  readonly counts: RowCounts;
  readonly rejections: readonly RejectionGroup[];
  /** What is wrong with a document, for formats that are no tables. */
  readonly problems: readonly Problem[];
  /** How a table was read. */
  readonly notes: readonly ImportNote[];
  /** Spellings that may be one office, for a person to decide. */
  readonly sameOffices: readonly (readonly string[])[];
  readonly origins: number;
  /** Absent where they are not counted: rows name articles, and telling them apart would cost more than it says. */
  readonly reports?: number;
  readonly facts: EngineFacts;
  /** Whether more rows are still to come: all that is told is of those read so far. */
  readonly isSoFar?: boolean;
}

export interface ArchiveQuestion extends Question {
  /** The origin or source heard alone. */
  readonly teller?: string;
}

export interface ArchiveAnswer extends Answer {
  /** Counts the answers; `rows` and `rank` speak of the latest one. */
  readonly revision: number;
  /** Entities named in the facets that are listed, and those chosen; those given before left out. */
  readonly entities: Entities;
}

/** Some values of a facet, and the entities to name them by. */
export interface FoundFacetValues {
  readonly counts: readonly FacetCount[];
  readonly entities: Entities;
}

export type ExportKind = 'dateline' | 'events-csv' | 'claims-csv' | 'geojson' | 'arrow';

/** How far the work on a file is. */
export interface ArchiveProgress {
  /** `reading`: bytes into rows; `arranging`: rows into columns. */
  readonly stage: 'reading' | 'arranging';
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
  /** How many of the rows have been left out so far. */
  readonly rejected: number;
}

/**
 * A file of events that is too large to stand on the page as objects: columns to filter by, and the events
 * themselves read again from the file when they are looked at. In a worker, or in process where workers are
 * refused; both behave the same. A call rejects when the archive has been closed.
 */
export interface Archive {
  readonly summary: ArchiveSummary;
  /** The latest question wins: an answer overtaken by a newer question is never given, its promise rejects with an AbortError. */
  readonly ask: (question: ArchiveQuestion) => Promise<ArchiveAnswer>;
  /** Rows of a list of the latest answer, in order; `to` is not included. */
  readonly rows: (list: RowList, from: number, to: number) => Promise<Uint32Array>;
  /** Where a row stands in the list `shown` of the latest answer; -1 where it does not. */
  readonly rank: (row: number) => Promise<number>;
  /** The row of an event, by its id. */
  readonly find: (eventId: string) => Promise<number | undefined>;
  /** A dataset of just these rows' events, with their claims and all these refer to, in the order asked for. */
  readonly details: (rows: readonly number[]) => Promise<Dataset>;
  /** Values of a facet with a name that holds the text, with their counts of the latest answer, the commonest first. */
  readonly findValues: (facet: Facet, text: string, limit: number) => Promise<FoundFacetValues>;
  /** @param scope the rows of the latest answer, or all */
  readonly save: (kind: ExportKind, scope: 'shown' | 'all', lang: string) => Promise<Blob>;
  /** The rows left out, as a CSV table: row, column, value, reason, suggestion, and the row's own cells. */
  readonly rejectedRows: () => Promise<Blob>;
  /** What the events are compared by with those of another file, whoever is heard alone. */
  readonly sketch: () => Promise<Sketch>;
  /** Like `details`, for rows of the sketch. */
  readonly sketchedDetails: (rows: readonly number[]) => Promise<Dataset>;
  /**
   * All events in the order of the file, as datasets of a few thousand each. For the process that holds the archive;
   * absent where it is in a worker.
   */
  readonly pieces?: () => AsyncIterable<Dataset>;
  readonly close: () => void;
}
