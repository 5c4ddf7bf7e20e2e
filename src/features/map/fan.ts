import type { Point } from '@/ui/marks/geometry.ts';

/** The least distance between the middles of two marks, in pixels: the room a finger or a pen needs. */
export const MARK_SPACING = 24;
/** Half the room a mark takes, its outline included. */
export const MARK_EXTENT = 10;
/** A place with more marks than this shows their number instead. */
export const MAX_FAN = 24;
/** Half the width of the sign that stands for more marks than can be fanned. */
export const BADGE_RADIUS = 16;

const ONE_RING = 8;
const INNERMOST = 16;

interface Ring {
  readonly marks: number;
  readonly radius: number;
}

function ringOf(marks: number, inside: number): Ring {
  const chord = marks < 2 ? 0 : MARK_SPACING / (2 * Math.sin(Math.PI / marks));
  return { marks, radius: Math.max(inside, chord) };
}

function ringsOf(count: number): Ring[] {
  if (count < 2) return [{ marks: count, radius: 0 }];
  if (count <= ONE_RING) return [ringOf(count, INNERMOST)];
  const inner = ringOf(Math.floor(count / 3), INNERMOST);
  return [inner, ringOf(count - inner.marks, inner.radius + MARK_SPACING)];
}

/**
 * The places of marks that fan out around a point: one is at the point itself, up to eight stand on a
 * ring, more on two. Two stand side by side; a ring begins at its top and runs clockwise.
 * @param count from 0 to `MAX_FAN`
 * @returns as many offsets from the point, in pixels
 */
export function fanOffsets(count: number): Point[] {
  return ringsOf(count).flatMap(({ marks, radius }) => {
    const start = count === 2 ? Math.PI : -Math.PI / 2;
    return Array.from({ length: marks }, (_, at): Point => {
      const angle = start + (at * 2 * Math.PI) / marks;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
  });
}

/** How far a group of marks reaches from its middle, in pixels. */
export const fanExtent = (count: number): number =>
  count > MAX_FAN ? BADGE_RADIUS : (ringsOf(count).at(-1)?.radius ?? 0) + MARK_EXTENT;
