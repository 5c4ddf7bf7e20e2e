const BLOCK_ROWS = 1 << 14;
/** Rows are taken in turns this long, so that those of one turn stay near while their columns are read. */
const TURN = 1 << 10;

/** Rows in plain arrays. */
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
    const from = within * width;
    for (let at = 0; at < width; at += 1) block[from + at] = row[at] ?? 0;
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
      const from = (at & (BLOCK_ROWS - 1)) * width;
      for (let each = 0; each < width; each += 1) row[each] = block[from + each] ?? 0;
      if (change()) this.push(row);
    }
  }

  /** One number of every row. */
  column(at: number): Int32Array {
    const numbers = new Int32Array(this.length);
    const { width } = this;
    this.blocks.forEach((block, index) => {
      const start = index * BLOCK_ROWS;
      const rows = Math.min(BLOCK_ROWS, this.length - start);
      for (let row = 0; row < rows; row += 1) numbers[start + row] = block[row * width + at] ?? 0;
    });
    return numbers;
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
    for (let from = 0; from < order.length; from += TURN) {
      const to = Math.min(from + TURN, order.length);
      columns.forEach((column, at) => this.writePart(order, from, to, column, at));
    }
  }

  private writePart(
    order: Uint32Array,
    from: number,
    to: number,
    column: Int32Array | Uint8Array | Uint16Array | Uint32Array,
    at: number,
  ): void {
    const { blocks, width } = this;
    for (let each = from; each < to; each += 1) {
      const row = order[each] ?? 0;
      column[each] = blocks[row >>> 14]?.[(row & (BLOCK_ROWS - 1)) * width + at] ?? 0;
    }
  }
}
