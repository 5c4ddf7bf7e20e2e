import type { Point } from '@/ui/marks/geometry.ts';

/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const boxAround = ([x, y]: Point, halfWidth: number, halfHeight = halfWidth): Box => ({
  x: x - halfWidth,
  y: y - halfHeight,
  width: 2 * halfWidth,
  height: 2 * halfHeight,
});

export const intersects = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const isInside = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

export const grow = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
});

/** A box with so much of its width and its height more on each side, in whole pixels. */
export const widened = ({ x, y, width, height }: Box, share: number): Box => ({
  x: Math.floor(x - width * share),
  y: Math.floor(y - height * share),
  width: Math.ceil(width * (1 + 2 * share)),
  height: Math.ceil(height * (1 + 2 * share)),
});
