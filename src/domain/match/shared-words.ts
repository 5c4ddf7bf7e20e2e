type WordSets = readonly (readonly string[])[];

/** Tells which sets of words share one; each two sets are compared once. */
export class SharedWords {
  private readonly a: WordSets;
  private readonly b: readonly ReadonlySet<string>[];
  private readonly known = new Map<number, boolean>();

  constructor(a: WordSets, b: WordSets) {
    this.a = a;
    this.b = b.map((words) => new Set(words));
  }

  any(setA: number, setB: number): boolean {
    const key = setA * this.b.length + setB;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const others = this.b[setB];
    const shares = this.a[setA]?.some((word) => others?.has(word) === true) === true;
    this.known.set(key, shares);
    return shares;
  }
}
