import { describe, expect, it } from 'vitest';
import { isSameWithin } from '@/features/map/field/same-within.ts';
import type { CellField, SpotField } from '@/features/map/field/shapes.ts';

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly count?: number;
  readonly colour?: number;
}

const SIZE = 2 ** -5;
const worldPx = 32 * 36;
/** Cells of 36 pixels, of which a viewport shows four by four from the tenth on. */
const viewport = { worldPx, west: 360, north: 360, width: 144, height: 144 };

const cells = (list: readonly Cell[], size = SIZE): CellField => ({
  kind: 'cells',
  size,
  x: Float32Array.from(list, ({ x }) => (x + 0.5) * size),
  y: Float32Array.from(list, ({ y }) => (y + 0.5) * size),
  count: Uint32Array.from(list, ({ count = 5 }) => count),
  colour: Uint16Array.from(list, ({ colour = 0 }) => colour),
});

const spots = (list: readonly (Cell & { readonly place: number; readonly ghost?: number })[]) => {
  const { x, y, count, colour } = cells(list);
  const field: SpotField = {
    kind: 'spots',
    place: Uint32Array.from(list, ({ place }) => place),
    x,
    y,
    count,
    colour,
    radiusKm: new Float32Array(list.length),
    row: new Uint32Array(list.length),
    ghost: Uint8Array.from(list, ({ ghost = 0 }) => ghost),
  };
  return field;
};

const inSight: readonly Cell[] = [
  { x: 10, y: 10, count: 7 },
  { x: 12, y: 11 },
];

describe('isSameWithin', () => {
  it('minds neither the order of cells nor what is out of sight', () => {
    const before = cells([...inSight, { x: 1, y: 1, count: 900 }]);
    const after = cells([{ x: 31, y: 31 }, ...inSight.toReversed()]);
    expect(isSameWithin(before, after, viewport)).toBe(true);
  });

  it('minds no cell that holds nothing', () => {
    const after = cells([...inSight, { x: 13, y: 13, count: 0 }]);
    expect(isSameWithin(cells(inSight), after, viewport)).toBe(true);
  });

  it.each([
    ['a cell more', [...inSight, { x: 13, y: 13 }]],
    ['a cell less', inSight.slice(1)],
    [
      'another cell',
      [
        { x: 10, y: 10, count: 7 },
        { x: 12, y: 12 },
      ],
    ],
    [
      'another count',
      [
        { x: 10, y: 10, count: 8 },
        { x: 12, y: 11 },
      ],
    ],
    [
      'another colour',
      [
        { x: 10, y: 10, count: 7, colour: 1 },
        { x: 12, y: 11 },
      ],
    ],
  ])('sees %s', (_, list) => {
    expect(isSameWithin(cells(inSight), cells(list), viewport)).toBe(false);
  });

  it('sees cells of another size, and spots in place of cells', () => {
    expect(isSameWithin(cells(inSight), cells(inSight, SIZE / 2), viewport)).toBe(false);
    expect(isSameWithin(cells(inSight), spots([{ x: 10, y: 10, place: 1 }]), viewport)).toBe(false);
  });

  it('knows spots by their places, and ghosts from what is told', () => {
    const spot = { x: 10, y: 10, place: 4 };
    const before = spots([spot]);
    expect(isSameWithin(before, spots([{ x: 1, y: 1, place: 2 }, spot]), viewport)).toBe(true);
    expect(isSameWithin(before, spots([{ ...spot, place: 5 }]), viewport)).toBe(false);
    expect(isSameWithin(before, spots([{ ...spot, ghost: 1 }]), viewport)).toBe(false);
  });
});
