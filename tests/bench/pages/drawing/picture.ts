import type L from 'leaflet';
import type { RawEvents } from '../../data/events.ts';
import type { State } from '../state.ts';

/** A map of events under test. */
export interface Picture {
  readonly map: L.Map;
  readonly load: (raw: RawEvents) => unknown;
  /** Shows a state; what is drawn appears with the next frame. */
  readonly show: (days: State['days']) => unknown;
}
