import type { Map as LeafletMap } from 'leaflet';
import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { grow, type Box } from './boxes.ts';
import type { MapFrame } from './use-frame.ts';

/** How far beyond the screen layers are drawn, so that a drag brings in what it uncovers. */
const MARGIN = 160;

/** What a layer draws of the world: the screen and a margin. */
export const drawnBox = ({ view }: MapFrame): Box => grow(view, MARGIN);

interface MapLayerProps {
  readonly map: LeafletMap;
  /** Its pane's name; the style sheet puts the panes above one another. */
  readonly name: string;
  readonly frame: MapFrame;
  readonly hidden?: boolean;
  readonly children: ReactNode;
}

/** A drawing that moves with the map, in the pixels of its panes. */
export function MapLayer({ map, name, frame, hidden, children }: MapLayerProps) {
  const [pane] = useState(() => map.getPane(name) ?? map.createPane(name));
  const { x, y, width, height } = drawnBox(frame);
  return createPortal(
    <svg
      className="map-layer"
      style={{ left: x, top: y }}
      width={width}
      height={height}
      viewBox={`${x} ${y} ${width} ${height}`}
      aria-hidden={hidden}
      focusable="false"
    >
      {children}
    </svg>,
    pane,
  );
}
