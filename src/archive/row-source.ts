import { cellsByName } from '@/formats/table/row-cells.ts';
import { CsvScanner } from '@/formats/table/scanner.ts';
import type { CellOf } from '@/formats/table/table-format.ts';
import type { Offsets } from './offsets.ts';

/** Rows closer than this are read together. */
const NEAR = 1 << 17;
/** No more than this is read at once. */
const MOST = 1 << 23;
/** A row is not longer than this. */
const LONGEST_ROW = 5_000_000;

interface Stretch {
  readonly from: number;
  to: number;
  readonly rows: { readonly at: number; readonly start: number }[];
}

/** Reads rows of a table again from the file, by where they stand. */
export class RowSource {
  readonly columns: readonly string[];
  private readonly file: Blob;
  private readonly cellsOf: ReturnType<typeof cellsByName>;

  /** @param columns names in lower case */
  constructor(file: Blob, columns: readonly string[]) {
    this.file = file;
    this.columns = columns;
    this.cellsOf = cellsByName(columns);
  }

  /**
   * Visits rows of a list, in the order of the file. The cells can be read during the visit only.
   * @param at places in the list
   */
  async visit(
    offsets: Offsets,
    at: readonly number[],
    take: (at: number, number: number, cell: CellOf, scanner: CsvScanner) => void,
  ): Promise<void> {
    for (const batch of batches(this.stretches(offsets, at))) {
      // Asking a browser for a stretch takes longer than reading it: many are asked for as one.
      const parts = batch.map(({ from, to }) => this.file.slice(from, to));
      const all = new Uint8Array(await new Blob(parts).arrayBuffer());
      let before = 0;
      for (const { from, to, rows } of batch) {
        const bytes = all.subarray(before, before + to - from);
        before += to - from;
        for (const row of rows) {
          const scanner = new CsvScanner();
          scanner.one(bytes.subarray(row.start - from), () =>
            take(row.at, offsets.number(row.at), this.cellsOf(scanner), scanner),
          );
        }
      }
    }
  }

  private stretches(offsets: Offsets, at: readonly number[]): Stretch[] {
    const stretches: Stretch[] = [];
    for (const each of at.toSorted((a, b) => a - b)) {
      const start = offsets.start(each);
      const next = each + 1 < offsets.length ? offsets.start(each + 1) : this.file.size;
      const longest = Math.min(start + LONGEST_ROW, this.file.size);
      const end = next > start ? Math.min(next, longest) : longest;
      const last = stretches.at(-1);
      if (last !== undefined && start - last.to < NEAR && end - last.from < MOST) {
        last.to = Math.max(last.to, end);
        last.rows.push({ at: each, start });
      } else stretches.push({ from: start, to: end, rows: [{ at: each, start }] });
    }
    return stretches;
  }
}

/** Stretches that are read at once. */
function* batches(stretches: readonly Stretch[]): Generator<readonly Stretch[]> {
  let batch: Stretch[] = [];
  let bytes = 0;
  for (const stretch of stretches) {
    const size = stretch.to - stretch.from;
    if (batch.length > 0 && bytes + size > MOST) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(stretch);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
