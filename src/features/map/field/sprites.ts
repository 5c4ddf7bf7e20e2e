import type { FieldInk } from './ink.ts';

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Paints a circle. */
export type Paint = (context: Context, path: Path2D) => void;

const EDGE = 1;
/** Twice as many radii as there are, for some are halves. */
const RADII = 64;
/** More pixels than a side has. */
const SIDES = 1024;

/**
 * Shapes drawn once and stamped many times, which is several times as fast as drawing each, and half as much
 * work as filling one path that holds them all. Stamps are to be put down on whole pixels of the canvas.
 */
export class Sprites {
  readonly ink: FieldInk;
  /** Pixels of the canvas by pixel of the page. */
  readonly sharp: number;
  private readonly circles = new Map<number, ImageBitmap>();
  private readonly squares = new Map<number, ImageBitmap>();
  /** Where all are drawn, one after the other: to make a canvas takes longer than to draw on it. */
  private readonly canvas = new OffscreenCanvas(1, 1);

  constructor(ink: FieldInk, sharp: number) {
    this.ink = ink;
    this.sharp = sharp;
  }

  /** A circle. @param look a number that tells it from circles of its radius that are painted otherwise */
  circle(r: number, look: number, paint: () => Paint): ImageBitmap | undefined {
    const { sharp } = this;
    return known(this.circles, look * RADII + r * 2, () => {
      const size = 2 * Math.ceil((r + EDGE) * sharp);
      return this.drawn(size, size, (context) => {
        context.setTransform(sharp, 0, 0, sharp, size / 2, size / 2);
        const path = new Path2D();
        path.arc(0, 0, r, 0, 2 * Math.PI);
        paint()(context, path);
      });
    });
  }

  /**
   * A rounded rectangle that fills its stamp. @param width in pixels of the canvas, as `height` and `corner`
   * @param look a number for its style
   */
  square(
    { width, height, corner }: Square,
    look: number,
    style: () => string,
  ): ImageBitmap | undefined {
    return known(this.squares, (look * SIDES + width) * SIDES + height, () =>
      this.drawn(width, height, (context) => {
        context.fillStyle = style();
        context.beginPath();
        context.roundRect(0, 0, width, height, corner);
        context.fill();
      }),
    );
  }

  private drawn(
    width: number,
    height: number,
    draw: (context: OffscreenCanvasRenderingContext2D) => void,
  ): ImageBitmap | undefined {
    const { canvas } = this;
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    canvas.width = width;
    canvas.height = height;
    draw(context);
    return canvas.transferToImageBitmap();
  }
}

export interface Square {
  readonly width: number;
  readonly height: number;
  readonly corner: number;
}

function known(
  stamps: Map<number, ImageBitmap>,
  key: number,
  make: () => ImageBitmap | undefined,
): ImageBitmap | undefined {
  const before = stamps.get(key);
  if (before !== undefined) return before;
  const made = make();
  if (made !== undefined) stamps.set(key, made);
  return made;
}
