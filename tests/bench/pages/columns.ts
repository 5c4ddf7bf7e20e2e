import { permuted, sortedByDay } from '@/domain/columns/arrange.ts';
import type { Codes, EventColumns, FacetColumn, TextColumn } from '@/domain/columns/columns.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
import { CHUNK, gather } from '@/engine/gather.ts';
import { ACTORS, ORIGINS, type RawEvents } from '../data/events.ts';

const BLOCS = 12;

const names = (kind: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${kind}-${at}`);

function rising(length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) numbers[at] = at;
  return numbers;
}

/** Sets of one value each. */
const singles = (count: number) => ({ offsets: rising(count + 1), members: rising(count) });

const facet = (values: readonly string[], sets: Codes): FacetColumn => ({
  ...singles(values.length),
  values,
  sets,
});

function inOrder<T extends Codes>(values: T, order: Uint32Array, into: T): T {
  const gathered = new Uint32Array(CHUNK);
  for (let start = 0; start < order.length; start += CHUNK) {
    const list = order.subarray(start, start + CHUNK);
    gather(values, { list, start: 0, length: list.length }, gathered);
    into.set(gathered.subarray(0, list.length), start);
  }
  return into;
}

/** Codes that the peers are not asked about, as mixed as others. */
function mixed(codes: Uint16Array, values: number): Uint8Array {
  const numbers = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row += 1)
    numbers[row] = ((codes[row] ?? 0) * 7 + row) % values;
  return numbers;
}

function blocsOf(actor: Uint16Array): Uint8Array {
  const codes = new Uint8Array(actor.length);
  for (let row = 0; row < actor.length; row += 1) codes[row] = (actor[row] ?? 0) % BLOCS;
  return codes;
}

/** The columns of plain events, sorted. @param texts what rows are searched by, in the rows' order before */
export function columnsOf(
  raw: RawEvents,
  texts: (order: Uint32Array) => readonly TextColumn[] = () => [],
): EventColumns {
  const { length, x } = raw;
  const order = sortedByDay(raw.day, raw.day);
  const first = permuted(raw.day, order);
  const place = inOrder(raw.place, order, new Uint16Array(length));
  const actor = inOrder(raw.actor, order, new Uint16Array(length));
  const places = names('place', x.length);
  return {
    length,
    first,
    last: first,
    position: order,
    facets: {
      type: facet(EVENT_TYPES, inOrder(raw.type, order, new Uint8Array(length))),
      actor: facet(names('actor', ACTORS), actor),
      origin: facet(names('origin', ORIGINS), inOrder(raw.origin, order, new Uint16Array(length))),
      place: facet(places, place),
      standing: facet(STANDINGS, mixed(place, STANDINGS.length)),
      precision: facet(names('precision', 4), mixed(place, 4)),
    },
    places: {
      ...singles(places.length),
      sets: place,
      ids: places,
      x: raw.x,
      y: raw.y,
      radiusKm: new Float32Array(places.length),
    },
    bloc: { codes: blocsOf(actor), values: names('bloc', BLOCS) },
    texts: texts(order),
  };
}
