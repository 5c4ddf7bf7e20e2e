/** Whole numbers from -2³¹ to 2³¹ - 1 in a list that grows. */
export class NumberList {
  /** The numbers, and room for more: only the first `length` count. Another array whenever the list grows. */
  numbers = new Int32Array(16);
  length = 0;

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const wider = new Int32Array(this.numbers.length * 2);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.length] = value;
    this.length += 1;
  }

  /** The numbers so far, not copied. */
  view(): Int32Array {
    return this.numbers.subarray(0, this.length);
  }
}
