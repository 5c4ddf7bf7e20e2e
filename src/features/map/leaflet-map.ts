import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
// The map cannot be made without it.
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.BoxZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

/** Leaflet's map without what ours never shows: markers, popups, controls, SVG. */
export { LeafletMap };
