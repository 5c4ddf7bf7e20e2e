import type { Feature } from 'geojson';
import type { FeatureGroup, LayerGroup, PathOptions, PolylineOptions } from 'leaflet';
import { FeatureGroup as FeatureLayers } from 'leaflet/src/layer/FeatureGroup.js';
import { LayerGroup as Layers } from 'leaflet/src/layer/LayerGroup.js';
import { Canvas } from './basemap-canvas.ts';
import type { RegionBasemap, WorldBasemap } from '@/data/basemap.ts';
import { REGION_FRAME } from '@/domain/basemap.ts';
import type { Basemap } from './basemap-labels.ts';
import { pathOf } from './feature-path.ts';
import { linesOutside } from './outside-frame.ts';

export const BASEMAP_PANE = 'basemap';
/** How far beyond the screen the canvas is drawn, in screens, so that a drag does not run off it. */
const CANVAS_PADDING = 0.4;

const AGREED = '7 3 1.5 3';
const DE_FACTO = '2 4';

const filled = (fillColor: string): PathOptions => ({
  stroke: false,
  fill: true,
  fillColor,
  fillOpacity: 1,
});

const stroked = (color: string, weight: number, dashArray?: string): PathOptions => ({
  stroke: true,
  fill: false,
  color,
  weight,
  opacity: 1,
  ...(dashArray === undefined ? {} : { dashArray }),
});

/** Rivers grow with the zoom, the great ones first. */
function riverStyle(rank: number, zoom: number): PathOptions {
  const share = rank === 1 ? 1 : rank === 2 ? 0.65 : 0.45;
  const weight = Math.max(0.5, Math.min(2.6, (zoom - 4) * 0.55) * share);
  return { weight, opacity: zoom < rank + 3.5 ? 0 : 1 };
}

/** A basemap on the map. */
export interface DrawnBasemap {
  readonly layers: LayerGroup;
  /** Fits its lines to a zoom. */
  readonly weigh: (zoom: number) => void;
}

/** A CSS colour by the name of its variable. */
type Ink = (variable: string) => string;
type Add = (
  data: Feature | readonly Feature[],
  style: PathOptions,
  more?: PolylineOptions,
) => FeatureGroup;
type Weigh = DrawnBasemap['weigh'];

/** From farther away dashes are noise, and the region's finer lines would end at nothing along its frame. */
const NEAR = 5.5;

function addWorld(add: Add, ink: Ink, { land, lakes, borders }: WorldBasemap, cut: boolean): Weigh {
  add(land, filled(ink('--land')));
  add(lakes, filled(ink('--water')));
  const lines = add(
    cut ? linesOutside(borders, REGION_FRAME) : borders,
    stroked(ink('--border'), 1, AGREED),
  );
  return (zoom) => {
    lines.setStyle({ weight: zoom < NEAR ? 0.7 : 1.1, dashArray: zoom < NEAR ? [] : AGREED });
  };
}

function addRegion(add: Add, ink: Ink, region: RegionBasemap): Weigh {
  // The stroke closes the seam along the frame, where two fills of one colour would let the water through.
  add(region.land, { ...filled(ink('--land')), ...stroked(ink('--land'), 1), fill: true });
  const minor = add(region.minorBorders, stroked(ink('--border-minor'), 1));
  const rivers = region.rivers.map((river) => ({
    line: add(river, stroked(ink('--river'), 1)),
    rank: river.properties.rank,
  }));
  add(region.lakes, { ...filled(ink('--water')), ...stroked(ink('--river'), 0.75), fill: true });
  // Unclipped, so that the dashes stand still when the map moves.
  const borders = region.borders.map((border) => {
    const dashes = border.properties.status === 'agreed' ? AGREED : DE_FACTO;
    const line = add(border, stroked(ink('--border'), 1.4, dashes), { noClip: true });
    return { line, dashes };
  });
  return (zoom) => {
    minor.setStyle({ opacity: zoom < NEAR + 0.5 ? 0 : 1 });
    for (const { line, rank } of rivers) line.setStyle(riverStyle(rank, zoom));
    for (const { line, dashes } of borders) {
      line.setStyle(
        zoom < NEAR ? { weight: 0.7, dashArray: [] } : { weight: 1.4, dashArray: dashes },
      );
    }
  };
}

/** Draws what there is of the basemap, on one canvas, in the colours of the page's theme. */
export function drawBasemap({ region, world }: Basemap): DrawnBasemap {
  const layers = new Layers();
  const renderer = new Canvas({ pane: BASEMAP_PANE, padding: CANVAS_PADDING });
  const theme = getComputedStyle(document.documentElement);
  const ink: Ink = (variable) => theme.getPropertyValue(variable).trim();
  const base: PolylineOptions = { pane: BASEMAP_PANE, interactive: false, renderer };
  const add: Add = (data, style, more) => {
    const features = 'type' in data ? [data] : data;
    const options = { ...base, ...more, ...style };
    const layer = new FeatureLayers(features.map((each) => pathOf(each.geometry, options)));
    layers.addLayer(layer);
    return layer;
  };

  const weights: Weigh[] = [];
  if (world !== undefined) weights.push(addWorld(add, ink, world, region !== undefined));
  if (region !== undefined) {
    const [west, south, east, north] = REGION_FRAME;
    const corners = [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
    ];
    const water = { ...base, ...filled(ink('--water')) };
    layers.addLayer(pathOf({ type: 'Polygon', coordinates: [corners] }, water));
    weights.push(addRegion(add, ink, region));
  }
  return { layers, weigh: (zoom) => weights.forEach((weigh) => weigh(zoom)) };
}
