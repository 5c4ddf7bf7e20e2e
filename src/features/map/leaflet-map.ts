import type { Layer, Path, Renderer } from 'leaflet';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.BoxZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

// Leaflet's own brings the drawing in SVG along; every path of ours names its canvas.
LeafletMap.include({
  getRenderer(this: LeafletMap, { options }: Path): Layer | undefined {
    const renderer: Renderer | undefined = options.renderer;
    if (renderer !== undefined && !this.hasLayer(renderer)) this.addLayer(renderer);
    return renderer;
  },
});

/** Leaflet's map without what ours never shows: markers, popups, controls, SVG. */
export { LeafletMap };
