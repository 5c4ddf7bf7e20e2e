import type { GeoJSON } from 'geojson';
import { REGION_FRAME } from '@/domain/basemap.ts';
import { readAdminLayers } from './admin.ts';
import type { OpenTopology, Tools } from './packages.ts';
import { readPlaces, regionLabels } from './places.ts';
import { readLakes, readRivers } from './waters.ts';

/** Steps along each side of the region: 16° in 60 000 steps is 25 m at 35° north. */
const QUANTIZATION = 60_000;

const BORDER_DETAIL_KM2 = 0.06;
const RIVER_TOLERANCE_KM = 0.05;
const LAKE_TOLERANCE_KM = 0.1;

/** The region's basemap, from the packages in `folder`; its objects are those of `RegionTopology`. */
export async function buildRegion(folder: string, tools: Tools): Promise<OpenTopology> {
  const [west, south, east, north] = REGION_FRAME;
  const admin = await readAdminLayers(folder, tools, REGION_FRAME, BORDER_DETAIL_KM2);
  const layers: Record<string, GeoJSON> = {
    ...admin,
    rivers: await readRivers(REGION_FRAME, RIVER_TOLERANCE_KM),
    lakes: await readLakes(folder, tools, LAKE_TOLERANCE_KM),
    places: await readPlaces(folder),
    regionLabels: regionLabels(),
  };
  const topology = tools.topology(layers, QUANTIZATION);
  return { ...topology, bbox: [west, south, east, north] };
}
