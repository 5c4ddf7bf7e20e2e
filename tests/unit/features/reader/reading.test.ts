import { describe, expect, it } from 'vitest';
import { readingLine, stepAfter, stepAt } from '@/features/reader/reading.ts';

describe('stepAt', () => {
  const tops = [
    { id: 'a', top: -400 },
    { id: 'b', top: 100 },
    { id: 'c', top: 700 },
  ];

  it('is the last step that begins above the line', () => {
    expect(stepAt(tops, 99)).toBe('a');
    expect(stepAt(tops, 100)).toBe('b');
    expect(stepAt(tops, 2000)).toBe('c');
  });

  it('is none while the head of the page is read', () => {
    expect(stepAt(tops, -500)).toBeUndefined();
    expect(stepAt([], 100)).toBeUndefined();
  });
});

describe('readingLine', () => {
  it('lies a third down the room below what is covered', () => {
    expect(readingLine({ covered: 0, height: 1000, remaining: 5000 })).toBe(300);
    expect(readingLine({ covered: 400, height: 1000, remaining: 5000 })).toBe(580);
  });

  it('sinks to the foot of the window as the page ends, so that every step is reached', () => {
    expect(readingLine({ covered: 0, height: 1000, remaining: 400 })).toBe(600);
    expect(readingLine({ covered: 0, height: 1000, remaining: 0 })).toBe(1000);
    expect(readingLine({ covered: 0, height: 1000, remaining: -1 })).toBe(1000);
  });
});

describe('stepAfter', () => {
  const ids = ['a', 'b', 'c'];

  it('goes on and back, and stays at the ends', () => {
    expect(stepAfter(ids, 'a', 1)).toBe('b');
    expect(stepAfter(ids, 'b', -1)).toBe('a');
    expect(stepAfter(ids, 'c', 1)).toBe('c');
    expect(stepAfter(ids, 'a', -1)).toBe('a');
  });

  it('begins with the first step', () => {
    expect(stepAfter(ids, undefined, 1)).toBe('a');
    expect(stepAfter([], undefined, 1)).toBeUndefined();
  });
});
