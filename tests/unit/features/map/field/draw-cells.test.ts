import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { drawCells, type DrawnCells } from '@/features/map/field/draw-cells.ts';
import type { FieldInk } from '@/features/map/field/ink.ts';
import { layOut, type CellField, type Viewport } from '@/features/map/field/shapes.ts';
import { Sprites } from '@/features/map/field/sprites.ts';
import { cellField } from './fields.ts';

const INK: FieldInk = {
  colours: [
    [176, 58, 46],
    [31, 78, 140],
  ],
  land: [240, 238, 232],
  ink: [20, 20, 20],
  paper: [255, 255, 255],
  faint: [150, 150, 150],
};

interface Stamp {
  readonly width: number;
  readonly height: number;
  readonly style: string;
}

/** Draws stamps that tell how they were painted. */
class StampCanvas {
  width: number;
  height: number;
  fillStyle = '';

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  getContext(): this {
    return this;
  }

  beginPath(): void {
    this.fillStyle += ' with corners';
  }

  roundRect(): void {}

  fill(): void {}

  transferToImageBitmap(): Stamp {
    return { width: this.width, height: this.height, style: this.fillStyle };
  }
}

/** A canvas on which every pixel tells what was drawn there, one stamp over the other. */
class Pixels {
  private readonly styles = new Map<string, string>();

  getTransform(): undefined {
    return undefined;
  }

  resetTransform(): void {}

  setTransform(): void {}

  clearRect(x: number, y: number, width: number, height: number): void {
    this.each(x, y, width, height, (pixel) => this.styles.delete(pixel));
  }

  drawImage({ width, height, style }: Stamp, x: number, y: number): void {
    this.each(x, y, width, height, (pixel) => {
      this.styles.set(pixel, `${this.styles.get(pixel) ?? ''}${style};`);
    });
  }

  seen(): ReadonlyMap<string, string> {
    return this.styles;
  }

  private each(
    x: number,
    y: number,
    width: number,
    height: number,
    visit: (pixel: string) => void,
  ): void {
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + width; column += 1) visit(`${column} ${row}`);
    }
  }
}

const contextOf = (pixels: Pixels): CanvasRenderingContext2D =>
  pixels as unknown as CanvasRenderingContext2D;

const CELL = 1 / 64;
/** Cells 24 pixels wide, whose borders lie between pixels. */
const VIEW: Viewport = { worldPx: 24.4 * 64, west: 100.3, north: 60.7, width: 170, height: 120 };

const cells: fc.Arbitrary<CellField> = fc
  .uniqueArray(
    fc.record({
      column: fc.integer({ min: 3, max: 12 }),
      row: fc.integer({ min: 1, max: 8 }),
      count: fc.integer({ min: 1, max: 6 }),
      colour: fc.integer({ min: 0, max: 1 }),
    }),
    { maxLength: 20, selector: ({ column, row }) => `${column} ${row}` },
  )
  .map((drawn) => ({
    ...cellField(
      CELL,
      drawn.map(({ column, row, count }) => ({
        x: (column + 0.5) * CELL,
        y: (row + 0.5) * CELL,
        count,
      })),
    ),
    colour: Uint16Array.from(drawn, ({ colour }) => colour),
  }));

const draw = (
  pixels: Pixels,
  field: CellField,
  sharp: number,
  standing?: DrawnCells['faces'],
): DrawnCells =>
  drawCells(contextOf(pixels), field, layOut(field, VIEW), new Sprites(INK, sharp), standing);

describe('drawCells', () => {
  beforeEach(() => {
    vi.stubGlobal('OffscreenCanvas', StampCanvas);
    return () => vi.unstubAllGlobals();
  });

  it('leaves the same pixels, drawing what differs alone, as drawing all', () => {
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 2, maxLength: 5 }),
        fc.constantFrom(0.8, 1, 1.1, 1.25, 1.5, 2),
        (fields, sharp) => {
          const kept = new Pixels();
          let standing: DrawnCells['faces'];
          for (const field of fields) {
            ({ faces: standing } = draw(kept, field, sharp, standing));
            const anew = new Pixels();
            draw(anew, field, sharp);
            expect(kept.seen()).toEqual(anew.seen());
          }
        },
      ),
    );
  });

  it('writes the numbers of what differs alone', () => {
    const at = (count: number, x: number) => ({ x: x * CELL, y: 4.5 * CELL, count });
    const pixels = new Pixels();
    const { faces, numbers } = draw(pixels, cellField(CELL, [at(1, 5.5), at(9, 6.5)]), 1);
    expect(numbers.map(({ count }) => count)).toEqual([1, 9]);
    const after = draw(pixels, cellField(CELL, [at(2, 5.5), at(9, 6.5), at(4, 7.5)]), 1, faces);
    expect(after.numbers.map(({ count }) => count)).toEqual([2, 4]);
  });

  it('tints by cells that hold something alone', () => {
    const at = (count: number, x: number) => ({ x: x * CELL, y: 4.5 * CELL, count });
    const [pixels, without] = [new Pixels(), new Pixels()];
    draw(pixels, cellField(CELL, [at(400, 5.5), at(1000, 6.5), at(0, 7.5)]), 1);
    draw(without, cellField(CELL, [at(400, 5.5), at(1000, 6.5)]), 1);
    expect(pixels.seen()).toEqual(without.seen());
  });

  it('keeps none of cells that touch', () => {
    const far: Viewport = { ...VIEW, worldPx: 5 * 64, west: 0, north: 0 };
    const field = cellField(CELL, [{ x: 5.5 * CELL, y: 4.5 * CELL }]);
    const { faces } = drawCells(
      contextOf(new Pixels()),
      field,
      layOut(field, far),
      new Sprites(INK, 1),
    );
    expect(faces).toBeUndefined();
  });
});
