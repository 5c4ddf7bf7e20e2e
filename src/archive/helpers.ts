import type { TableOptions } from '@/formats/table/table-format.ts';
import type { RowsPart } from './table-rows.ts';

/** A stretch of a table, as one of the others is to read it. It begins and ends where rows do. */
export interface StretchJob {
  readonly csv: Blob;
  /** Whether the table ends with it. */
  readonly isLast: boolean;
  readonly columns: readonly string[];
  /** The id of the format. */
  readonly format: string;
  readonly options: TableOptions;
}

/** How much of a stretch has been read. */
export interface StretchProgress {
  readonly bytes: number;
  readonly rows: number;
  readonly rejected: number;
}

/** Others that read stretches of a table at the same time. */
export interface Helpers {
  /** How many there can be. */
  readonly count: number;
  /** The rows of a stretch; nothing where they cannot be read by themselves. Rejects where the helper is lost. */
  readonly read: (
    job: StretchJob,
    onProgress: (progress: StretchProgress) => void,
  ) => Promise<RowsPart | undefined>;
}
