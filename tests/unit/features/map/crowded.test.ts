import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grow, intersects, type Box } from '@/features/map/boxes.ts';
import { crowdOf } from '@/features/map/crowded.ts';

const FRAME: Box = { x: -30, y: 12, width: 333, height: 210 };
const boxes = (most: number) =>
  fc.record({
    x: fc.double({ min: -60, max: 330, noNaN: true }),
    y: fc.double({ min: -20, max: 250, noNaN: true }),
    width: fc.double({ min: 1, max: most, noNaN: true }),
    height: fc.double({ min: 1, max: most, noNaN: true }),
  });
const inFrame = (box: Box): Box => {
  const x = Math.max(box.x, FRAME.x);
  const y = Math.max(box.y, FRAME.y);
  return {
    x,
    y,
    width: Math.min(box.x + box.width, FRAME.x + FRAME.width) - x,
    height: Math.min(box.y + box.height, FRAME.y + FRAME.height) - y,
  };
};
const isSeen = ({ width, height }: Box): boolean => width > 0 && height > 0;

describe('crowdOf', () => {
  it('finds every thing in a box, and none that is further away than a letter is wide', () => {
    fc.assert(
      fc.property(fc.array(boxes(16), { maxLength: 40 }), boxes(120), (things, asked) => {
        const isCrowded = crowdOf(things, FRAME)(asked);
        const box = inFrame(asked);
        const seen = things.map(inFrame).filter(isSeen);
        const isIn = isSeen(box) && seen.some((thing) => intersects(thing, box));
        const isNear = isSeen(box) && seen.some((thing) => intersects(thing, grow(box, 8)));
        if (isIn) expect(isCrowded).toBe(true);
        if (!isNear) expect(isCrowded).toBe(false);
      }),
    );
  });
});
