import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fromMercator } from '@/domain/mercator.ts';
import { linesOf, type GroundLine } from '@/features/map/ground/lines.ts';
import { isInSight, strokeDashed, trace } from '@/features/map/ground/trace.ts';

type Point = readonly [x: number, y: number];

const WORLD_PX = 4096;
const VIEWPORT = { worldPx: WORLD_PX, west: 2000, north: 2000, width: 100, height: 80 };

/** A line by pixels of the viewport. */
function lineAt(points: readonly Point[], { west, north } = VIEWPORT): GroundLine {
  const coordinates = points.map(([x, y]): Position => [
    ...fromMercator([(x + west) / WORLD_PX, (y + north) / WORLD_PX]),
  ]);
  const [line] = linesOf({ type: 'LineString', coordinates });
  if (line === undefined) throw new Error('no line');
  return line;
}

class Paper {
  lineDashOffset = 0;
  readonly path: [number, number][] = [];
  readonly strokes: { offset: number; path: [number, number][] }[] = [];
  private stroked: [number, number][] = [];
  moveTo(x: number, y: number): void {
    this.path.push([x, y]);
    this.stroked.push([x, y]);
  }
  lineTo(x: number, y: number): void {
    this.moveTo(x, y);
  }
  beginPath(): void {
    this.stroked = [];
  }
  stroke(): void {
    this.strokes.push({ offset: this.lineDashOffset, path: this.stroked });
  }
}

function drawn(line: GroundLine, reach = 0): [number, number][] {
  const paper = new Paper();
  trace(paper, line, VIEWPORT, reach);
  return paper.path;
}

const edgesOf = (ring: readonly Point[]): [Point, Point][] =>
  ring.map((to, at) => [ring.at(at - 1) ?? to, to]);

const isInRing = (ring: readonly Point[], [x, y]: Point): boolean =>
  edgesOf(ring).filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax),
  ).length %
    2 ===
  1;

function distance([x, y]: Point, [[ax, ay], [bx, by]]: [Point, Point]): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
  const on = Math.max(0, Math.min(1, share));
  return Math.hypot(ax + on * (bx - ax) - x, ay + on * (by - ay) - y);
}

const point = (low: number, high: number): fc.Arbitrary<Point> =>
  fc.tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high }));

describe('trace', () => {
  it('leaves every spot of the viewport on its side of a ring', () => {
    fc.assert(
      fc.property(
        fc.array(point(-150, 250), { minLength: 3, maxLength: 30 }),
        fc.array(point(0, 80), { minLength: 20, maxLength: 20 }),
        (ring, spots) => {
          const closed = [...ring, ring[0] ?? [0, 0]];
          const path = drawn(lineAt(closed));
          const clear = spots.filter((spot) =>
            edgesOf(closed).every((edge) => distance(spot, edge) > 1),
          );
          for (const spot of clear) expect(isInRing(path, spot)).toBe(isInRing(closed, spot));
        },
      ),
    );
  });

  it('makes straight what lies beyond one side', () => {
    const coast = Array.from({ length: 100 }, (_, at): Point => [-50 - (at % 7), at * 3 - 100]);
    const ring: Point[] = [[50, 40], ...coast, [50, 40]];
    expect(drawn(lineAt(ring))).toHaveLength(4);
  });

  it('does not cut a corner of the viewport where a line goes around it', () => {
    const around: Point[] = [
      [-20, 40],
      [-20, -20],
      [50, -20],
      [50, 40],
    ];
    expect(drawn(lineAt(around))).toHaveLength(4);
  });

  it('draws points that cannot be told apart once, and the end always', () => {
    const points = Array.from({ length: 41 }, (_, at): Point => [10 + at / 100, 10]);
    const path = drawn(lineAt(points));
    expect(path).toHaveLength(2);
    expect(path.at(-1)?.[0]).toBeCloseTo(10.4);
  });
});

describe('strokeDashed', () => {
  const far = Array.from({ length: 81 }, (_, at): Point => [at * 10 - 400, 40]);

  it('strokes only what is in sight', () => {
    const paper = new Paper();
    strokeDashed(paper, lineAt(far), VIEWPORT, 2);
    expect(paper.strokes).toHaveLength(1);
    const path = paper.strokes[0]?.path.map(([x]) => Math.round(x)) ?? [];
    expect([path[0], path.at(-1)]).toEqual([-10, 110]);
  });

  it('counts dashes from the beginning of the line, wherever the map is', () => {
    const paper = new Paper();
    strokeDashed(paper, lineAt(far), VIEWPORT, 2);
    expect(paper.strokes[0]?.offset).toBeCloseTo(390);
    const moved = new Paper();
    strokeDashed(moved, lineAt(far), { ...VIEWPORT, west: VIEWPORT.west + 30 }, 2);
    expect(moved.strokes[0]?.offset).toBeCloseTo(420);
    expect(moved.strokes[0]?.path[0]?.[0]).toBeCloseTo(-10);
  });

  it('strokes a line that leaves and comes back in two parts', () => {
    const paper = new Paper();
    const bay: Point[] = [
      [50, 40],
      [50, 200],
      [70, 200],
      [70, 40],
    ];
    strokeDashed(paper, lineAt(bay), VIEWPORT, 2);
    expect(paper.strokes.map(({ offset }) => Math.round(offset))).toEqual([0, 180]);
  });
});

describe('isInSight', () => {
  const box = (x: number, y: number, size: number): GroundLine =>
    lineAt([
      [x, y],
      [x + size, y],
      [x + size, y + size],
    ]);

  it('knows lines that are beside the viewport, and islands too small to be seen', () => {
    expect(isInSight(box(90, 70, 50), VIEWPORT, 0)).toBe(true);
    expect(isInSight(box(-60, -60, 300), VIEWPORT, 0)).toBe(true);
    expect(isInSight(box(102, 10, 5), VIEWPORT, 0)).toBe(false);
    expect(isInSight(box(102, 10, 5), VIEWPORT, 3)).toBe(true);
    expect(isInSight(box(50, 40, 0.2), VIEWPORT, 0)).toBe(false);
  });
});
