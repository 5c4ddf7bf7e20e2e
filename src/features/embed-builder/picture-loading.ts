import { loadRegion, loadWorld, type RegionBasemap, type WorldBasemap } from '@/data/basemap.ts';
import { REGION_FRAME } from '@/domain/basemap.ts';
import type { LonLat } from '@/domain/place.ts';

/** What lies under the marks. */
export interface Ground {
  readonly region: RegionBasemap;
  /** Only where the detailed part does not cover the picture. */
  readonly world?: WorldBasemap | undefined;
}

const isCovered = ([lon, lat]: LonLat): boolean => {
  const [west, south, east, north] = REGION_FRAME;
  return lon > west + 2 && lon < east - 2 && lat > south + 2 && lat < north - 2;
};

/** @throws LoadError */
export async function loadGround(folder: string, points: readonly LonLat[]): Promise<Ground> {
  const [region, world] = await Promise.all([
    loadRegion(folder),
    points.length > 0 && points.every(isCovered) ? undefined : loadWorld(folder),
  ]);
  return { region, world };
}

const SCALE = 2;

/**
 * Draws an SVG picture at twice its size.
 * @throws Error when the browser cannot draw it
 */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width * SCALE, image.height * SCALE);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}
