import { sortedByDay } from '@/domain/columns/arrange.ts';
import type { Codes, EventColumns, FacetColumn, TextColumn } from '@/domain/columns/columns.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
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

/** Where each row comes to stand: to write rows there takes a fraction of fetching them from where they are. */
function ranksOf(order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at += 1) ranks[order[at] ?? 0] = at;
  return ranks;
}

// One function for each width: a loop that meets arrays of several widths runs several times slower.
function narrow(values: Uint8Array, ranks: Uint32Array): Uint8Array {
  const moved = new Uint8Array(ranks.length);
  for (let row = 0; row < ranks.length; row += 1) moved[ranks[row] ?? 0] = values[row] ?? 0;
  return moved;
}

function medium(values: Uint16Array, ranks: Uint32Array): Uint16Array {
  const moved = new Uint16Array(ranks.length);
  for (let row = 0; row < ranks.length; row += 1) moved[ranks[row] ?? 0] = values[row] ?? 0;
  return moved;
}

function daysIn(values: Int32Array, ranks: Uint32Array): Int32Array {
  const moved = new Int32Array(ranks.length);
  for (let row = 0; row < ranks.length; row += 1) moved[ranks[row] ?? 0] = values[row] ?? 0;
  return moved;
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
  const ranks = ranksOf(order);
  const first = daysIn(raw.day, ranks);
  const place = medium(raw.place, ranks);
  const actor = medium(raw.actor, ranks);
  const places = names('place', x.length);
  return {
    length,
    first,
    last: first,
    position: order,
    facets: {
      type: facet(EVENT_TYPES, narrow(raw.type, ranks)),
      actor: facet(names('actor', ACTORS), actor),
      origin: facet(names('origin', ORIGINS), medium(raw.origin, ranks)),
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
