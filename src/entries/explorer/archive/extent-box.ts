import { fromMercator } from '@/domain/mercator.ts';
import type { EngineFacts } from '@/engine/engine.ts';
import type { Bbox } from '@/view/view-state.ts';

/** The box of the world around all places of an archive; the whole world where it has none. */
export function extentBox(extent: EngineFacts['extent']): Bbox {
  if (extent === undefined) return [-170, -60, 170, 75];
  const [west, north] = fromMercator([extent.west, extent.north]);
  const [east, south] = fromMercator([extent.east, extent.south]);
  return [west, south, east, north];
}
