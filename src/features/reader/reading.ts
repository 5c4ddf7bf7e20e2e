/** Where a step begins, in pixels from the top of the window. */
export interface StepTop {
  readonly id: string;
  readonly top: number;
}

/** The part of the window that text is read in. */
export interface ReadingRoom {
  /** Height of what lies over the top of the window. */
  readonly covered: number;
  readonly height: number;
  /** Pixels the page can still be scrolled down. */
  readonly remaining: number;
}

/** How far down the room the eye is taken to be. */
const EYE = 0.3;

/**
 * The height at which the text is being read: a third down the room, and towards the end of the page ever
 * lower, for its last steps cannot be scrolled up any more.
 */
export function readingLine({ covered, height, remaining }: ReadingRoom): number {
  const room = Math.max(0, height - covered);
  const eye = covered + room * EYE;
  return Math.max(eye, covered + room - Math.max(0, remaining));
}

/** The last step that begins above the line; none while the head of the page is being read. */
export function stepAt(tops: readonly StepTop[], line: number): string | undefined {
  return tops.findLast(({ top }) => top <= line)?.id;
}

/** The step that comes some steps after another; before the first stands the head of the page. */
export function stepAfter(
  ids: readonly string[],
  current: string | undefined,
  by: 1 | -1,
): string | undefined {
  const at = current === undefined ? -1 : ids.indexOf(current);
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))];
}
