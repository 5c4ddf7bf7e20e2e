import { describe, expect, test } from 'vitest';
import { moveReading, readAt, readingMove } from '@/features/timeline/reading.ts';

const BINS = { start: 14, end: 42, count: 4 };
const AXIS = { start: 0, end: 60 };
const SIGHT = { start: 20, end: 40 };

describe('the reading line', () => {
  test('follows the reading direction', () => {
    expect(readingMove('ArrowRight', false)).toBe(1);
    expect(readingMove('ArrowRight', true)).toBe(-1);
    expect(readingMove('Tab', false)).toBeUndefined();
  });

  test('reads the bin of a day, also one that is not counted yet', () => {
    expect(readAt(BINS, 22)).toEqual({ start: 21, end: 28 });
    expect(readAt(BINS, 3)).toEqual({ start: 0, end: 7 });
  });

  test('comes up at the edge it is moved from', () => {
    expect(moveReading(BINS, AXIS, undefined, 1, SIGHT)).toEqual({ start: 14, end: 21 });
    expect(moveReading(BINS, AXIS, undefined, -1, SIGHT)).toEqual({ start: 35, end: 42 });
  });

  test('moves by bins and stays on the axis', () => {
    expect(moveReading(BINS, AXIS, 22, 1, SIGHT)).toEqual({ start: 28, end: 35 });
    expect(moveReading(BINS, AXIS, 3, -10, SIGHT)).toEqual({ start: 0, end: 7 });
    expect(moveReading(BINS, AXIS, 22, 10, SIGHT)).toEqual({ start: 56, end: 63 });
    expect(moveReading(BINS, AXIS, 22, 'first', SIGHT)).toEqual({ start: 0, end: 7 });
    expect(moveReading(BINS, AXIS, 22, 'last', SIGHT)).toEqual({ start: 56, end: 63 });
  });
});
