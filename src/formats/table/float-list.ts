/** Numbers in a list that grows. */
export class FloatList {
  private numbers = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.numbers.length) {
      const wider = new Float64Array(this.numbers.length * 2);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.length] = value;
    this.length += 1;
  }

  /** The numbers so far, not copied. */
  view(): Float64Array {
    return this.numbers.subarray(0, this.length);
  }
}
