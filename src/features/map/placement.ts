import type { Place } from '@/domain/dataset/schema.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import { clusterSpots, type Cluster, type Spot } from './clusters.ts';
import type { DrawnEvent, ToldPlaces } from './event-spots.ts';
import { fanOffsets, MAX_FAN } from './fan.ts';
import { toPixels } from './mercator.ts';

/** An event's mark at one or, where the zoom lets them fall together, several of its places. */
export interface PlacedMark {
  /** Unique among the marks of a placement. */
  readonly key: string;
  /** The key of the account of the event it belongs to. */
  readonly told: string;
  readonly drawn: DrawnEvent;
  /** At least one. */
  readonly places: readonly Place[];
  readonly at: Point;
  /** The true points of its places, in their order. */
  readonly anchors: readonly Point[];
}

/** Marks that stand together, and how far they reach from their middle. */
export interface PlacedGroup {
  readonly key: string;
  readonly centre: Point;
  readonly extent: number;
  readonly marks: readonly PlacedMark[];
  /** Too many to be drawn: one sign with their number stands for them. */
  readonly counted: boolean;
}

/** A line between two marks of one event. */
export interface PlacedLink {
  readonly key: string;
  readonly drawn: DrawnEvent;
  readonly from: Point;
  readonly to: Point;
  /** Its ends are two accounts that cannot both be right, rather than two places of one account. */
  readonly contested: boolean;
}

/** All points are in pixels from the north-west corner of the world at the zoom of the placement. */
export interface Placement {
  readonly zoom: number;
  /** In the order of the events. */
  readonly marks: readonly PlacedMark[];
  readonly groups: readonly PlacedGroup[];
  readonly links: readonly PlacedLink[];
}

const apart = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);
const SAME = 1e-6;

const middle = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];

/** Gives each wish the free seat nearest to it, those that wish for the farthest first. */
function seat(wishes: readonly Point[], centre: Point, seats: readonly Point[]): Point[] {
  const free = [...seats];
  const seated = new Map<number, Point>();
  const order = wishes
    .map((wish, at) => ({ wish, at, far: Math.round(apart(wish, centre)) }))
    .toSorted((a, b) => b.far - a.far || a.at - b.at);
  for (const { wish, at } of order) {
    let best = 0;
    free.forEach((candidate, index) => {
      const current = free[best];
      if (current && apart(candidate, wish) < apart(current, wish) - SAME) best = index;
    });
    const [taken] = free.splice(best, 1);
    if (taken) seated.set(at, taken);
  }
  return wishes.map((wish, at) => seated.get(at) ?? wish);
}

function spotsOf(told: readonly ToldPlaces[], zoom: number): Spot[] {
  const byPlace = new Map<string, Spot & { marks: string[] }>();
  for (const { key, places } of told) {
    for (const place of places) {
      const spot = byPlace.get(place.id);
      if (spot === undefined) {
        byPlace.set(place.id, { id: place.id, at: toPixels(place.point, zoom), marks: [key] });
      } else spot.marks.push(key);
    }
  }
  return [...byPlace.values()];
}

function groupOf(
  cluster: Cluster,
  told: ReadonlyMap<string, ToldPlaces>,
  zoom: number,
): PlacedGroup {
  const ids = new Set(cluster.spots.map(({ id }) => id));
  const here = cluster.marks.flatMap((key) => {
    const entry = told.get(key);
    if (entry === undefined) return [];
    const places = entry.places.filter(({ id }) => ids.has(id));
    const anchors = places.map(({ point }) => toPixels(point, zoom));
    const id = places[0]?.id ?? '';
    return [{ key: `${key} ${id}`, told: key, drawn: entry.drawn, places, anchors }];
  });
  const counted = here.length > MAX_FAN;
  const { centre } = cluster;
  const seats = counted
    ? here.map(() => centre)
    : seat(
        here.map(({ anchors }) => middle(anchors)),
        centre,
        fanOffsets(here.length).map(([x, y]): Point => [centre[0] + x, centre[1] + y]),
      );
  const marks = here.map((mark, at) => ({ ...mark, at: seats[at] ?? centre }));
  return { key: marks[0]?.key ?? '', centre, extent: cluster.extent, marks, counted };
}

function nearest(
  from: readonly PlacedMark[],
  to: readonly PlacedMark[],
): [Point, Point] | undefined {
  const pairs = from.flatMap((a) => to.map((b): [Point, Point] => [a.at, b.at]));
  return pairs.toSorted((p, q) => apart(...p) - apart(...q))[0];
}

/** Lines from mark to mark of each account of an event, and between the accounts. */
function linksOf(
  told: readonly ToldPlaces[],
  marksOf: ReadonlyMap<string, readonly PlacedMark[]>,
): PlacedLink[] {
  return told.flatMap(({ key, drawn }, at) => {
    const marks = marksOf.get(key) ?? [];
    const before = told[at - 1];
    const rival =
      before?.drawn === drawn ? nearest(marksOf.get(before.key) ?? [], marks) : undefined;
    const chain = marks.slice(1).map((mark, index): PlacedLink => ({
      key: `${mark.key} chain`,
      drawn,
      from: marks[index]?.at ?? mark.at,
      to: mark.at,
      contested: false,
    }));
    if (rival === undefined) return chain;
    const [from, to] = rival;
    return [...chain, { key: `${key} rival`, drawn, from, to, contested: true }];
  });
}

/**
 * Places the marks of events: each at its places, fanned out where several stand together, so that no
 * two marks overlap. An event told at several places that fall together has one mark there.
 * @param told in the order in which the events are to be read
 */
export function placeMarks(told: readonly ToldPlaces[], zoom: number): Placement {
  const byKey = new Map(told.map((entry) => [entry.key, entry]));
  const groups = clusterSpots(spotsOf(told, zoom)).map((cluster) => groupOf(cluster, byKey, zoom));
  const marksOf = new Map<string, PlacedMark[]>(told.map(({ key }) => [key, []]));
  for (const { marks } of groups) {
    for (const mark of marks) marksOf.get(mark.told)?.push(mark);
  }
  return {
    zoom,
    groups,
    marks: told.flatMap(({ key }) => marksOf.get(key) ?? []),
    links: linksOf(told, marksOf),
  };
}
