import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { Field, Frame } from '@/engine/engine.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { Bbox, Language } from '@/view/view-state.ts';
import type { Box } from './boxes.ts';

/** A layer of map tiles, which a deployment may add to the basemap that comes with the app. */
export interface TileSource {
  /** A Leaflet template such as `https://tiles.example/{z}/{x}/{y}.png`. */
  readonly url: string;
  /** Plain text. */
  readonly attribution: string;
  readonly maxZoom?: number;
}

/** What lies over a map, in boxes in pixels from its top left corner. */
export interface MapCover {
  /** As last measured. */
  readonly boxes: readonly Box[];
  /** Measures at once. */
  readonly measure: () => readonly Box[];
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
  /**
   * What an engine finds in the last frame. Of the kind `rows`, and absent, only `shown` and `ghosts` are drawn;
   * of the others it is drawn in their place, but for the selected and the lit event.
   */
  readonly field?: Field | undefined;
  /** CSS colours by the field's colour codes; a constant list, for a new one is resolved anew. */
  readonly fieldColours?: readonly string[] | undefined;
  /** Called at first and on every move, also during a drag, with what the map shows and a margin around it. */
  readonly onFrame?: ((frame: Frame) => void) | undefined;
  /** Called for a click on the only event of a place of the field. */
  readonly onPickRow?: ((row: number) => void) | undefined;
  /** Called for a click on a place of the field with several events. Absent: the map comes closer. */
  readonly onPickPlace?: ((place: number, count: number) => void) | undefined;
  /** The name of a place of the field, for the label at the pointer. */
  readonly nameOfPlace?: ((place: number) => string | undefined) | undefined;
  /** What the first view shows where `story` is not all there is. */
  readonly extent?: Bbox | undefined;
  /** What lies over the map: names keep off it, and events are framed beside it. */
  readonly cover?: MapCover | undefined;
  /** Whether `bbox` is the very view, or a part of the world that must be seen beside what lies over the map. */
  readonly framing?: 'exact' | 'clear' | undefined;
  /**
   * `cooperative`, for a map within a page that scrolls: the wheel zooms with the control key only, and one
   * finger scrolls the page while two move the map.
   */
  readonly gestures?: 'all' | 'cooperative' | undefined;
}
