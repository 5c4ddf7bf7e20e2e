import { FloatList } from '@/formats/table/float-list.ts';
import { NumberList } from '@/domain/columns/number-list.ts';

const FOUR_GIGABYTES = 2 ** 32;

/** Rows of a stretch of a file, counted from its start. */
export interface OffsetsPart {
  readonly starts: Int32Array | Float64Array;
  readonly numbers: Int32Array;
}

const isSmall = (starts: OffsetsPart['starts']): boolean => starts instanceof Int32Array;

/** Where rows begin in a file, and their numbers as a spreadsheet counts. */
export class Offsets {
  private readonly starts: NumberList | FloatList;
  private readonly numbers = new NumberList();

  /** @param bytes the size of the file */
  constructor(bytes: number) {
    this.starts = bytes < FOUR_GIGABYTES ? new NumberList() : new FloatList();
  }

  get length(): number {
    return this.numbers.length;
  }

  push(start: number, number: number): void {
    this.starts.push(start);
    this.numbers.push(number);
  }

  part(): OffsetsPart {
    return { starts: this.starts.view().slice(), numbers: this.numbers.view().slice() };
  }

  /**
   * Adds the rows of a later stretch of the file.
   * @param start where the stretch begins
   * @param number how many rows the file has before it
   */
  absorb({ starts, numbers }: OffsetsPart, start: number, number: number): void {
    for (let at = 0; at < numbers.length; at += 1) {
      const within = starts[at] ?? 0;
      this.push(start + (isSmall(starts) ? within >>> 0 : within), (numbers[at] ?? 0) + number);
    }
  }

  start(at: number): number {
    const start = this.starts.view()[at] ?? 0;
    return this.starts instanceof NumberList ? start >>> 0 : start;
  }

  number(at: number): number {
    return this.numbers.view()[at] ?? 0;
  }

  /** The place in the list of the row with this number; -1 where there is none. Numbers rise. */
  findNumber(number: number): number {
    const numbers = this.numbers.view();
    let [low, high] = [0, numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return numbers[low] === number ? low : -1;
  }
}
