/** What a widget and the page around it say to each other: one size out, one question in. */

/** Marks messages of this protocol; the number is its version. */
const NAMESPACE = 'dateline-embed/1';
/** What sidechain, Flourish and AMP listen for. */
const AMP = 'amp';

export const MIN_HEIGHT = 120;
export const MAX_HEIGHT = 4000;
/** What a page keeps free for a widget that has told no height yet. */
export const DEFAULT_HEIGHT = 480;
const LONGEST_STEP = 200;

const fieldOf = (message: unknown, name: string): unknown =>
  typeof message === 'object' && message !== null ? Reflect.get(message, name) : undefined;

const clamp = (height: number): number =>
  Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, Math.ceil(height)));

const isOurSize = (message: unknown): boolean =>
  fieldOf(message, 'namespace') === NAMESPACE && fieldOf(message, 'type') === 'size';

const isAmpSize = (message: unknown): boolean =>
  fieldOf(message, 'sentinel') === AMP && fieldOf(message, 'type') === 'embed-size';

/**
 * What a widget posts when its content has another height.
 * @param height in CSS pixels
 * @param step id of the step shown, so that a page that moves the widget can bring it back there
 */
export const sizeMessages = (height: number, step?: string): readonly object[] => [
  { namespace: NAMESPACE, type: 'size', height, ...(step === undefined ? {} : { step }) },
  { sentinel: AMP, type: 'embed-size', height },
];

/**
 * The height in CSS pixels, clamped, that a message of a widget tells; absent for any other message, and
 * for the nothing that a widget measures where it is not laid out.
 */
export function heightOf(message: unknown): number | undefined {
  if (!isOurSize(message) && !isAmpSize(message)) return undefined;
  const height = fieldOf(message, 'height');
  if (typeof height !== 'number' || !Number.isFinite(height) || height <= 0) return undefined;
  return clamp(height);
}

/** The id of the step that a message of a widget tells, where it tells one. */
export function stepIn(message: unknown): string | undefined {
  const step = isOurSize(message) ? fieldOf(message, 'step') : undefined;
  return typeof step === 'string' && step !== '' && step.length <= LONGEST_STEP ? step : undefined;
}

/** The height in CSS pixels, clamped, that an attribute asks to keep free. */
export const reservedHeight = (attribute: string | null): number =>
  /^\s*[0-9]{1,6}(?:px)?\s*$/.test(attribute ?? '')
    ? clamp(Number.parseInt(attribute ?? '', 10))
    : DEFAULT_HEIGHT;

/** What the page around a widget posts to hear its height again. */
export const SIZE_QUESTION = { namespace: NAMESPACE, type: 'size?' };

export const isSizeQuestion = (message: unknown): boolean =>
  fieldOf(message, 'namespace') === NAMESPACE && fieldOf(message, 'type') === SIZE_QUESTION.type;
