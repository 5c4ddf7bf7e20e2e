import { describe, expect, it } from 'vitest';
import { laneHeights } from '@/features/timeline/lane-heights.ts';

describe('the heights of lanes', () => {
  it('are what rows and names need', () => {
    expect(laneHeights([24, 72], 28, 0)).toEqual([28, 72]);
  });

  it('share the room that is left, but not all of a tall place', () => {
    expect(laneHeights([24, 72], 28, 120)).toEqual([38, 82]);
    expect(laneHeights([24, 72], 28, 1000)).toEqual([52, 96]);
    expect(laneHeights([], 28, 100)).toEqual([]);
  });
});
