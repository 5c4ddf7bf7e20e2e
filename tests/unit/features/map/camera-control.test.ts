// @vitest-environment happy-dom
import { Map as LeafletMap } from 'leaflet';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LonLat } from '@/domain/place.ts';
import { CameraControl } from '@/features/map/camera-control.ts';
import type { Bbox } from '@/view/view-state.ts';

const POINTS: LonLat[] = [
  [40.14, 35.34],
  [41.09, 34.37],
];
const BOX: Bbox = [43, 33, 44, 33.6];

let element: HTMLElement;
let map: LeafletMap;
let camera: CameraControl;
let reported: Bbox[];
let disconnect: () => void;

function resizeTo(width: number, height: number): void {
  Object.defineProperty(element, 'clientWidth', { value: width, configurable: true });
  Object.defineProperty(element, 'clientHeight', { value: height, configurable: true });
}

const shownBox = (): number[] => {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
};
const isShown = ([lon, lat]: LonLat): boolean => map.getBounds().contains([lat, lon]);
const drag = (x: number, y: number): void => {
  map.panBy([x, y], { animate: false });
};

beforeEach(() => {
  vi.useFakeTimers();
  element = document.createElement('div');
  // Tall enough for a whole zoom step: Leaflet has no fractions of one where there are no 3D transforms.
  resizeTo(740, 640);
  map = new LeafletMap(element, {
    zoomSnap: 0.25,
    minZoom: 2,
    maxZoom: 11,
    zoomAnimation: false,
    keyboard: false,
  });
  camera = new CameraControl(map);
  reported = [];
  disconnect = camera.connect((bbox) => reported.push(bbox));
});

afterEach(() => {
  disconnect();
  map.remove();
  vi.useRealTimers();
});

describe('CameraControl', () => {
  it('frames all events, without reporting it', () => {
    camera.open(POINTS, undefined);
    vi.runAllTimers();
    expect(POINTS.every(isShown)).toBe(true);
    expect(reported).toEqual([]);
  });

  it('reports the reader’s moves once they rest', () => {
    camera.open(POINTS, undefined);
    drag(50, 0);
    drag(50, 0);
    expect(reported).toEqual([]);
    vi.runAllTimers();
    expect(reported).toHaveLength(1);
    reported[0]?.forEach((value, at) => expect(value).toBeCloseTo(shownBox()[at] ?? NaN, 2));
  });

  it('does not jump back when its own report returns, rounded, after a further move', () => {
    camera.open(POINTS, undefined);
    drag(50, 0);
    vi.runAllTimers();
    const [west = 0, south = 0, east = 0, north = 0] = reported[0] ?? [];
    drag(80, 0);
    const before = shownBox();
    const round = (value: number): number => Number(value.toFixed(4));
    camera.follow([round(west), round(south), round(east), round(north)]);
    expect(shownBox()).toEqual(before);
  });

  it('follows a box that comes from elsewhere, and back to the frame without one', () => {
    camera.open(POINTS, undefined);
    const framed = shownBox();
    camera.follow(BOX);
    expect(isShown([43.5, 33.3])).toBe(true);
    camera.follow(undefined);
    expect(shownBox()).toEqual(framed);
    vi.runAllTimers();
    expect(reported).toEqual([]);
  });

  it('shows the same again when the map is resized before the reader has touched it', () => {
    camera.open(POINTS, undefined);
    resizeTo(390, 250);
    camera.resize();
    expect(POINTS.every(isShown)).toBe(true);
  });

  it('keeps the middle when the map is resized after that', () => {
    camera.open(POINTS, undefined);
    drag(30, 20);
    const { lat, lng } = map.getCenter();
    const zoom = map.getZoom();
    resizeTo(500, 560);
    camera.resize();
    expect(map.getZoom()).toBe(zoom);
    expect(map.getCenter().lat).toBeCloseTo(lat, 2);
    expect(map.getCenter().lng).toBeCloseTo(lng, 2);
  });

  it('recovers from a map that had no size at first', () => {
    resizeTo(0, 0);
    map.invalidateSize({ animate: false });
    camera.open(POINTS, undefined);
    // Tall enough for a whole zoom step: Leaflet has no fractions of one where there are no 3D transforms.
    resizeTo(740, 640);
    camera.resize();
    expect(POINTS.every(isShown)).toBe(true);
    expect(map.getZoom()).toBeGreaterThan(6);
  });

  it('brings what is selected into view, with the least move, and keeps it there', () => {
    camera.open(POINTS, BOX);
    const zoom = map.getZoom();
    camera.reveal([[41.09, 34.37]]);
    expect(isShown([41.09, 34.37])).toBe(true);
    expect(map.getZoom()).toBe(zoom);
    resizeTo(420, 560);
    camera.resize();
    expect(isShown([41.09, 34.37])).toBe(true);
    vi.runAllTimers();
    expect(reported).toEqual([]);
  });

  it('shows all again where the map gives room, or gets it back, after an event was chosen', () => {
    camera.open(POINTS, undefined);
    const before = shownBox();
    camera.reveal([POINTS[1] ?? [0, 0]]);
    resizeTo(740, 300);
    camera.resize();
    expect(POINTS.every(isShown)).toBe(true);
    resizeTo(740, 640);
    camera.resize();
    expect(shownBox()).toEqual(before);
  });

  it('frames events beside what lies over the map, and anew where the page turns round', () => {
    const xOf = ([lon, lat]: LonLat): number => map.latLngToContainerPoint([lat, lon]).x;
    const side = { x: 0, y: 0, width: 300, height: 640 };
    camera.layOut({ direction: 'ltr', framing: 'exact', measure: () => [side] });
    camera.open(POINTS, undefined);
    for (const point of POINTS) expect(xOf(point)).toBeGreaterThan(300);
    camera.layOut({ direction: 'rtl', framing: 'exact', measure: () => [{ ...side, x: 440 }] });
    for (const point of POINTS) expect(xOf(point)).toBeLessThan(440);
    vi.runAllTimers();
    expect(reported).toEqual([]);
  });

  it('shows a box as it was, or beside what lies over the map, as it is told', () => {
    const xOf = (lon: number): number => map.latLngToContainerPoint([33.3, lon]).x;
    const measure = () => [{ x: 0, y: 0, width: 300, height: 640 }];
    camera.layOut({ direction: 'ltr', framing: 'exact', measure });
    camera.open(POINTS, BOX);
    expect((xOf(BOX[0]) + xOf(BOX[2])) / 2).toBeCloseTo(370, 0);
    camera.layOut({ direction: 'ltr', framing: 'clear', measure });
    camera.open(POINTS, BOX);
    expect(xOf(BOX[0])).toBeGreaterThan(300);
  });

  it('does not move for what is in view', () => {
    camera.open(POINTS, undefined);
    const before = shownBox();
    camera.reveal([POINTS[1] ?? [0, 0]]);
    expect(shownBox()).toEqual(before);
  });

  it('frames all events at the reader’s wish, and reports it', () => {
    camera.open(POINTS, BOX);
    camera.frameAll();
    vi.runAllTimers();
    expect(POINTS.every(isShown)).toBe(true);
    expect(reported).toHaveLength(1);
  });

  it('comes closer to the points of a count by at least a step', () => {
    camera.open(POINTS, undefined);
    const zoom = map.getZoom();
    camera.approach([[40.14, 35.34]]);
    expect(map.getZoom()).toBeGreaterThanOrEqual(zoom + 1);
    vi.runAllTimers();
    expect(reported).toHaveLength(1);
  });

  it('steps towards points, but not so far at once that the reader is lost', () => {
    camera.open(POINTS, undefined);
    map.setZoom(5, { animate: false });
    expect(camera.stepTowards([[40.14, 35.34]])).toBe(true);
    expect(map.getZoom()).toBe(7);
    expect(isShown([40.14, 35.34])).toBe(true);
    vi.runAllTimers();
    expect(reported).toHaveLength(1);
  });

  it('says so where it can step no closer', () => {
    camera.open(POINTS, undefined);
    map.setZoom(11, { animate: false });
    expect(camera.stepTowards(POINTS)).toBe(false);
    expect(map.getZoom()).toBe(11);
  });
});
