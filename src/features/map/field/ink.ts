/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const NEUTRAL: Rgb = [116, 112, 98];

/** The colours a field is drawn in. */
export interface FieldInk {
  /** By colour code. */
  readonly colours: readonly Rgb[];
  readonly land: Rgb;
  readonly ink: Rgb;
  readonly paper: Rgb;
  /** Of ghosts. */
  readonly faint: Rgb;
}

/** A computed CSS colour such as `rgb(31, 78, 140)`, its transparency left aside. */
export function parseRgb(css: string): Rgb | undefined {
  const [red, green, blue] = (/^rgba?\(([^)]*)\)$/.exec(css)?.[1] ?? '')
    .split(/[\s,/]+/)
    .map(Number.parseFloat);
  const isWhole = [red, green, blue].every((part) => Number.isFinite(part));
  return isWhole ? [red ?? 0, green ?? 0, blue ?? 0] : undefined;
}

export const cssOf = ([red, green, blue]: Rgb, alpha = 1): string =>
  `rgb(${red} ${green} ${blue} / ${alpha})`;

/** A colour laid over another. */
export const over = (ground: Rgb, colour: Rgb, alpha: number): Rgb => {
  const mix = (below: number, above: number): number => below + (above - below) * alpha;
  return [mix(ground[0], colour[0]), mix(ground[1], colour[1]), mix(ground[2], colour[2])];
};

/** As in WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Rgb): number {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** As in WCAG 2.2, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** As in WCAG 2.2, of small text. */
const LEGIBLE = 4.5;
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** Whether ink or paper is legible on a ground. */
export const isTextLegible = (
  ground: Rgb,
  { ink, paper }: Pick<FieldInk, 'ink' | 'paper'>,
): boolean => Math.max(contrast(ground, ink), contrast(ground, paper)) >= LEGIBLE;

/** Ink or paper, whichever is more legible on a ground; black or white where neither is. */
export function textOn(ground: Rgb, { ink, paper }: Pick<FieldInk, 'ink' | 'paper'>): Rgb {
  const better = (a: Rgb, b: Rgb): Rgb => (contrast(ground, a) >= contrast(ground, b) ? a : b);
  const own = better(ink, paper);
  return contrast(ground, own) >= LEGIBLE ? own : better(BLACK, WHITE);
}

/**
 * Resolves CSS colours, custom properties among them, as they are now.
 * @param probe an element of the page; its colour is changed and given back
 */
export function resolveInk(probe: HTMLElement, colours: readonly string[]): FieldInk {
  const before = probe.style.color;
  const resolve = (css: string): Rgb => {
    probe.style.color = css;
    return parseRgb(getComputedStyle(probe).color) ?? NEUTRAL;
  };
  const inks = {
    colours: colours.map(resolve),
    land: resolve('var(--land)'),
    ink: resolve('var(--ink)'),
    paper: resolve('var(--surface)'),
    faint: resolve('var(--ink-2)'),
  };
  probe.style.color = before;
  return inks;
}

export const colourOf = ({ colours, faint }: FieldInk, code: number): Rgb => colours[code] ?? faint;
