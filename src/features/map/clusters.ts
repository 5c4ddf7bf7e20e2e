import type { Point } from '@/ui/marks/geometry.ts';
import { fanExtent } from './fan.ts';

/** Marks to be drawn at a point. One mark may be wanted at several points. */
export interface Spot {
  readonly id: string;
  readonly at: Point;
  /** Keys of the marks wanted here. */
  readonly marks: readonly string[];
}

/** Spots so close to one another that their marks fan out around one middle. */
export interface Cluster {
  readonly centre: Point;
  readonly spots: readonly Spot[];
  /** Keys of the marks, each once, in the order of the spots. */
  readonly marks: readonly string[];
  /** How far the marks reach from the middle. */
  readonly extent: number;
}

const GAP = 4;

function clusterOf(spots: readonly Spot[]): Cluster {
  const marks = [...new Set(spots.flatMap((spot) => spot.marks))];
  const weight = spots.reduce((sum, spot) => sum + spot.marks.length, 0);
  const mean = (axis: 0 | 1): number =>
    spots.reduce((sum, { at, marks: here }) => sum + at[axis] * here.length, 0) / weight;
  const [only] = spots;
  const centre: Point = spots.length === 1 && only !== undefined ? only.at : [mean(0), mean(1)];
  return { centre, spots, marks, extent: fanExtent(marks.length) };
}

const collide = (a: Cluster, b: Cluster): boolean =>
  Math.hypot(a.centre[0] - b.centre[0], a.centre[1] - b.centre[1]) < a.extent + b.extent + GAP;

/** One pass from first to last, each cluster swallowing the later ones it collides with. */
function pass(clusters: readonly Cluster[]): Cluster[] {
  const rest = [...clusters];
  const merged: Cluster[] = [];
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    let grown = next;
    for (let at = 0; at < rest.length; at += 1) {
      const other = rest[at];
      if (other === undefined || !collide(grown, other)) continue;
      grown = clusterOf([...grown.spots, ...other.spots]);
      rest.splice(at, 1);
      at -= 1;
    }
    merged.push(grown);
  }
  return merged;
}

/**
 * Merges spots until no marks of two clusters collide. The same spots in the same order give the same
 * clusters.
 */
export function clusterSpots(spots: readonly Spot[]): Cluster[] {
  let clusters = spots.filter(({ marks }) => marks.length > 0).map((spot) => clusterOf([spot]));
  for (;;) {
    const merged = pass(clusters);
    if (merged.length === clusters.length) return merged;
    clusters = merged;
  }
}
