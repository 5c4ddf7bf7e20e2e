import type { Map as LeafletMap } from 'leaflet';
import type { LonLat } from '@/domain/place.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import type { Bbox } from '@/view/view-state.ts';
import type { Box } from './boxes.ts';
import { bboxOf, cameraOfBbox, sameBbox, type Camera } from './camera.ts';
import { boxClear, frameClear, panClear, type Covers } from './clearance.ts';
import { toPixels } from './mercator.ts';

const BBOX_DELAY_MS = 150;
const WORLD: Camera = { centre: [20, 25], zoom: 2 };
/** How close the first view may come to events that all happened at one place. */
const CLOSEST_FRAME = 10;

/** How many zooms a step towards a part of the map takes at most. */
const MOST_STEPS = 2;

/** How the page lies around and over a map. */
export interface MapLayout {
  readonly direction: 'ltr' | 'rtl';
  /** Whether a box that is asked for is the very view, or is to be seen beside what lies over the map. */
  readonly framing: 'exact' | 'clear';
  /** Measures what lies over the map. */
  readonly measure: () => readonly Box[];
}

/**
 * Moves a Leaflet map, and tells a move of the reader's from its own: only the former is reported. As long
 * as the reader has touched nothing, a change of the map's size restores the view that was asked for.
 */
export class CameraControl {
  private readonly map: LeafletMap;
  private points: readonly LonLat[] = [];
  private reach = 0;
  /** The box asked for or last reported; absent for the frame around all events. */
  private bbox: Bbox | undefined;
  private touched = false;
  /** What was last brought into view, until the reader moves the map. */
  private revealed: readonly LonLat[] = [];
  private quiet = false;
  private layout: MapLayout = { direction: 'ltr', framing: 'exact', measure: () => [] };
  private isOpen = false;
  private pending: ReturnType<typeof setTimeout> | undefined;
  private report: (bbox: Bbox) => void = () => undefined;

  constructor(map: LeafletMap) {
    this.map = map;
  }

  /** Begins to report the box a moment after each of the reader's moves. @returns what ends it */
  connect(report: (bbox: Bbox) => void): () => void {
    this.report = report;
    this.map.on('moveend', this.moved);
    return () => {
      clearTimeout(this.pending);
      this.map.off('moveend', this.moved);
    };
  }

  /** Takes notice of how the page is laid out, and shows the same again where it turns round. */
  layOut(layout: MapLayout): void {
    const isTurned = layout.direction !== this.layout.direction;
    this.layout = layout;
    if (isTurned && this.isOpen) this.restore();
  }

  /**
   * Shows a story from the start: the box, or else all its points.
   * @param reach how far beyond the points is drawn, in pixels
   */
  open(points: readonly LonLat[], bbox: Bbox | undefined, reach = 0): void {
    this.points = points;
    this.reach = reach;
    this.isOpen = true;
    this.show(bbox);
  }

  /** Follows the box the page's address asks for, unless it is the one last reported from here. */
  follow(bbox: Bbox | undefined): void {
    if (!sameBbox(bbox, this.bbox)) this.show(bbox);
  }

  /** Frames all events because the reader asks for it. */
  frameAll(): void {
    this.quietly(() => this.apply(undefined));
    this.moved();
  }

  /** Comes closer to some points because the reader asks for it: until they fill the map, or one step. */
  approach(points: readonly LonLat[]): void {
    const range = { min: this.map.getMinZoom(), max: this.map.getMaxZoom() };
    const { zoom } = this.camera();
    const around = frameClear(points, this.size(), this.covers(), range);
    if (around === undefined) return;
    const [lon, lat] = around.centre;
    this.map.setView([lat, lon], Math.min(range.max, Math.max(around.zoom, zoom + 1)), {
      animate: false,
    });
  }

  /**
   * Comes closer to some points because the reader asks for it, but not so far that the reader is lost.
   * @returns false where the map is as close as it can be
   */
  stepTowards(points: readonly LonLat[]): boolean {
    const range = { min: this.map.getMinZoom(), max: this.map.getMaxZoom() };
    const { zoom } = this.camera();
    const around = frameClear(points, this.size(), this.covers(), range);
    if (around === undefined || zoom >= range.max) return false;
    const [lon, lat] = around.centre;
    const closer = Math.min(range.max, zoom + MOST_STEPS, Math.max(around.zoom, zoom + 1));
    this.map.setView([lat, lon], closer, { animate: false });
    return true;
  }

  /** Moves as little as brings one of the points into view; not at all if one is. */
  reveal(points: readonly LonLat[]): void {
    this.revealed = points;
    const size = this.size();
    const { centre, zoom } = this.camera();
    const [cx, cy] = toPixels(centre, zoom);
    const onMap = points.map((point): Point => {
      const [x, y] = toPixels(point, zoom);
      return [x - cx + size[0] / 2, y - cy + size[1] / 2];
    });
    const least = panClear(onMap, size, this.covers());
    if (least === undefined || Math.hypot(...least) < 1) return;
    this.quietly(() => this.map.panBy([least[0], least[1]], { animate: false }));
  }

  /** Takes notice of a new size of the container. */
  resize(): void {
    this.quietly(() => this.map.invalidateSize({ pan: this.touched, animate: false }));
    this.restore();
  }

  /** Shows again what was asked for, unless the reader moved the map, and what was brought into view. */
  restore(): void {
    if (!this.touched) this.quietly(() => this.apply(this.bbox));
    if (this.revealed.length > 0) this.reveal(this.revealed);
  }

  private show(bbox: Bbox | undefined): void {
    clearTimeout(this.pending);
    this.bbox = bbox;
    this.touched = false;
    this.revealed = [];
    this.quietly(() => this.apply(bbox));
  }

  private apply(bbox: Bbox | undefined): void {
    const range = { min: this.map.getMinZoom(), max: this.map.getMaxZoom() };
    const size = this.size();
    const frame = { ...range, max: Math.min(range.max, CLOSEST_FRAME) };
    const camera =
      bbox === undefined
        ? (frameClear(this.points, size, this.covers(), frame, this.reach) ?? WORLD)
        : this.layout.framing === 'exact'
          ? cameraOfBbox(bbox, size, range)
          : boxClear(bbox, size, this.covers(), range);
    const [lon, lat] = camera.centre;
    this.map.setView([lat, lon], camera.zoom, { animate: false });
  }

  private readonly moved = (): void => {
    if (this.quiet) return;
    this.touched = true;
    this.revealed = [];
    clearTimeout(this.pending);
    this.pending = setTimeout(() => {
      this.bbox = bboxOf(this.camera(), this.size());
      this.report(this.bbox);
    }, BBOX_DELAY_MS);
  };

  private quietly(move: () => void): void {
    this.quiet = true;
    try {
      move();
    } finally {
      this.quiet = false;
    }
  }

  private covers(): Covers {
    return { boxes: this.layout.measure(), direction: this.layout.direction };
  }

  private size(): Point {
    const { x, y } = this.map.getSize();
    return [x, y];
  }

  private camera(): Camera {
    const { lng, lat } = this.map.getCenter();
    return { centre: [lng, lat], zoom: this.map.getZoom() };
  }
}
