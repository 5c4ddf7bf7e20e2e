/** Gives numbers to texts, in order of appearance. */
export class Numbers {
  private readonly known = new Map<string, number>();

  /** The texts, by their numbers. */
  texts(): string[] {
    return [...this.known.keys()];
  }

  of(text: string): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const number = this.known.size;
    this.known.set(text, number);
    return number;
  }
}
