import { NumberList } from '../columns/number-list.ts';
import { distanceKm } from '../place.ts';
import { BestPairs } from './best-pairs.ts';
import { leastDays, mostDays, mostKm, type Differences } from './differences.ts';
import { NearRows, type Windows } from './near-rows.ts';
import { SharedWords } from './shared-words.ts';
import { isComparable, middleOf, type Sketch } from './sketch.ts';

/** Rows of two sketches that may be one event. */
export interface Pair extends Differences {
  readonly a: number;
  readonly b: number;
}

export interface Matches {
  /** The likeliest first: those whose actors share words, then the nearest at the most, then the nearest in time. */
  readonly pairs: readonly Pair[];
  /** How many pairs lie within the windows, kept or not. */
  readonly total: number;
  /** How many rows of each sketch are in at least one of these. */
  readonly paired: { readonly a: number; readonly b: number };
  /** How many rows of each have no place, or neither a first nor a last day, so that nothing can be said of them. */
  readonly leftAside: { readonly a: number; readonly b: number };
}

/** How many pairs are kept. */
export interface MatchLimits {
  /** A pair is kept that is among this many likeliest ones of both its rows. */
  readonly perRow: number;
  readonly total: number;
}

export const MATCH_LIMITS: MatchLimits = { perRow: 5, total: 1_000 };

/** More than the km between any two places, so that pairs without shared words come after all others. */
const STRANGERS = 1e6;
const ROWS_A_STEP = 64;

const comparable = (sketch: Sketch): number => {
  let count = 0;
  for (let row = 0; row < sketch.length; row += 1) if (isComparable(sketch, row)) count += 1;
  return count;
};

const marked = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0);

/** `matchEvents` in steps that take some milliseconds each; gives the share that is done. */
export function* matchSteps(
  a: Sketch,
  b: Sketch,
  windows: Windows,
  limits: MatchLimits = MATCH_LIMITS,
): Generator<number, Matches> {
  // The index is made of the smaller one: it costs more than a look into it.
  const isSwapped = a.length < b.length;
  const [outer, inner] = isSwapped ? [b, a] : [a, b];
  const near = new NearRows(inner, windows);
  const words = new SharedWords(outer.actorWords, inner.actorWords);
  const innerBest = new BestPairs(inner.length, limits.perRow);
  const outerBest = new BestPairs(1, limits.perRow);
  const [outerPaired, innerPaired] = [new Uint8Array(outer.length), new Uint8Array(inner.length)];
  const [outerKept, innerKept] = [new NumberList(), new NumberList()];
  const found = { total: 0 };
  for (let row = 0; row < outer.length; row += 1) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield row / outer.length;
    if (!isComparable(outer, row)) continue;
    outerBest.clear(0);
    const [first, last] = [outer.first[row] ?? 0, outer.last[row] ?? 0];
    const radiusKm = outer.radiusKm[row] ?? 0;
    near.visit(outer, row, (partner, km) => {
      found.total += 1;
      innerPaired[partner] = 1;
      const shares = words.any(outer.actors[row] ?? 0, inner.actors[partner] ?? 0);
      const most = mostKm({ km, radiusKm: radiusKm + (inner.radiusKm[partner] ?? 0) });
      const rank = shares ? most : most + STRANGERS;
      const days = mostDays(first, last, inner.first[partner] ?? 0, inner.last[partner] ?? 0);
      outerBest.offer(0, partner, rank, days);
      innerBest.offer(partner, row, rank, days);
    });
    outerBest.each(0, (partner) => {
      outerPaired[row] = 1;
      // What is not among a row's best now will not come to be.
      if (!innerBest.has(partner, row)) return;
      outerKept.push(row);
      innerKept.push(partner);
    });
  }
  const pairs: Pair[] = [];
  const inners = innerKept.view();
  outerKept.view().forEach((row, at) => {
    const partner = inners[at] ?? 0;
    if (!innerBest.has(partner, row)) return;
    const [rowA, rowB] = isSwapped ? [partner, row] : [row, partner];
    pairs.push(pairOf(a, b, rowA, rowB));
  });
  const count = (marks: Uint8Array, of: Uint8Array) => (isSwapped ? marked(of) : marked(marks));
  return {
    pairs: pairs.toSorted(byLikelihood).slice(0, limits.total),
    total: found.total,
    paired: { a: count(outerPaired, innerPaired), b: count(innerPaired, outerPaired) },
    leftAside: { a: a.length - comparable(a), b: b.length - comparable(b) },
  };
}

function pairOf(a: Sketch, b: Sketch, rowA: number, rowB: number): Pair {
  const [firstA, lastA] = [a.first[rowA] ?? 0, a.last[rowA] ?? 0];
  const [firstB, lastB] = [b.first[rowB] ?? 0, b.last[rowB] ?? 0];
  const known = new Set(b.actorWords[b.actors[rowB] ?? 0]);
  return {
    a: rowA,
    b: rowB,
    days: {
      least: leastDays(firstA, lastA, firstB, lastB),
      most: mostDays(firstA, lastA, firstB, lastB),
    },
    km: distanceKm(middleOf(a, rowA), middleOf(b, rowB)),
    radiusKm: (a.radiusKm[rowA] ?? 0) + (b.radiusKm[rowB] ?? 0),
    sharedWords: (a.actorWords[a.actors[rowA] ?? 0] ?? []).filter((word) => known.has(word)),
  };
}

const rankOf = (pair: Pair): number => mostKm(pair) + (pair.sharedWords.length > 0 ? 0 : STRANGERS);

const byLikelihood = (one: Pair, two: Pair): number => {
  const ranks = rankOf(one) - rankOf(two);
  if (ranks !== 0) return ranks;
  if (one.days.most !== two.days.most) return one.days.most - two.days.most;
  return one.a - two.a || one.b - two.b;
};

/**
 * Finds events of two files that may be one: possible days that overlap or lie within the window, and areas
 * that overlap or lie within the window. Actors only rank them. Nothing is decided, and nothing left out of
 * the count.
 */
export function matchEvents(
  a: Sketch,
  b: Sketch,
  windows: Windows,
  limits: MatchLimits = MATCH_LIMITS,
): Matches {
  const steps = matchSteps(a, b, windows, limits);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
