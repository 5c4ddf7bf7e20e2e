import { grow, intersects, isInside, type Box } from './boxes.ts';

/** A label and where it may stand, the best place first. */
export interface LabelWish<P> {
  readonly key: string;
  readonly options: readonly LabelOption<P>[];
  /** Whether it may lie over something small where it finds no other place. */
  readonly firm?: boolean;
}

export interface LabelOption<P> {
  /** What the text covers. */
  readonly box: Box;
  /** What else must be free for it, as the dot of a town. */
  readonly also?: Box;
  /** What the drawing needs to put it there. */
  readonly place: P;
}

export interface PlacedLabel<P> {
  readonly key: string;
  readonly box: Box;
  readonly place: P;
}

/** The least distance between two labels, in pixels. */
const GAP = 3;

/**
 * Places labels one after the other, each at its best place that is wholly in the frame and free of the
 * obstacles and of the labels before it. One that finds no place is left out.
 * @param wishes the most important first
 * @param isCrowded whether small things lie in a box, which labels keep off too but for the firm ones
 */
export function layOutLabels<P>(
  wishes: readonly LabelWish<P>[],
  obstacles: readonly Box[],
  frame: Box,
  isCrowded: (box: Box) => boolean = () => false,
): PlacedLabel<P>[] {
  const taken = obstacles.filter((box) => intersects(box, frame));
  const placed: PlacedLabel<P>[] = [];
  const isFree = (box: Box): boolean => {
    const room = grow(box, GAP);
    return !taken.some((other) => intersects(room, other));
  };
  for (const { key, options, firm } of wishes) {
    const fits = ({ box, also }: LabelOption<P>): boolean =>
      isInside(box, frame) && isFree(box) && (also === undefined || isFree(also));
    const clear = options.find((option) => !isCrowded(option.box) && fits(option));
    const found = clear ?? (firm === true ? options.find(fits) : undefined);
    if (found === undefined) continue;
    taken.push(found.box, ...(found.also === undefined ? [] : [found.also]));
    placed.push({ key, box: found.box, place: found.place });
  }
  return placed;
}
