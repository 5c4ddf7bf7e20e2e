import { cutsOf } from './cuts.ts';
import type { StretchProgress } from './helpers.ts';
import type { RowsPart, TableRows } from './table-rows.ts';

/** Others that read stretches of one table. */
export interface StretchReaders {
  /** How many there can be. */
  readonly count: number;
  /** As `Helpers.read`. */
  readonly read: (
    csv: Blob,
    isLast: boolean,
    onProgress: (progress: StretchProgress) => void,
  ) => Promise<RowsPart | undefined>;
}

interface Stretch {
  /** Where it begins, in bytes. */
  readonly start: number;
  progress: StretchProgress;
  readonly part: Promise<RowsPart | undefined>;
}

const NONE: StretchProgress = { bytes: 0, rows: 0, rejected: 0 };

/** The stretches of a table that others read, and how far they are. */
export class Elsewhere {
  private readonly csv: Blob;
  private readonly width: number;
  private readonly others: StretchReaders | undefined;
  private stretches: readonly Stretch[] = [];
  private isGivenUp = false;

  /** @param width how many columns the table has */
  constructor(csv: Blob, width: number, others: StretchReaders | undefined) {
    this.csv = csv;
    this.width = width;
    this.others = others;
  }

  get progress(): StretchProgress {
    return this.stretches.reduce(
      (sum, { progress }) => ({
        bytes: sum.bytes + progress.bytes,
        rows: sum.rows + progress.rows,
        rejected: sum.rejected + progress.rejected,
      }),
      NONE,
    );
  }

  /** Has the others begin. Returns the stretch that is left to who calls, from the start of the table. */
  async begin(onProgress: () => void): Promise<Blob> {
    const { csv, others, width } = this;
    if (others === undefined) return csv;
    const cuts = await cutsOf(csv, others.count + 1, width);
    this.stretches = cuts.map((start, at) => {
      const end = cuts[at + 1] ?? csv.size;
      const stretch: Stretch = {
        start,
        progress: NONE,
        part: others.read(csv.slice(start, end), end === csv.size, (progress) => {
          if (this.isGivenUp) return;
          stretch.progress = progress;
          onProgress();
        }),
      };
      // It is waited for only once the stretch before it has been read.
      void Promise.allSettled([stretch.part]);
      return stretch;
    });
    return cuts[0] === undefined ? csv : csv.slice(0, cuts[0]);
  }

  /** Hears no more of the others: the table is read anew. */
  giveUp(): void {
    this.isGivenUp = true;
  }

  /** Adds what the others have read, in order. Returns false where a stretch could not be read by itself. */
  async join(rows: TableRows): Promise<boolean> {
    for (const stretch of this.stretches) {
      const [part] = await Promise.allSettled([stretch.part]);
      if (part.status === 'rejected' || part.value === undefined) return false;
      if (!rows.absorb(part.value, stretch.start)) return false;
      stretch.progress = NONE;
    }
    return true;
  }
}
