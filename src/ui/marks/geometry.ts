import type { EventType } from '@/domain/dataset/vocabulary.ts';
import type { Standing } from '@/domain/standing/assess.ts';

/** A point in the mark's own pixels: x to the right, y downwards, the origin in its middle. */
export type Point = readonly [x: number, y: number];

/** How a mark is filled; the fill says the standing, so that it survives black and white. */
export type MarkFill = 'solid' | 'dot' | 'ring' | 'half' | 'hatched' | 'dashed';

const FILLS: Readonly<Record<Standing, MarkFill>> = {
  corroborated: 'solid',
  confirmed_by_party: 'dot',
  single_source: 'ring',
  contested: 'half',
  retracted: 'hatched',
  unsupported: 'dashed',
};

export const fillOfStanding = (standing: Standing): MarkFill => FILLS[standing];

const regular = (corners: number, radius: number, turn: number): Point[] =>
  Array.from({ length: corners }, (_, at) => {
    const angle = turn + (at * 2 * Math.PI) / corners;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

const ARM = 0.36;
const cross = (r: number): Point[] => {
  const a = r * ARM;
  return [
    [-a, -r],
    [a, -r],
    [a, -a],
    [r, -a],
    [r, a],
    [a, a],
    [a, r],
    [-a, r],
    [-a, a],
    [-r, a],
    [-r, -a],
    [-a, -a],
  ];
};

/** The six shapes, scaled so that none looks larger than another at the same radius. */
const SHAPES: Readonly<Record<EventType, (radius: number) => Point[]>> = {
  battles: (r) => regular(4, r, 0),
  explosions_remote_violence: (r) =>
    regular(3, r * 1.08, -Math.PI / 2).map(([x, y]) => [x, y + r * 0.16]),
  violence_against_civilians: (r) => regular(4, r * 1.12, Math.PI / 4),
  protests: (r) => regular(36, r * 0.86, 0),
  riots: (r) => regular(6, r * 0.95, 0),
  strategic_developments: cross,
};

/** The part of a polygon left of x = 0 (Sutherland–Hodgman against one edge). */
function leftHalf(polygon: readonly Point[]): Point[] {
  return polygon.flatMap((point, at): Point[] => {
    const next = polygon[(at + 1) % polygon.length] ?? point;
    const kept: Point[] = point[0] <= 0 ? [point] : [];
    if (point[0] <= 0 === next[0] <= 0) return kept;
    const share = point[0] / (point[0] - next[0]);
    return [...kept, [0, point[1] + share * (next[1] - point[1])]];
  });
}

/** Where the diagonal x + y·slope = offset runs inside a polygon, as pairs of points. */
function diagonalInside(
  polygon: readonly Point[],
  slope: 1 | -1,
  offset: number,
): [Point, Point][] {
  const side = ([x, y]: Point): number => x + slope * y - offset;
  const crossings = polygon.flatMap((point, at): Point[] => {
    const next = polygon[(at + 1) % polygon.length] ?? point;
    const [a, b] = [side(point), side(next)];
    if (a < 0 === b < 0) return [];
    const share = a / (a - b);
    return [[point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])]];
  });
  const sorted = crossings.toSorted((p, q) => p[0] - q[0]);
  return sorted.flatMap((from, at): [Point, Point][] => {
    const to = sorted[at + 1];
    return at % 2 === 0 && to !== undefined ? [[from, to]] : [];
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;
const write = (points: readonly Point[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('');

/** A mark as SVG path data, for SVG and canvas (`Path2D`) alike. */
export interface MarkGeometry {
  readonly outline: string;
  /** The part filled with the mark's colour; empty for a ring. */
  readonly solid: string;
  /** Hatching, drawn as thin strokes; empty but for the retracted. */
  readonly hatching: string;
}

const DOT_SHARE = 0.4;
const HATCH_STEP = 0.55;

function draw(type: EventType, fill: MarkFill, radius: number): MarkGeometry {
  const polygon = SHAPES[type](radius);
  const outline = `${write(polygon)}Z`;
  switch (fill) {
    case 'solid':
      return { outline, solid: outline, hatching: '' };
    case 'half':
      return { outline, solid: `${write(leftHalf(polygon))}Z`, hatching: '' };
    case 'dot':
      return { outline, solid: `${write(regular(16, radius * DOT_SHARE, 0))}Z`, hatching: '' };
    case 'hatched': {
      const step = radius * HATCH_STEP;
      const offsets = [-2, -1, 0, 1, 2].map((at) => (at + 0.01) * step);
      const strokes = offsets.flatMap((offset) => [
        ...diagonalInside(polygon, 1, offset),
        ...diagonalInside(polygon, -1, offset),
      ]);
      return { outline, solid: '', hatching: strokes.map(write).join('') };
    }
    default:
      return { outline, solid: '', hatching: '' };
  }
}

const drawn = new Map<string, MarkGeometry>();

/**
 * The geometry of a mark: shape by event type, fill by standing.
 * @param radius half the mark's width, in pixels
 */
export function markGeometry(type: EventType, fill: MarkFill, radius: number): MarkGeometry {
  const key = `${type} ${fill} ${radius}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const geometry = draw(type, fill, radius);
  drawn.set(key, geometry);
  return geometry;
}
