export { MapView } from './MapView.tsx';
export type { MapViewProps, TileSource } from './map-view-props.ts';
