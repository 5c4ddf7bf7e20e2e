import type { Feature, MultiLineString, Position } from 'geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOutside } from '@/features/map/outside-frame.ts';

const FRAME = [34, 28, 50, 40] as const;
const linesOf = (coordinates: Position[][]): Feature<MultiLineString> => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiLineString', coordinates },
});
const cut = (...lines: Position[][]): Position[][] =>
  linesOutside(linesOf(lines), FRAME).geometry.coordinates;

const lengthOf = (lines: readonly Position[][]): number =>
  lines.reduce(
    (sum, line) =>
      sum +
      line.slice(1).reduce((length, [x = 0, y = 0], at) => {
        const [fromX = 0, fromY = 0] = line[at] ?? [];
        return length + Math.hypot(x - fromX, y - fromY);
      }, 0),
    0,
  );

describe('linesOutside', () => {
  it('leaves a line outside the frame whole', () => {
    const line = [
      [10, 30],
      [20, 35],
      [30, 50],
    ];
    expect(cut(line)).toEqual([line]);
  });

  it('drops a line within the frame', () => {
    expect(
      cut([
        [36, 30],
        [40, 35],
        [45, 39],
      ]),
    ).toEqual([]);
  });

  it('cuts a line at the frame, on its way in and on its way out', () => {
    expect(
      cut([
        [30, 30],
        [40, 30],
        [60, 30],
      ]),
    ).toEqual([
      [
        [30, 30],
        [34, 30],
      ],
      [
        [50, 30],
        [60, 30],
      ],
    ]);
  });

  it('cuts a step that crosses the whole frame', () => {
    expect(
      cut([
        [42, 20],
        [42, 50],
      ]),
    ).toEqual([
      [
        [42, 20],
        [42, 28],
      ],
      [
        [42, 40],
        [42, 50],
      ],
    ]);
  });

  it('keeps nothing of what lies within, and all of what does not', () => {
    // Off the frame's own edges, where within and without are a matter of taste.
    const offEdge = (min: number, max: number) =>
      fc.integer({ min, max }).map((value) => value + 0.3);
    const position = fc.tuple(offEdge(25, 60), offEdge(20, 48));
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 12 }), (line) => {
        const outside = cut(line);
        for (const part of outside) {
          part.slice(1).forEach(([x = 0, y = 0], at) => {
            const [fromX = 0, fromY = 0] = part[at] ?? [];
            const [midX, midY] = [(x + fromX) / 2, (y + fromY) / 2];
            const isWithin =
              midX > 34 + 1e-6 && midX < 50 - 1e-6 && midY > 28 + 1e-6 && midY < 40 - 1e-6;
            expect(isWithin).toBe(false);
          });
        }
        const steps = line.slice(1).map((to, at) => [line[at] ?? to, to] as const);
        const samples = steps.flatMap(([[ax, ay], [bx, by]]) =>
          Array.from({ length: 200 }, (_, at) => {
            const share = (at + 0.5) / 200;
            const [x, y] = [ax + share * (bx - ax), ay + share * (by - ay)];
            const isOut = x < 34 || x > 50 || y < 28 || y > 40;
            return isOut ? Math.hypot(bx - ax, by - ay) / 200 : 0;
          }),
        );
        const expected = samples.reduce((sum, length) => sum + length, 0);
        expect(Math.abs(lengthOf(outside) - expected)).toBeLessThan(0.02 * lengthOf([line]) + 0.5);
      }),
    );
  });
});
