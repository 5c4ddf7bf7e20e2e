import { FACETS } from '@/domain/filter/facets.ts';
import type { DayWindow, WindowAt } from './day-window.ts';
import type { Misses } from './misses.ts';
import { Sieve, type RowSink } from './sieve.ts';
import type { Tally } from './tally.ts';

interface Entry {
  readonly tally: Tally;
  /** The position in `FACETS` of the facet it counts; -1 where it counts something else. */
  readonly facet: number;
  /** The filters and the window it was counted under; absent where it was not. */
  counted: { readonly filters: number; readonly at: WindowAt } | undefined;
}

/**
 * Brings tallies up to date, those alone that are asked for: one that was left behind is caught up with when it
 * is wanted again, by the rows that have entered or left the window since, or afresh where that is less work.
 */
export class Ledger {
  private readonly misses: Misses;
  private readonly window: DayWindow;
  private readonly sieve: Sieve;
  private readonly entries = new Map<Tally, Entry>();
  /** Counts the changes of the filters. */
  private filters = 0;

  constructor(misses: Misses, window: DayWindow) {
    this.misses = misses;
    this.window = window;
    this.sieve = new Sieve(misses);
  }

  /** @param facet the position in `FACETS` of what it counts */
  add(tally: Tally, facet = -1): void {
    this.entries.set(tally, { tally, facet, counted: undefined });
  }

  drop(tally: Tally): void {
    this.entries.delete(tally);
  }

  /** Adds a tally that holds what another one does. */
  adopt(tally: Tally, other: Tally): void {
    this.entries.set(tally, { tally, facet: -1, counted: this.entries.get(other)?.counted });
  }

  /** Whether nothing but the rows that have entered or left the window since need be counted for a tally. */
  follows(tally: Tally): boolean {
    const counted = this.entries.get(tally)?.counted;
    return counted?.filters === this.filters && !this.window.isJumpFrom(counted.at);
  }

  /** Whether the window has moved since a tally was counted. */
  isBehind(tally: Tally): boolean {
    return this.entries.get(tally)?.counted?.at !== this.window.at;
  }

  /**
   * Says that the filters changed.
   * @param own the position of the one facet that did; its own choice changes nothing for it. -1 for more than that
   */
  refilter(own: number): void {
    this.filters += 1;
    for (const entry of this.entries.values()) {
      const { counted, facet } = entry;
      if (counted === undefined || facet === -1 || facet !== own) continue;
      if (counted.filters === this.filters - 1) {
        entry.counted = { ...counted, filters: this.filters };
      }
    }
  }

  /** Makes tallies hold the rows of the window that pass. */
  bring(wanted: readonly Tally[]): void {
    const { at } = this.window;
    const afresh: Entry[] = [];
    const behind = new Map<WindowAt, Entry[]>();
    for (const tally of wanted) {
      const entry = this.entries.get(tally);
      if (entry === undefined) continue;
      const { counted } = entry;
      if (counted?.filters !== this.filters) afresh.push(entry);
      else if (counted.at === at) continue;
      else {
        const group = behind.get(counted.at);
        if (group === undefined) behind.set(counted.at, [entry]);
        else group.push(entry);
      }
    }
    for (const [was, group] of behind) {
      if (!this.catchUp(was, group)) afresh.push(...group);
    }
    if (afresh.length > 0) this.countAfresh(afresh);
    const counted = { filters: this.filters, at };
    for (const group of [afresh, ...behind.values()]) {
      for (const entry of group) entry.counted = counted;
    }
  }

  /** Says whether it did: counting afresh may be less work. */
  private catchUp(was: WindowAt, group: readonly Entry[]): boolean {
    const step = this.window.stepFrom(was);
    if (step === 'jump') return false;
    const [entering, leaving] = [this.shiftSink(group, 1), this.shiftSink(group, -1)];
    for (const { start, end, by } of step.ranges) {
      this.sieve.range(start, end, by === 1 ? entering : leaving);
    }
    this.sieve.list(step.entering, entering);
    this.sieve.list(step.leaving, leaving);
    return true;
  }

  private countAfresh(entries: readonly Entry[]): void {
    const { told, passing, isOpen, of } = this.misses;
    const isWhole = this.window.start === 0 && this.window.end === of.length;
    const canRestore = isWhole && passing * 2 > told;
    const kept = canRestore ? entries.filter(({ tally }) => tally.isKept) : [];
    const others = entries.filter((entry) => !kept.includes(entry));
    if (kept.length > 0) {
      for (const { tally } of kept) tally.restore();
      if (!isOpen) this.sieve.rest(0, of.length, this.fillSink(kept, -1));
      for (const { tally } of kept) tally.settle(0);
    }
    if (others.length === 0) return;
    for (const { tally } of others) tally.clear();
    const from = this.sift(this.fillSink(others, 1));
    for (const { tally } of others) tally.settle(from);
    // Few rows are later taken out of the counts of all faster than many are counted.
    if (isWhole && isOpen) for (const { tally } of others) tally.keep();
  }

  /** Passes on all rows of the window; none is before the one returned. */
  private sift(sink: RowSink): number {
    const { start, end } = this.window;
    const early = this.window.earlyRows();
    this.sieve.range(start, end, sink);
    this.sieve.list(early, sink);
    return early.reduce((least, row) => Math.min(least, row), start);
  }

  private shiftSink(group: readonly Entry[], by: 1 | -1): RowSink {
    return {
      shown: (rows) => {
        for (const { tally } of group) tally.shift(rows, by, false);
      },
      ghosts: (rows) => {
        for (const { tally } of group) tally.shift(rows, by, true);
      },
      near: (facet, rows) => ofFacet(group, facet)?.shift(rows, by, false),
      shownAlone: this.isShownAlone(group),
    };
  }

  /** @param by -1 where rows are taken out that do not pass; those near to passing count for their facet */
  private fillSink(group: readonly Entry[], by: 1 | -1): RowSink {
    return {
      shown: (rows) => {
        for (const { tally } of group) tally.fill(rows, by, false);
      },
      ghosts: (rows) => {
        for (const { tally } of group) tally.fill(rows, by, true);
      },
      near: (facet, rows) => ofFacet(group, facet)?.fill(rows, 1, false),
      shownAlone: this.isShownAlone(group),
    };
  }

  /** Whether the tallies count no other rows than those that pass. */
  private isShownAlone(group: readonly Entry[]): boolean {
    const { told, of } = this.misses;
    if (told !== of.length) return false;
    return group.every(({ facet }) => {
      const name = FACETS[facet];
      return name === undefined || !this.misses.isChosen(name);
    });
  }
}

const ofFacet = (group: readonly Entry[], facet: number): Tally | undefined =>
  group.find((entry) => entry.facet === facet)?.tally;
