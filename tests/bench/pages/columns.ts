import { sortedByDay } from '@/domain/columns/arrange.ts';
import type { Codes, EventColumns, FacetColumn, TextColumn } from '@/domain/columns/columns.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
import { ACTORS, ORIGINS, type RawEvents } from '../data/events.ts';

const BLOCS = 12;

const names = (kind: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${kind}-${at}`);

const rising = (length: number): Uint32Array => Uint32Array.from({ length }, (_, at) => at);

/** Sets of one value each. */
const singles = (count: number) => ({ offsets: rising(count + 1), members: rising(count) });

const facet = (values: readonly string[], sets: Codes): FacetColumn => ({
  ...singles(values.length),
  values,
  sets,
});

function inOrder<T extends Codes | Int32Array>(values: T, order: Uint32Array, into: T): T {
  for (let at = 0; at < order.length; at += 1) into[at] = values[order[at] ?? 0] ?? 0;
  return into;
}

/** The columns of plain events, sorted. @param texts what rows are searched by, in the rows' order before */
export function columnsOf(
  raw: RawEvents,
  texts: (order: Uint32Array) => readonly TextColumn[] = () => [],
): EventColumns {
  const { length, x } = raw;
  const positions = Int32Array.from({ length }, (_, at) => at);
  const order = sortedByDay(raw.day, positions);
  const first = inOrder(raw.day, order, new Int32Array(length));
  const place = inOrder(raw.place, order, new Uint16Array(length));
  const actor = inOrder(raw.actor, order, new Uint16Array(length));
  const places = names('place', x.length);
  const mixed = (values: number): Uint8Array =>
    place.reduce(
      (codes, each, row) => codes.fill((each * 7 + row) % values, row, row + 1),
      new Uint8Array(length),
    );
  return {
    length,
    first,
    last: first.slice(),
    position: order,
    facets: {
      type: facet(EVENT_TYPES, inOrder(raw.type, order, new Uint8Array(length))),
      actor: facet(names('actor', ACTORS), actor),
      origin: facet(names('origin', ORIGINS), inOrder(raw.origin, order, new Uint16Array(length))),
      place: facet(places, place),
      standing: facet(STANDINGS, mixed(STANDINGS.length)),
      precision: facet(names('precision', 4), mixed(4)),
    },
    places: {
      ...singles(places.length),
      sets: place,
      ids: places,
      x: raw.x,
      y: raw.y,
      radiusKm: new Float32Array(places.length),
    },
    bloc: { codes: Uint8Array.from(actor, (each) => each % BLOCS), values: names('bloc', BLOCS) },
    texts: texts(order),
  };
}
