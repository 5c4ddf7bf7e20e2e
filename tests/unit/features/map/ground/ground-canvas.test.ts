// @vitest-environment happy-dom
import { DomUtil, Map as LeafletMap, Point } from 'leaflet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GroundCanvas } from '@/features/map/ground/ground-canvas.ts';
import { linesOf } from '@/features/map/ground/lines.ts';

const LAYER = {
  lines: linesOf({
    type: 'Polygon',
    coordinates: [
      [
        [30, 30],
        [50, 30],
        [50, 40],
        [30, 40],
        [30, 30],
      ],
    ],
  }),
  look: () => ({ fill: 'green' }),
};

let map: LeafletMap;
let disconnect: () => void;
let ground: GroundCanvas;
/** How often the canvas was drawn. */
let fills: number;

function element(width: number, height: number): HTMLElement {
  const made = document.createElement('div');
  Object.defineProperty(made, 'clientWidth', { value: width });
  Object.defineProperty(made, 'clientHeight', { value: height });
  return made;
}

const frame = (): void => {
  vi.advanceTimersToNextFrame();
};
/** As many frames as a drawing that can wait takes. */
const frames = (): void => {
  frame();
  frame();
};
const drag = (x: number, y: number): void => {
  map.panBy([x, y], { animate: false });
};
/** Carries the map's panes along, as a hand does that has not let go. */
const slide = (x: number): void => {
  const pane = map.getPane('mapPane');
  if (pane !== undefined) DomUtil.setPosition(pane, new Point(-x, 0));
  map.fire('move');
};
const canvas = (): HTMLCanvasElement | null => map.getContainer().querySelector('canvas');

beforeEach(() => {
  vi.useFakeTimers();
  fills = 0;
  const pen = () => undefined;
  const context = {
    setTransform: pen,
    clearRect: pen,
    beginPath: pen,
    moveTo: pen,
    lineTo: pen,
    fill: () => {
      fills += 1;
    },
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() =>
    // What the drawing needs of a context.
    Object.assign(Object.create(null) as CanvasRenderingContext2D, context),
  );
  map = new LeafletMap(element(800, 500), { zoomAnimation: false, keyboard: false });
  ground = new GroundCanvas(map);
  disconnect = ground.connect();
});

afterEach(() => {
  disconnect();
  map.remove();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('GroundCanvas', () => {
  it('waits for the map’s first view, and draws once a frame', () => {
    ground.show([LAYER]);
    frame();
    expect(fills).toBe(0);
    map.setView([35, 40], 6, { animate: false });
    map.setView([35, 41], 7, { animate: false });
    frame();
    expect(fills).toBe(1);
  });

  it('is carried along by a drag, and drawn again before its edge comes into sight', () => {
    map.setView([35, 40], 6, { animate: false });
    ground.show([LAYER]);
    frame();
    map.fire('movestart');
    const drawnAfter = [80, 110, 200].map((x) => {
      slide(x);
      frames();
      return fills;
    });
    expect(drawnAfter).toEqual([1, 2, 2]);
  });

  it('lets a small move carry it along, and is drawn again after a large one', () => {
    map.setView([35, 40], 6, { animate: false });
    ground.show([LAYER]);
    frame();
    drag(60, 20);
    frames();
    expect(fills).toBe(1);
    drag(150, 0);
    frames();
    expect(fills).toBe(2);
  });

  it('is stretched to a new zoom at once, and drawn for it a frame later than what lies on it', () => {
    map.setView([35, 40], 6, { animate: false });
    ground.show([LAYER]);
    frame();
    expect(canvas()?.style.transform).toContain('scale(1)');
    map.setZoom(7, { animate: false });
    expect(canvas()?.style.transform).toContain('scale(2)');
    frame();
    expect(fills).toBe(1);
    frame();
    expect(canvas()?.style.transform).toContain('scale(1)');
    expect(fills).toBe(2);
  });

  it('is drawn in the next frame where it leaves a part of the screen bare', () => {
    map.setView([35, 40], 6, { animate: false });
    ground.show([LAYER]);
    frame();
    map.setZoom(5, { animate: false });
    frame();
    expect(fills).toBe(2);
  });

  it('shows new layers', () => {
    map.setView([35, 40], 6, { animate: false });
    ground.show([LAYER]);
    frame();
    ground.show([LAYER, LAYER]);
    frame();
    expect(fills).toBe(3);
  });

  it('leaves out a drawing that was due when its map went', () => {
    map.setView([35, 40], 6, { animate: false });
    ground.show([LAYER]);
    disconnect();
    frame();
    expect(fills).toBe(0);
    expect(canvas()).toBeNull();
  });
});
