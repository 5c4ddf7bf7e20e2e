/** What a widget and the page around it say to each other: one size out, one question in. */

/** Marks messages of this protocol; the number is its version. */
const NAMESPACE = 'dateline-embed/1';
/** What sidechain, Flourish and AMP listen for. */
const AMP = 'amp';

export const MIN_HEIGHT = 120;
export const MAX_HEIGHT = 4000;

const fieldOf = (message: unknown, name: string): unknown =>
  typeof message === 'object' && message !== null ? Reflect.get(message, name) : undefined;

/**
 * What a widget posts when its content has another height.
 * @param height in CSS pixels
 */
export const sizeMessages = (height: number): readonly object[] => [
  { namespace: NAMESPACE, type: 'size', height },
  { sentinel: AMP, type: 'embed-size', height },
];

/** The height in CSS pixels, clamped, that a message of a widget tells; absent for any other message. */
export function heightOf(message: unknown): number | undefined {
  const height = fieldOf(message, 'height');
  const isOurs = fieldOf(message, 'namespace') === NAMESPACE && fieldOf(message, 'type') === 'size';
  if (!isOurs || typeof height !== 'number' || !Number.isFinite(height)) return undefined;
  return Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, Math.ceil(height)));
}

/** What the page around a widget posts to hear its height again. */
export const SIZE_QUESTION = { namespace: NAMESPACE, type: 'size?' };

export const isSizeQuestion = (message: unknown): boolean =>
  fieldOf(message, 'namespace') === NAMESPACE && fieldOf(message, 'type') === SIZE_QUESTION.type;
