import { permuted } from './arrange.ts';

const BLOCK_ROWS = 1 << 14;

/** Rows in plain arrays: those of a block column by column. */
export interface RecordsPart {
  readonly blocks: readonly Int32Array[];
  readonly length: number;
}

/** Rows of as many whole numbers each in a list that grows by blocks, so that it never moves. */
export class RecordList {
  private readonly width: number;
  private readonly blocks: Int32Array[] = [];
  length = 0;

  /** @param width how many numbers a row has */
  constructor(width: number) {
    this.width = width;
  }

  /** Adds the first numbers of an array as a row. */
  push(row: Int32Array): void {
    const { width } = this;
    const within = this.length & (BLOCK_ROWS - 1);
    if (within === 0) this.blocks.push(new Int32Array(BLOCK_ROWS * width));
    const block = this.blocks.at(-1) ?? row;
    for (let at = 0; at < width; at += 1) block[at * BLOCK_ROWS + within] = row[at] ?? 0;
    this.length += 1;
  }

  /** The rows, not copied. */
  part(): RecordsPart {
    return { blocks: this.blocks, length: this.length };
  }

  /** Adds rows as wide, each as `change` leaves it in the given array; where that says no, it is left out. */
  absorb({ blocks, length }: RecordsPart, row: Int32Array, change: () => boolean): void {
    const { width } = this;
    for (let at = 0; at < length; at += 1) {
      const block = blocks[at >>> 14] ?? row;
      const within = at & (BLOCK_ROWS - 1);
      for (let each = 0; each < width; each += 1)
        row[each] = block[each * BLOCK_ROWS + within] ?? 0;
      if (change()) this.push(row);
    }
  }

  /** One number of every row. @param into at least as long as the list, whose first numbers it takes */
  column(at: number, into = new Int32Array(this.length)): Int32Array {
    const from = at * BLOCK_ROWS;
    this.blocks.forEach((block, index) => {
      const start = index * BLOCK_ROWS;
      const rows = Math.min(BLOCK_ROWS, this.length - start);
      into.set(block.subarray(from, from + rows), start);
    });
    return into;
  }

  /**
   * Writes some rows into arrays of a column each.
   * @param order the rows wanted
   * @param columns an array for each number of a row, as long as the order
   */
  write(
    order: Uint32Array,
    columns: readonly (Int32Array | Uint8Array | Uint16Array | Uint32Array)[],
  ): void {
    const numbers = new Int32Array(this.length);
    const moved = new Int32Array(order.length);
    columns.forEach((column, at) => {
      this.column(at, numbers);
      // Into arrays of one kind: a loop that meets several runs several times slower.
      column.set(permuted(numbers, order, moved));
    });
  }
}
