const NOBODY = -1;

/** The likeliest few partners of each of some rows: first by the lesser rank, then by the fewer days, then by their row. */
export class BestPairs {
  private readonly size: number;
  private readonly partners: Int32Array;
  private readonly ranks: Float64Array;
  private readonly days: Float64Array;

  /** @param size how many partners each row keeps */
  constructor(rows: number, size: number) {
    this.size = size;
    this.partners = new Int32Array(rows * size).fill(NOBODY);
    this.ranks = new Float64Array(rows * size);
    this.days = new Float64Array(rows * size);
  }

  /** Keeps a partner if it is likelier than the least likely one kept. */
  offer(row: number, partner: number, rank: number, days: number): void {
    const start = row * this.size;
    let at = start + this.size - 1;
    if (!this.yields(at, partner, rank, days)) return;
    for (; at > start && this.yields(at - 1, partner, rank, days); at -= 1) {
      this.partners[at] = this.partners[at - 1] ?? NOBODY;
      this.ranks[at] = this.ranks[at - 1] ?? 0;
      this.days[at] = this.days[at - 1] ?? 0;
    }
    this.partners[at] = partner;
    this.ranks[at] = rank;
    this.days[at] = days;
  }

  has(row: number, partner: number): boolean {
    const start = row * this.size;
    for (let at = start; at < start + this.size; at += 1) {
      if (this.partners[at] === partner) return true;
    }
    return false;
  }

  /** Calls back with each partner of a row, the likeliest first. */
  each(row: number, visit: (partner: number, rank: number, days: number) => void): void {
    const start = row * this.size;
    for (let at = start; at < start + this.size; at += 1) {
      const partner = this.partners[at] ?? NOBODY;
      if (partner === NOBODY) return;
      visit(partner, this.ranks[at] ?? 0, this.days[at] ?? 0);
    }
  }

  clear(row: number): void {
    this.partners.fill(NOBODY, row * this.size, (row + 1) * this.size);
  }

  /** Whether the entry gives way to a partner. */
  private yields(at: number, partner: number, rank: number, days: number): boolean {
    const other = this.partners[at] ?? NOBODY;
    if (other === NOBODY) return true;
    const otherRank = this.ranks[at] ?? 0;
    if (rank !== otherRank) return rank < otherRank;
    const otherDays = this.days[at] ?? 0;
    return days === otherDays ? partner < other : days < otherDays;
  }
}
