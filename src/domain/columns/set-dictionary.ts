/** Whole numbers from -2³¹ to 2³¹ - 1 in a list that grows. */
export class NumberList {
  private numbers = new Int32Array(1024);
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

/** Gives numbers to values, in order of first appearance, and to the sets they occur in. */
export class SetDictionary {
  private readonly numberOf = new Map<string, number>();
  private readonly setOf = new Map<string, number>();
  /** The sets of one value, by the value. */
  private readonly setOfOne: (number | undefined)[] = [];
  private readonly offsets = new NumberList();
  private readonly members = new NumberList();

  constructor() {
    this.offsets.push(0);
  }

  /** The number of a value. */
  value(id: string): number {
    const known = this.numberOf.get(id);
    if (known !== undefined) return known;
    const number = this.numberOf.size;
    this.numberOf.set(id, number);
    return number;
  }

  /** The number of the set of these values, which are numbers `value` gave, each once. */
  set(values: readonly number[]): number {
    const [only] = values;
    if (only !== undefined && values.length === 1) {
      return (this.setOfOne[only] ??= this.add(values));
    }
    const key = values.join(' ');
    const known = this.setOf.get(key);
    if (known !== undefined) return known;
    const number = this.add(values);
    this.setOf.set(key, number);
    return number;
  }

  private add(values: readonly number[]): number {
    for (const value of values) this.members.push(value);
    this.offsets.push(this.members.length);
    return this.offsets.length - 2;
  }

  /** The set of values given by their ids; repeated ones count once. */
  setOfIds(ids: Iterable<string>): number {
    return this.set([...new Set([...ids].map((id) => this.value(id)))]);
  }

  values(): string[] {
    return [...this.numberOf.keys()];
  }

  columns(): { readonly offsets: Uint32Array; readonly members: Uint32Array } {
    return {
      offsets: new Uint32Array(this.offsets.view()),
      members: new Uint32Array(this.members.view()),
    };
  }
}
