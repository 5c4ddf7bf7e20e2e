import { describe, expect, it } from 'vitest';
import { MAX_FAN } from '@/features/map/fan.ts';
import { itemAfter, itemsOf } from '@/features/map/items.ts';
import { placeMarks } from '@/features/map/placement.ts';
import { placeAt, storyOf, toldOf } from './fixtures.ts';

const near = placeAt('near', [41, 34.4]);
const far = placeAt('far', [43, 36]);
const crowd = Array.from({ length: MAX_FAN + 6 }, (_, at) => ({
  id: `e${at}`,
  versions: [['near']],
}));

describe('itemsOf', () => {
  it('has one item for marks that are too many to draw, where the first of them stood', () => {
    const story = storyOf([near, far], [...crowd, { id: 'last', versions: [['far']] }]);
    const items = itemsOf(placeMarks(toldOf(story), 9));
    expect(items.map(({ kind }) => kind)).toEqual(['count', 'mark']);
  });
});

describe('itemAfter', () => {
  const story = storyOf(
    [near, far],
    [
      { id: 'a', versions: [['near']] },
      { id: 'b', versions: [['far']] },
      { id: 'c', versions: [['near']] },
    ],
  );
  const items = itemsOf(placeMarks(toldOf(story), 9));
  const [first, second, third] = items.map(({ key }) => key);
  const after = (current: string | undefined, key: string, direction: 'ltr' | 'rtl' = 'ltr') =>
    itemAfter(items, current ?? '', key, direction)?.key;

  it('goes through the events in their order', () => {
    expect(after(first, 'ArrowRight')).toBe(second);
    expect(after(second, 'ArrowDown')).toBe(third);
    expect(after(third, 'ArrowLeft')).toBe(second);
    expect(after(third, 'Home')).toBe(first);
    expect(after(first, 'End')).toBe(third);
  });

  it('goes on to the left where one reads to the left', () => {
    expect(after(first, 'ArrowLeft', 'rtl')).toBe(second);
    expect(after(second, 'ArrowRight', 'rtl')).toBe(first);
    expect(after(first, 'ArrowDown', 'rtl')).toBe(second);
  });

  it('stays at the ends, and ignores other keys', () => {
    expect(after(third, 'ArrowRight')).toBeUndefined();
    expect(after(first, 'ArrowLeft')).toBe(first);
    expect(after(first, 'x')).toBeUndefined();
    expect(after('gone', 'ArrowRight')).toBeUndefined();
  });
});
