import type { Matches } from './match.ts';
import type { Windows } from './near-rows.ts';
import type { Sketch } from './sketch.ts';

/** What a worker is told to compare. */
export interface MatchJob {
  readonly a: Sketch;
  readonly b: Sketch;
  readonly windows: Windows;
}

export type FromMatcher =
  | { readonly kind: 'ready' }
  | { readonly kind: 'matches'; readonly matches: Matches };
