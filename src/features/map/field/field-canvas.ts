import type { Map as LeafletMap } from 'leaflet';
import { isInside, widened, type Box } from '../boxes.ts';
import { fitCanvas, sharpness } from '../canvas-size.ts';
import { worldSize } from '../mercator.ts';
import { drawCells, type DrawnCells } from './draw-cells.ts';
import { drawSpots } from './draw-spots.ts';
import { FIELD_MARGIN } from './field-margin.ts';
import { HitGrid } from './hit-grid.ts';
import type { FieldInk } from './ink.ts';
import { drawNumbers, type Numerals } from './numbers.ts';
import { isSameWithin } from './same-within.ts';
import { Sprites } from './sprites.ts';
import { layOut, type LargeField, type Shapes, type Viewport } from './shapes.ts';

/** The share of the screen that is left of the margin when the canvas is moved after the screen. */
const LEAST_MARGIN = 0.06;

export interface Picture {
  readonly field: LargeField;
  readonly ink: FieldInk;
  readonly numerals: Numerals;
}

/** A spot or a cell that was pointed at. */
export interface Hit {
  /** Its position in the field. */
  readonly index: number;
  /** Positions of all whose middles cannot be told apart from its own, itself among them. */
  readonly together: readonly number[];
  /** Its middle, in the pixels of the map's panes, and half its width. */
  readonly at: readonly [x: number, y: number];
  readonly r: number;
}

interface Drawn extends Picture {
  readonly sprites: Sprites;
  readonly viewport: Viewport;
  readonly box: Box;
  readonly shapes: Shapes;
  readonly grid: () => HitGrid;
  readonly faces: DrawnCells['faces'];
}

/** Closer than this, in pixels, two middles are one to the eye. */
const TOGETHER = 4;

const isSameViewport = (a: Viewport, b: Viewport): boolean =>
  a.worldPx === b.worldPx &&
  a.west === b.west &&
  a.north === b.north &&
  a.width === b.width &&
  a.height === b.height;

/** Makes something when it is first asked for. */
function made<T>(make: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: make() };
    return known.value;
  };
}

/**
 * Keeps a field drawn on a canvas in one of a map's panes. The pane carries it along with a drag; it is
 * drawn anew, once a frame at most, when the field, the zoom or the size changes or a drag nears its edge.
 * While the map moves a field that has nothing new in sight waits: its tints and sizes, which depend on all
 * it holds, would flicker. At rest there is next to no margin, which a brush would draw at every step for nobody.
 */
export class FieldCanvas {
  private readonly map: LeafletMap;
  private readonly canvas: HTMLCanvasElement;
  private picture: Picture | undefined;
  private drawn: Drawn | undefined;
  private sprites: Sprites | undefined;
  private pending: number | undefined;
  /** The frame in which numbers are written on what is drawn. */
  private writing: number | undefined;
  private isMoving = false;
  /** Whether the map has moved since the canvas was drawn. */
  private hasMoved = false;

  constructor(map: LeafletMap, canvas: HTMLCanvasElement) {
    this.map = map;
    this.canvas = canvas;
  }

  /** Follows the map. @returns what ends it */
  connect(): () => void {
    this.map.on('zoom viewreset resize', this.plan);
    this.map.on('move', this.moved);
    this.map.on('movestart', this.started);
    this.map.on('moveend', this.ended);
    this.canvas.addEventListener('contextrestored', this.restored);
    return () => {
      this.canvas.removeEventListener('contextrestored', this.restored);
      this.map.off('zoom viewreset resize', this.plan);
      this.map.off('move', this.moved);
      this.map.off('movestart', this.started);
      this.map.off('moveend', this.ended);
      for (const frame of [this.pending, this.writing]) {
        if (frame !== undefined) cancelAnimationFrame(frame);
      }
      this.pending = undefined;
      this.writing = undefined;
    };
  }

  show(picture: Picture): void {
    this.picture = picture;
    if (!this.canWait()) this.plan();
  }

  /** @param x of a point in the pixels of the map's panes @param reach how far beside a spot still means it */
  hit(x: number, y: number, reach: number): Hit | undefined {
    if (this.drawn === undefined || this.drawn.field !== this.picture?.field) return undefined;
    const { field, box, shapes, grid } = this.drawn;
    const near = field.kind === 'cells' ? 0.5 : reach;
    const found = grid().at(x - box.x, y - box.y, near);
    if (found === undefined) return undefined;
    const [cx = 0, cy = 0, r = 0] = [shapes.x[found], shapes.y[found], shapes.r[found]];
    const together = grid()
      .near(cx, cy, TOGETHER)
      .map((at) => shapes.index[at] ?? 0);
    return { index: shapes.index[found] ?? 0, together, at: [cx + box.x, cy + box.y], r };
  }

  private readonly plan = (): void => {
    this.pending ??= requestAnimationFrame(this.draw);
  };

  /** What was drawn is gone with the context. */
  private readonly restored = (): void => {
    this.drawn = undefined;
    this.plan();
  };

  private readonly started = (): void => {
    this.isMoving = true;
  };

  private readonly moved = (): void => {
    this.hasMoved = true;
    const box = this.drawn?.box;
    if (box === undefined || !isInside(widened(this.view(), LEAST_MARGIN), box)) this.plan();
  };

  private readonly ended = (): void => {
    this.isMoving = false;
    if (this.drawn?.field !== this.picture?.field) this.plan();
  };

  /** Whether the map moves over a drawing that shows all of the picture that is in sight. */
  private canWait(): boolean {
    const { drawn, picture } = this;
    if (!this.isMoving || drawn === undefined || picture === undefined) return false;
    if (drawn.ink !== picture.ink || drawn.numerals !== picture.numerals) return false;
    const viewport = this.viewport(this.view());
    return (
      viewport.worldPx === drawn.viewport.worldPx &&
      isSameWithin(drawn.field, picture.field, viewport)
    );
  }

  private readonly draw = (): void => {
    this.pending = undefined;
    const context = this.canvas.getContext('2d');
    if (this.picture === undefined || context === null) return;
    const { field, ink, numerals } = this.picture;
    const box = widened(this.view(), this.hasMoved ? FIELD_MARGIN : LEAST_MARGIN);
    this.hasMoved = false;
    const viewport = this.viewport(box);
    const sprites = this.spritesFor(ink);
    const standing = this.standing(this.picture, viewport, sprites);
    if (this.writing !== undefined) cancelAnimationFrame(this.writing);
    this.writing = undefined;
    if (standing === undefined) fitCanvas(this.canvas, context, box, sprites.sharp);
    this.canvas.style.left = `${box.x}px`;
    this.canvas.style.top = `${box.y}px`;
    const shapes = layOut(field, viewport);
    const grid = made(() => new HitGrid(shapes, field.kind === 'cells' ? 'square' : 'round'));
    const isFirst = this.drawn === undefined;
    const { faces, numbers } =
      field.kind === 'cells'
        ? drawCells(context, field, shapes, sprites, standing)
        : { faces: undefined, numbers: drawSpots(context, field, shapes, grid(), sprites) };
    const write = (): void => {
      this.writing = undefined;
      drawNumbers(context, numbers, numerals, field.kind === 'cells');
    };
    // Nothing of it is compiled yet: numbers follow in a frame of their own, lest the page stand still.
    if (isFirst) this.writing = requestAnimationFrame(write);
    else write();
    this.drawn = { ...this.picture, sprites, viewport, box, shapes, grid, faces };
  };

  /** The cells on the canvas that may stay where they are: nothing but counts differs. */
  private standing(picture: Picture, viewport: Viewport, sprites: Sprites): DrawnCells['faces'] {
    const { drawn } = this;
    return drawn?.field.kind === 'cells' &&
      picture.field.kind === 'cells' &&
      drawn.field.size === picture.field.size &&
      drawn.sprites === sprites &&
      drawn.numerals === picture.numerals &&
      isSameViewport(drawn.viewport, viewport) &&
      this.writing === undefined
      ? drawn.faces
      : undefined;
  }

  private spritesFor(ink: FieldInk): Sprites {
    const sharp = sharpness();
    const { sprites } = this;
    if (sprites?.ink === ink && sprites.sharp === sharp) return sprites;
    this.sprites = new Sprites(ink, sharp);
    return this.sprites;
  }

  private view(): Box {
    const { x, y } = this.map.containerPointToLayerPoint([0, 0]);
    const size = this.map.getSize();
    return { x, y, width: size.x, height: size.y };
  }

  private viewport({ x, y, width, height }: Box): Viewport {
    const origin = this.map.getPixelOrigin();
    const worldPx = worldSize(this.map.getZoom());
    return { worldPx, west: x + origin.x, north: y + origin.y, width, height };
  }
}
