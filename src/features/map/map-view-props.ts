import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { Bbox, Language } from '@/view/view-state.ts';

/** A layer of map tiles, which a deployment may add to the basemap that comes with the app. */
export interface TileSource {
  /** A Leaflet template such as `https://tiles.example/{z}/{x}/{y}.png`. */
  readonly url: string;
  /** Plain text. */
  readonly attribution: string;
  readonly maxZoom?: number;
}

export interface MapViewProps {
  readonly story: Story;
  /** Drawn in full. */
  readonly shown: readonly EventAccount[];
  /** What the account in view leaves out: drawn faintly, and still to be chosen. */
  readonly ghosts: readonly EventAccount[];
  /** Id of the event that is ringed and whose place is named. */
  readonly selected?: string | undefined;
  /** Id of the event under the pointer or the focus, here or in another view. */
  readonly lit?: string | undefined;
  readonly onSelect: (eventId: string) => void;
  readonly onLight: (eventId: string | undefined) => void;
  readonly colouring: Colouring;
  readonly lang: Language;
  /** What to show; absent for the frame around all events. */
  readonly bbox?: Bbox | undefined;
  /** Called a moment after the reader moved the map, and never for the map's own moves. */
  readonly onBbox: (bbox: Bbox) => void;
  /** The address of the basemap's folder, with the slash at its end. */
  readonly basemapUrl: string;
  readonly tiles?: TileSource | undefined;
}
