/** The modules Leaflet is made of come without types; those of the whole fit. */
declare module 'leaflet/src/map/Map.js' {
  export { Map } from 'leaflet';
}
declare module 'leaflet/src/map/handler/Map.*';
declare module 'leaflet/src/layer/Layer.js';
declare module 'leaflet/src/dom/DomEvent.js' {
  import type { DomEvent } from 'leaflet';
  export const getMousePosition: typeof DomEvent.getMousePosition;
}
declare module 'leaflet/src/layer/tile/TileLayer.js' {
  export { TileLayer } from 'leaflet';
}
