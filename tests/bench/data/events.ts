import { EVENT_SUB_TYPES, EVENT_TYPES, SUB_TYPES } from '@/domain/dataset/vocabulary.ts';
import { normal, seeded } from './random.ts';

/** Made-up events as plain columns, in no order of time: what every engine is given. */
export interface RawEvents {
  readonly length: number;
  /** Days since 1970-01-01. */
  readonly day: Int32Array;
  /** Position in `EVENT_TYPES`. */
  readonly type: Uint8Array;
  readonly actor: Uint16Array;
  readonly origin: Uint16Array;
  readonly place: Uint16Array;
  /** Of the places, in the world's square of `domain/mercator`. */
  readonly x: Float32Array;
  readonly y: Float32Array;
}

export const ACTORS = 1_500;
export const ORIGINS = 3_000;
const MOST_PLACES = 60_000;
const CLUSTERS = 60;

/** 1989-01-01, and how many days follow. */
export const FIRST_DAY = 6_940;
export const DAYS = 13_000;

/** The part of the world's square the events lie in. */
export const REGION = { west: 0.5, north: 0.35, east: 0.7, south: 0.5 } as const;

const TYPE_OF_SUB_TYPE = Uint8Array.from(EVENT_SUB_TYPES, (subType) =>
  EVENT_TYPES.findIndex((type) => SUB_TYPES[type].some((each) => each === subType)),
);

const within = (value: number, low: number, high: number): number =>
  value < low || value >= high
    ? low + ((((value - low) % (high - low)) + high - low) % (high - low))
    : value;

function placesAround(count: number, random: () => number): Pick<RawEvents, 'x' | 'y'> {
  const { west, north, east, south } = REGION;
  const centres = Array.from({ length: CLUSTERS }, () => ({
    x: west + random() * (east - west),
    y: north + random() * (south - north),
    spread: 0.001 + random() * 0.006,
  }));
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  for (let at = 0; at < count; at += 1) {
    const centre = centres[Math.floor(random() ** 1.5 * CLUSTERS)];
    if (centre === undefined) continue;
    x[at] = within(centre.x + normal(random) * centre.spread, west, east);
    y[at] = within(centre.y + normal(random) * centre.spread, north, south);
  }
  return { x, y };
}

/** Events clustered in time, space and by who takes part; the same for the same length. */
export function makeEvents(length: number): RawEvents {
  const random = seeded(length);
  const count = Math.min(MOST_PLACES, Math.ceil(length / 6));
  const day = new Int32Array(length);
  const type = new Uint8Array(length);
  const actor = new Uint16Array(length);
  const origin = new Uint16Array(length);
  const place = new Uint16Array(length);
  const rank = (values: number, skew: number): number => Math.floor(random() ** skew * values);
  for (let row = 0; row < length; row += 1) {
    // Ever more events as time goes on.
    day[row] = FIRST_DAY + Math.floor(Math.sqrt(random()) * DAYS);
    type[row] = TYPE_OF_SUB_TYPE[rank(EVENT_SUB_TYPES.length, 1.5)] ?? 0;
    actor[row] = rank(ACTORS, 3);
    origin[row] = rank(ORIGINS, 2);
    place[row] = rank(count, 1.6);
  }
  return { length, day, type, actor, origin, place, ...placesAround(count, random) };
}
