import type { Map as LeafletMap } from 'leaflet';
import { isInside, widened, type Box } from '../boxes.ts';
import { fitCanvas, sharpness } from '../canvas-size.ts';
import { worldSize } from '../mercator.ts';
import { drawLayer, type GroundLayer } from './draw-layer.ts';

const PANE = 'basemap';
/** Beyond the screen on each side, as a share of it: what a drag uncovers before the ground is drawn anew. */
const MARGIN = 0.2;
/** The share of the screen that is left of the margin when the ground is drawn anew. */
const LEAST_MARGIN = 0.08;

interface Drawn {
  readonly zoom: number;
  /** In pixels of the world at that zoom. */
  readonly box: Box;
}

/**
 * Keeps land and water drawn on a canvas in a pane of its own. The pane carries it along with a drag, and
 * fingers that zoom stretch it; it is drawn anew, once a frame at most, when the zoom has changed or the
 * screen nears its edge.
 */
export class GroundCanvas {
  private readonly map: LeafletMap;
  private readonly canvas = document.createElement('canvas');
  private layers: readonly GroundLayer[] = [];
  private drawn: Drawn | undefined;
  private pending: number | undefined;
  private isMoving = false;

  constructor(map: LeafletMap) {
    this.map = map;
    this.canvas.className = 'map-ground';
  }

  /** Puts the canvas on the map and follows the map. @returns what takes it off again */
  connect(): () => void {
    const pane = this.map.getPane(PANE) ?? this.map.createPane(PANE);
    pane.append(this.canvas);
    this.map.whenReady(this.rested);
    this.map.on('movestart', this.started);
    this.map.on('move zoom', this.follow);
    this.map.on('moveend viewreset resize', this.rested);
    return () => {
      this.map.off('load', this.rested);
      this.map.off('movestart', this.started);
      this.map.off('move zoom', this.follow);
      this.map.off('moveend viewreset resize', this.rested);
      if (this.pending !== undefined) cancelAnimationFrame(this.pending);
      this.pending = undefined;
      this.drawn = undefined;
      this.canvas.remove();
    };
  }

  /** @param layers from the lowest to the highest */
  show(layers: readonly GroundLayer[]): void {
    this.layers = layers;
    this.map.whenReady(this.plan);
  }

  private readonly plan = (): void => {
    this.pending ??= requestAnimationFrame(this.draw);
  };

  private readonly started = (): void => {
    this.isMoving = true;
  };

  private readonly rested = (): void => {
    this.isMoving = false;
    this.follow();
  };

  private readonly follow = (): void => {
    const { drawn, map } = this;
    if (drawn === undefined) {
      this.plan();
      return;
    }
    this.place(drawn);
    const scale = map.getZoomScale(map.getZoom(), drawn.zoom);
    const { x, y, width, height } = drawn.box;
    const box = { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
    const isAsWide = this.isMoving || scale === 1;
    if (isAsWide && isInside(widened(this.view(), LEAST_MARGIN), box)) return;
    if (isInside(this.view(), box)) this.planLater();
    else this.plan();
  };

  /** What is drawn serves for a frame more, in which others draw what it does not know yet. */
  private readonly planLater = (): void => {
    this.pending ??= requestAnimationFrame(() => {
      this.pending = requestAnimationFrame(this.draw);
    });
  };

  private readonly draw = (): void => {
    this.pending = undefined;
    const context = this.canvas.getContext('2d');
    if (context === null) return;
    const zoom = this.map.getZoom();
    const box = widened(this.view(), MARGIN);
    this.drawn = { zoom, box };
    fitCanvas(this.canvas, context, box, sharpness());
    context.lineCap = 'round';
    context.lineJoin = 'round';
    this.place(this.drawn);
    const viewport = { ...box, worldPx: worldSize(zoom), west: box.x, north: box.y };
    for (const layer of this.layers) drawLayer(context, layer, viewport, zoom);
  };

  /** Lets the canvas lie where its ground is now. */
  private place({ zoom, box }: Drawn): void {
    const scale = this.map.getZoomScale(this.map.getZoom(), zoom);
    const { x, y } = this.map.getPixelOrigin();
    const [left, top] = [box.x * scale - x, box.y * scale - y];
    this.canvas.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  }

  /** The screen, in pixels of the world. */
  private view(): Box {
    const origin = this.map.getPixelOrigin();
    const { x, y } = this.map.containerPointToLayerPoint([0, 0]);
    const size = this.map.getSize();
    return { x: x + origin.x, y: y + origin.y, width: size.x, height: size.y };
  }
}
