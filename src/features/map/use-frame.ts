import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import type { Point } from '@/ui/marks/geometry.ts';
import type { Box } from './boxes.ts';

/** What of the world is on the screen, at one moment between two moves. */
export interface MapFrame {
  readonly zoom: number;
  /** The world pixel that lies at the origin of Leaflet's panes. */
  readonly origin: Point;
  /** The screen, in the pixels of the panes. */
  readonly view: Box;
}

function frameOf(map: LeafletMap): MapFrame {
  const origin = map.getPixelOrigin();
  const corner = map.containerPointToLayerPoint([0, 0]);
  const size = map.getSize();
  return {
    zoom: map.getZoom(),
    origin: [origin.x, origin.y],
    view: { x: corner.x, y: corner.y, width: size.x, height: size.y },
  };
}

/** The frame after each move; `undefined` before the map has its first view. A drag is one move. */
export function useFrame(map: LeafletMap): MapFrame | undefined {
  const [frame, setFrame] = useState<MapFrame>();
  useEffect(() => {
    const update = (): void => setFrame(frameOf(map));
    map.whenReady(update);
    map.on('zoom viewreset moveend resize', update);
    return () => {
      map.off('load', update);
      map.off('zoom viewreset moveend resize', update);
    };
  }, [map]);
  return frame;
}
