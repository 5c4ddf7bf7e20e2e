import type { Position } from 'geojson';

export type Line = Position[];
export type Frame = readonly [west: number, south: number, east: number, north: number];

const KM_PER_DEGREE = 111.195;

const lon = (point: Position): number => point[0] ?? Number.NaN;
const lat = (point: Position): number => point[1] ?? Number.NaN;

/** `point` on a plane in kilometres that touches the earth at `origin`; good for a few hundred kilometres. */
export function toPlane(point: Position, origin: Position): [x: number, y: number] {
  const scale = Math.cos((lat(origin) * Math.PI) / 180);
  return [
    (lon(point) - lon(origin)) * KM_PER_DEGREE * scale,
    (lat(point) - lat(origin)) * KM_PER_DEGREE,
  ];
}

/** Kilometres from `point` to the nearest place of the segment `a`–`b`. */
export function distanceToSegmentKm(point: Position, a: Position, b: Position): number {
  const [ax, ay] = toPlane(a, point);
  const [bx, by] = toPlane(b, point);
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / square));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** Douglas and Peucker's simplification: no dropped point lies further than `toleranceKm` from the result. */
export function simplifyLine(line: Line, toleranceKm: number): Line {
  const keep = new Set([0, line.length - 1]);
  const open: [from: number, to: number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    const [a, b] = [line[from], line[to]];
    if (a === undefined || b === undefined) continue;
    let [widest, at] = [toleranceKm, -1];
    for (let index = from + 1; index < to; index += 1) {
      const point = line[index];
      const distance = point === undefined ? 0 : distanceToSegmentKm(point, a, b);
      if (distance > widest) [widest, at] = [distance, index];
    }
    if (at < 0) continue;
    keep.add(at);
    open.push([from, at], [at, to]);
  }
  return line.filter((_, index) => keep.has(index));
}

/** A ring simplified as two halves, so that it keeps its shape; undefined when nothing of it is left. */
export function simplifyRing(ring: Line, toleranceKm: number): Line | undefined {
  const middle = Math.floor(ring.length / 2);
  const first = simplifyLine(ring.slice(0, middle + 1), toleranceKm);
  const second = simplifyLine(ring.slice(middle), toleranceKm);
  const result = [...first, ...second.slice(1)];
  return result.length < 4 ? undefined : result;
}

/**
 * A centripetal Catmull–Rom curve through the points of `line`, with `steps` pieces between two of them:
 * bends become round and no given point moves.
 */
export function smoothLine(line: Line, steps: number): Line {
  const closed = isClosed(line);
  const at = (index: number): Position => {
    const last = line.length - 1;
    const wrapped = closed ? (index + last) % last : Math.max(0, Math.min(last, index));
    return line[wrapped] ?? [Number.NaN, Number.NaN];
  };
  const result: Line = [];
  for (let index = 0; index < line.length - 1; index += 1) {
    const controls = [at(index - 1), at(index), at(index + 1), at(index + 2)] as const;
    for (let step = 0; step < steps; step += 1) result.push(catmullRom(controls, step / steps));
  }
  result.push(at(closed ? 0 : line.length - 1));
  return result;
}

const isClosed = (line: Line): boolean => {
  const [first, last] = [line[0], line.at(-1)];
  return first !== undefined && last !== undefined && line.length > 3 && samePoint(first, last);
};

export const samePoint = (a: Position, b: Position): boolean =>
  lon(a) === lon(b) && lat(a) === lat(b);

type Controls = readonly [Position, Position, Position, Position];

function catmullRom([p0, p1, p2, p3]: Controls, ratio: number): Position {
  if (ratio === 0) return p1;
  const gap = (a: Position, b: Position) =>
    Math.max(1e-6, Math.sqrt(Math.hypot(lon(a) - lon(b), lat(a) - lat(b))));
  const t1 = gap(p0, p1);
  const t2 = t1 + gap(p1, p2);
  const t3 = t2 + gap(p2, p3);
  const t = t1 + (t2 - t1) * ratio;
  const axis = (read: (point: Position) => number): number => {
    const mix = (a: number, b: number, from: number, to: number) =>
      a + ((b - a) * (t - from)) / (to - from);
    const [v0, v1, v2, v3] = [read(p0), read(p1), read(p2), read(p3)];
    const [a1, a2, a3] = [mix(v0, v1, 0, t1), mix(v1, v2, t1, t2), mix(v2, v3, t2, t3)];
    return mix(mix(a1, a2, 0, t2), mix(a2, a3, t1, t3), t1, t2);
  };
  return [axis(lon), axis(lat)];
}

/** The pieces of `line` inside `frame`, cut at its edges (Liang and Barsky). */
export function clipLine(line: Line, frame: Frame): Line[] {
  const pieces: Line[] = [];
  let piece: Line = [];
  line.slice(1).forEach((to, index) => {
    const from = line[index];
    const part = from === undefined ? undefined : clipSegment(from, to, frame);
    if (part === undefined) return;
    const end = piece.at(-1);
    if (end === undefined || !samePoint(end, part[0])) {
      piece = [part[0]];
      pieces.push(piece);
    }
    piece.push(part[1]);
  });
  return pieces;
}

function clipSegment(from: Position, to: Position, frame: Frame): [Position, Position] | undefined {
  const [west, south, east, north] = frame;
  const [dx, dy] = [lon(to) - lon(from), lat(to) - lat(from)];
  let [enter, leave] = [0, 1];
  const edges = [
    [-dx, lon(from) - west],
    [dx, east - lon(from)],
    [-dy, lat(from) - south],
    [dy, north - lat(from)],
  ] as const;
  for (const [direction, room] of edges) {
    if (direction === 0 && room < 0) return undefined;
    if (direction < 0) enter = Math.max(enter, room / direction);
    if (direction > 0) leave = Math.min(leave, room / direction);
  }
  if (enter >= leave) return undefined;
  const along = (t: number): Position => {
    if (t === 0) return from;
    return t === 1 ? to : [lon(from) + t * dx, lat(from) + t * dy];
  };
  return [along(enter), along(leave)];
}

/** Area of a ring in square kilometres, on the plane at its first point. */
export function ringAreaKm2(ring: Line): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  const plane = ring.map((point) => toPlane(point, origin));
  const twice = plane.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = plane[(index + 1) % plane.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
