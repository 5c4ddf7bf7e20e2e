import { NO_DAY, type Codes, type EventColumns, type PlaceColumn } from '../columns/columns.ts';
import { fromMercator } from '../mercator.ts';
import { distanceKm, type LonLat } from '../place.ts';
import { actorWords } from './actor-words.ts';

/** What events are compared by, one row an event, in arrays that can be posted to a worker. */
export interface Sketch {
  readonly length: number;
  /** First and last possible day, both included, in days since 1970-01-01; see `NO_DAY`. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The middle of the area the event may be in, in the square of `domain/mercator`; NaN without a place. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radiusKm: Float32Array;
  /** The number of each row's set of actors. */
  readonly actors: Codes;
  /** The words of `actorWords` of each set of actors. */
  readonly actorWords: readonly (readonly string[])[];
}

/** Whether anything can be said of a row: it has a place, and a first or a last day. */
export const isComparable = ({ x, first, last }: Sketch, row: number): boolean =>
  !Number.isNaN(x[row]) && (first[row] !== NO_DAY.first || last[row] !== NO_DAY.last);

/** Where a row's area has its middle. */
export const middleOf = ({ x, y }: Sketch, row: number): LonLat =>
  fromMercator([x[row] ?? Number.NaN, y[row] ?? Number.NaN]);

interface Area {
  readonly x: number;
  readonly y: number;
  readonly radiusKm: number;
}

const NOWHERE: Area = { x: Number.NaN, y: Number.NaN, radiusKm: 0 };

/** A disc around the areas of several places. */
function around(areas: readonly Area[]): Area {
  const [only = NOWHERE, ...others] = areas;
  if (others.length === 0) return only;
  // Places on both sides of the 180th meridian are neighbours.
  const unrolled = areas.map(({ x }) => (x - only.x > 0.5 ? x - 1 : x - only.x < -0.5 ? x + 1 : x));
  const x = (Math.min(...unrolled) + Math.max(...unrolled)) / 2;
  const ys = areas.map((area) => area.y);
  const y = (Math.min(...ys) + Math.max(...ys)) / 2;
  const middle = fromMercator([x, y]);
  const reaches = areas.map(
    (area) => distanceKm(middle, fromMercator([area.x, area.y])) + area.radiusKm,
  );
  return { x: x - Math.floor(x), y, radiusKm: Math.max(...reaches) };
}

/** One area for each set of places. */
function areasOfSets({ offsets, members, x, y, radiusKm }: PlaceColumn): Area[] {
  return Array.from({ length: offsets.length - 1 }, (_, set) => {
    const places = [...members.subarray(offsets[set], offsets[set + 1])];
    return around(
      places.map((at) => ({ x: x[at] ?? 0, y: y[at] ?? 0, radiusKm: radiusKm[at] ?? 0 })),
    );
  });
}

/**
 * What events are compared by, in the order of their columns. An event of several places lies in one area
 * around them all.
 * @param actorNames the names of each actor, by its id, in any languages
 */
export function sketchOf(
  columns: EventColumns,
  actorNames: ReadonlyMap<string, readonly string[]>,
): Sketch {
  const { length, first, last, places, facets } = columns;
  const areas = areasOfSets(places);
  const areaOf = (row: number): Area => areas[places.sets[row] ?? 0] ?? NOWHERE;
  const { sets, offsets, members, values } = facets.actor;
  const words = values.map((id) => actorWords(actorNames.get(id) ?? []));
  return {
    length,
    first: first.slice(),
    last: last.slice(),
    x: Float32Array.from({ length }, (_, row) => areaOf(row).x),
    y: Float32Array.from({ length }, (_, row) => areaOf(row).y),
    radiusKm: Float32Array.from({ length }, (_, row) => areaOf(row).radiusKm),
    actors: sets.slice(),
    actorWords: Array.from({ length: offsets.length - 1 }, (_, set) => {
      const actors = [...members.subarray(offsets[set], offsets[set + 1])];
      return [...new Set(actors.flatMap((at) => words[at] ?? []))];
    }),
  };
}
