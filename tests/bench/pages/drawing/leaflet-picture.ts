import L from 'leaflet';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import type { Histogram } from '@/engine/engine.ts';
import { crossfilter2 } from '../engines/crossfilter.ts';
import type { RawEvents } from '../../data/events.ts';
import { latLon } from '../lat-lon.ts';
import { BINS, frameAt, type State } from '../state.ts';
import { COLOURS, makeMap } from './map.ts';
import { Panels } from './panels.ts';
import type { Picture } from './picture.ts';

const listed = (values: ArrayLike<number>): (readonly [string, number])[] =>
  Array.from(values, (count, at) => [String(at), count] as const).toSorted((a, b) => b[1] - a[1]);

/** crossfilter2 and a Leaflet circleMarker for each event, on Leaflet's own canvas. */
export function leafletPicture(): Picture {
  const map = makeMap(true);
  const panels = new Panels();
  const engine = crossfilter2('full');
  let raw: RawEvents;
  let markers: L.CircleMarker[] = [];
  /** Rows by day. */
  let order: Uint32Array = new Uint32Array(0);
  let on = { start: 0, end: 0 };

  const at = (day: number): number => {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((raw.day[order[middle] ?? 0] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const place = (start: number, end: number): void => {
    for (let each = on.start; each < on.end; each += 1) {
      if (each < start || each >= end) markers[order[each] ?? 0]?.remove();
    }
    for (let each = start; each < end; each += 1) {
      if (each < on.start || each >= on.end) markers[order[each] ?? 0]?.addTo(map);
    }
    on = { start, end };
  };

  return {
    map,
    load: (events) => {
      raw = events;
      engine.load(raw);
      order = Uint32Array.from({ length: raw.length }, (_, row) => row).toSorted(
        (a, b) => (raw.day[a] ?? 0) - (raw.day[b] ?? 0),
      );
      markers = Array.from(raw.place, (spot, row) =>
        L.circleMarker(latLon(raw.x[spot] ?? 0, raw.y[spot] ?? 0), {
          radius: 3,
          weight: 1,
          interactive: false,
          color: COLOURS[raw.type[row] ?? 0] ?? '',
        }),
      );
    },
    show: async (days: State['days']) => {
      engine.ask({ ...(days === undefined ? {} : { days }), frame: frameAt(0) });
      place(
        days === undefined ? 0 : at(days.from),
        days === undefined ? order.length : at(days.to + 1),
      );
      const { type, actor, origin, histogram = [] } = await engine.read();
      const drawn: Histogram = {
        bins: BINS,
        colours: EVENT_TYPES.length,
        dated: Float32Array.from(histogram),
        spread: new Float32Array(EVENT_TYPES.length * BINS.count),
      };
      panels.show([listed(type), listed(actor), listed(origin)], drawn);
    },
  };
}
