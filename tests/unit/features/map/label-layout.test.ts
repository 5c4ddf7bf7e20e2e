import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersects, isInside, type Box } from '@/features/map/boxes.ts';
import { layOutLabels, type LabelWish } from '@/features/map/label-layout.ts';

const FRAME: Box = { x: 0, y: 0, width: 740, height: 560 };

const boxes = fc.record({
  x: fc.integer({ min: -100, max: 740 }),
  y: fc.integer({ min: -100, max: 560 }),
  width: fc.integer({ min: 4, max: 160 }),
  height: fc.integer({ min: 4, max: 30 }),
});
const options = fc.record({ box: boxes, place: fc.constant('somewhere') });
const wishes = fc
  .array(fc.array(options, { minLength: 1, maxLength: 4 }), { maxLength: 60 })
  .map((all): LabelWish<string>[] => all.map((each, at) => ({ key: String(at), options: each })));

describe('layOutLabels', () => {
  it('places labels on the screen, off the obstacles and off one another', () => {
    fc.assert(
      fc.property(wishes, fc.array(boxes, { maxLength: 20 }), (all, obstacles) => {
        const placed = layOutLabels(all, obstacles, FRAME);
        placed.forEach(({ box }, at) => {
          expect(isInside(box, FRAME)).toBe(true);
          for (const obstacle of obstacles) expect(intersects(box, obstacle)).toBe(false);
          for (const other of placed.slice(at + 1)) expect(intersects(box, other.box)).toBe(false);
        });
      }),
    );
  });

  const box: Box = { x: 10, y: 10, width: 80, height: 16 };
  const below: Box = { x: 10, y: 40, width: 80, height: 16 };

  it('prefers the earlier wish and the earlier place', () => {
    const placed = layOutLabels(
      [
        {
          key: 'city',
          options: [
            { box, place: 'above' },
            { box: below, place: 'below' },
          ],
        },
        {
          key: 'town',
          options: [
            { box, place: 'above' },
            { box: below, place: 'below' },
          ],
        },
        { key: 'village', options: [{ box, place: 'above' }] },
      ],
      [],
      FRAME,
    );
    expect(placed.map(({ key, place }) => [key, place])).toEqual([
      ['city', 'above'],
      ['town', 'below'],
    ]);
  });

  it('asks for the room of what belongs to the label too', () => {
    const also: Box = { x: 0, y: 10, width: 5, height: 8 };
    const wish: LabelWish<string> = { key: 'town', options: [{ box, also, place: 'right' }] };
    expect(layOutLabels([wish], [], FRAME)).toHaveLength(1);
    expect(layOutLabels([wish], [also], FRAME)).toHaveLength(0);
  });

  it('keeps off small things, before which only a firm one does not yield', () => {
    const isCrowded = ({ y }: Box): boolean => y < 20;
    const both = [
      { box, place: 'above' },
      { box: below, place: 'below' },
    ];
    const only = [{ box, place: 'above' }];
    const place = (wish: Omit<LabelWish<string>, 'key'>) =>
      layOutLabels([{ key: 'name', ...wish }], [], FRAME, isCrowded).map((label) => label.place);
    expect(place({ options: both })).toEqual(['below']);
    expect(place({ options: both, firm: true })).toEqual(['below']);
    expect(place({ options: only })).toEqual([]);
    expect(place({ options: only, firm: true })).toEqual(['above']);
  });
});
