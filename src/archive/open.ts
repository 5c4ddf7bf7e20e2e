import type { TableMapping, TablePreview } from '@/formats/table/mapping.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { Problem } from '@/domain/dataset/problem.ts';
import type { FileFault } from '@/formats/file-faults.ts';
import type { ImportNote } from '@/formats/import-notes.ts';
import type { RowSelection } from '@/formats/table/row-selection.ts';
import type { Helpers } from './helpers.ts';
import type { Reading } from './readings.ts';
import type { Archive, ArchiveProgress, RejectionGroup, RowCounts } from './archive.ts';

export interface OpenOptions {
  readonly onProgress: (progress: ArchiveProgress) => void;
  readonly signal: AbortSignal;
  /** Called while a table that takes long is read: an archive of the rows so far, in place of the one before. */
  readonly onSoFar?: ((archive: Archive) => void) | undefined;
  /** Waited for while a table is read: what is asked of the rows so far is answered first. */
  readonly whenIdle?: (() => Promise<void>) | undefined;
  /** Others that read parts of a large table at the same time. */
  readonly helpers?: Helpers | undefined;
  /** How a table of no known format is to be read; asked for by the outcome `unmapped`. */
  readonly mapping?: TableMapping;
  readonly joinedOffices?: readonly (readonly string[])[];
  /** A list of rows ACLED has deleted since, as CSV or JSON. */
  readonly deletedRows?: File;
  /** The order of days like 03/11/2017 in a table of a known format, where no value of it shows the order. */
  readonly dates?: 'day-first' | 'month-first';
  /** What text that is not UTF-8 is written in, by a name of the Encoding Standard. */
  readonly encoding?: string;
  /** Which rows of a table are wanted; the others are counted and left alone. Documents are not chosen from. */
  readonly selection?: RowSelection;
}

/** What became of the rows of a table. */
export interface TableReport {
  readonly counts: RowCounts;
  readonly rejections: readonly RejectionGroup[];
  /** Spellings that may be one office, for a person to decide. */
  readonly sameOffices: readonly (readonly string[])[];
  /** The rows left out, as `Archive.rejectedRows` gives them. */
  readonly rejectedRows: Blob;
  /** How the file was read. */
  readonly notes: readonly ImportNote[];
}

/** What came of opening a file. */
export type Opened =
  | { readonly kind: 'archive'; readonly archive: Archive }
  /** Small enough to be whole on the page. */
  | {
      readonly kind: 'dataset';
      readonly dataset: Dataset;
      readonly formatName: string;
      readonly problems: readonly Problem[];
      readonly rejected: { readonly events: number; readonly claims: number };
      /** Of tables alone. */
      readonly report?: TableReport;
    }
  /** A table whose columns only its owner can explain. */
  | { readonly kind: 'unmapped'; readonly preview: TablePreview }
  /** Nothing in the file can be used. */
  | {
      readonly kind: 'failed';
      readonly fault: FileFault;
      readonly problems: readonly Problem[];
      /** Of a table whose rows could be counted; its problems are the rows left out. */
      readonly counts?: RowCounts;
      readonly rejections?: readonly RejectionGroup[];
      /** Of text that is not UTF-8: how it reads in the encodings to choose from. */
      readonly readings?: readonly Reading[];
    };

/** Opens a file of events, whatever it is: recognised by its content, never by its name. Never leaves the machine. */
export type OpenFile = (file: File, options: OpenOptions) => Promise<Opened>;
