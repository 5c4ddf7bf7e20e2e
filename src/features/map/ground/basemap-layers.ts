import type { Geometry } from 'geojson';
import type { RegionBasemap, WorldBasemap } from '@/data/basemap.ts';
import { REGION_FRAME } from '@/domain/basemap.ts';
import type { Basemap } from '../basemap-labels.ts';
import type { GroundLayer, Look } from './draw-layer.ts';
import { linesOf } from './lines.ts';

/** A CSS colour by the name of its variable. */
type Ink = (variable: string) => string;

const AGREED = [7, 3, 1.5, 3];
const DE_FACTO = [2, 4];

/** From farther away dashes are noise, and the region's finer lines would end at nothing along its frame. */
const NEAR = 5.5;

/** Rivers grow with the zoom, the great ones first. */
function riverLook(stroke: string, rank: number, zoom: number): Look | undefined {
  if (zoom < rank + 3.5) return undefined;
  const share = rank === 1 ? 1 : rank === 2 ? 0.65 : 0.45;
  return { stroke, weight: Math.max(0.5, Math.min(2.6, (zoom - 4) * 0.55) * share) };
}

const dashed = (stroke: string, weight: number, dashes: readonly number[], zoom: number): Look =>
  zoom < NEAR ? { stroke, weight: 0.7 } : { stroke, weight, dashes };

const layer = (
  geometries: Geometry | readonly Geometry[],
  look: Look | GroundLayer['look'],
): GroundLayer => ({
  lines: 'type' in geometries ? linesOf(geometries) : geometries.flatMap((each) => linesOf(each)),
  look: typeof look === 'function' ? look : () => look,
});

const [WEST, SOUTH, EAST, NORTH] = REGION_FRAME;
const FRAME: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [WEST, SOUTH],
      [WEST, NORTH],
      [EAST, NORTH],
      [EAST, SOUTH],
    ],
  ],
};

function worldLayers(ink: Ink, { land, lakes, borders }: WorldBasemap): GroundLayer[] {
  const border = ink('--border');
  return [
    layer(land.geometry, { fill: ink('--land') }),
    layer(lakes.geometry, { fill: ink('--water') }),
    layer(borders.geometry, (zoom) => dashed(border, 1.1, AGREED, zoom)),
  ];
}

function regionLayers(ink: Ink, region: RegionBasemap): GroundLayer[] {
  const [land, water] = [ink('--land'), ink('--water')];
  const [minor, river, border] = [ink('--border-minor'), ink('--river'), ink('--border')];
  const riversOf = (rank: number): Geometry[] =>
    region.rivers
      .filter(({ properties }) => properties.rank === rank)
      .map(({ geometry }) => geometry);
  return [
    layer(FRAME, { fill: water }),
    // The stroke closes the seam along the frame, where two fills of one colour would let the water through.
    layer(region.land.geometry, { fill: land, stroke: land, weight: 1 }),
    layer(region.minorBorders.geometry, (zoom) =>
      zoom < NEAR + 0.5 ? undefined : { stroke: minor, weight: 1 },
    ),
    ...[1, 2, 3].map((rank) => layer(riversOf(rank), (zoom) => riverLook(river, rank, zoom))),
    layer(
      region.lakes.map(({ geometry }) => geometry),
      { fill: water, stroke: river, weight: 0.75 },
    ),
    ...region.borders.map(({ geometry, properties }) => {
      const dashes = properties.status === 'agreed' ? AGREED : DE_FACTO;
      return layer(geometry, (zoom) => dashed(border, 1.4, dashes, zoom));
    }),
  ];
}

/** What there is of the basemap, from the lowest layer to the highest, in the colours of the page's theme. */
export function basemapLayers({ region, world }: Basemap): readonly GroundLayer[] {
  const theme = getComputedStyle(document.documentElement);
  const ink: Ink = (variable) => theme.getPropertyValue(variable).trim();
  const [frame] = linesOf(FRAME);
  const far = world === undefined ? [] : worldLayers(ink, world);
  if (region === undefined) return far;
  return [...far.map((each) => ({ ...each, under: frame })), ...regionLayers(ink, region)];
}
