import type { Language } from '@/view/view-state.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import type { Box } from './boxes.ts';
import type { MeasureText } from './text-width.ts';

/** What a label names; it decides how the label looks. */
export type LabelKind =
  | 'event'
  /** Where the account in view has no event. */
  | 'absent'
  | 'country'
  | 'governorate'
  | 'city'
  | 'town'
  | 'river'
  | 'lake';

/** Names of the events' places; the others are the basemap's. */
export const isOfEvents = ({ kind }: LabelText): boolean => kind === 'event' || kind === 'absent';

/** The side of its point on which a label lies; `middle` is on it. */
export type LabelSide = 'right' | 'left' | 'middle';

/** A label as it is drawn. */
export interface LabelText {
  readonly kind: LabelKind;
  readonly text: string;
  readonly at: Point;
  readonly side: LabelSide;
  /** Degrees, clockwise. */
  readonly angle?: number;
  /** The dot of a town. */
  readonly dot?: Point;
}

interface LabelStyle {
  readonly size: number;
  readonly weight: 400 | 600;
  /** Between letters, in ems. */
  readonly spacing: number;
  readonly capitals: boolean;
  readonly italic: boolean;
}

const PLAIN: LabelStyle = { size: 12, weight: 400, spacing: 0, capitals: false, italic: false };

const STYLES: Readonly<Record<LabelKind, LabelStyle>> = {
  event: { ...PLAIN, size: 14, weight: 600 },
  absent: { ...PLAIN, size: 14 },
  country: { ...PLAIN, size: 13, weight: 600, spacing: 0.3, capitals: true },
  governorate: { ...PLAIN, size: 11, spacing: 0.16, capitals: true },
  city: { ...PLAIN, size: 13 },
  town: PLAIN,
  river: { ...PLAIN, size: 11.5, italic: true },
  lake: { ...PLAIN, size: 11.5, italic: true },
};

/** Arabic letters join: spacing would tear them apart, and they have neither capitals nor italics. */
export const labelStyle = (kind: LabelKind, lang: Language): LabelStyle =>
  lang === 'ar' ? { ...STYLES[kind], spacing: 0, capitals: false, italic: false } : STYLES[kind];

/** Measures and shapes labels of a language. */
export interface Lettering {
  readonly lang: Language;
  readonly measure: MeasureText;
  /** The families of the interface's typeface, as CSS lists them. */
  readonly family: string;
}

/** A name as the label writes it. */
export const labelWords = (kind: LabelKind, name: string, lang: Language): string =>
  labelStyle(kind, lang).capitals ? name.toLocaleUpperCase(lang) : name;

export function labelWidth(
  { lang, measure, family }: Lettering,
  kind: LabelKind,
  text: string,
): number {
  const { size, weight, spacing, italic } = labelStyle(kind, lang);
  const font = `${italic ? 'italic ' : ''}${weight} ${size}px ${family}`;
  return measure(text, font) + Math.max(0, text.length - 1) * spacing * size;
}

const LINE = 1.2;

/** The room a horizontal label takes; its point is at half the height of its letters. */
export function labelBox(lettering: Lettering, { kind, text, at, side }: LabelText): Box {
  const width = labelWidth(lettering, kind, text);
  const height = labelStyle(kind, lettering.lang).size * LINE;
  const [x, y] = at;
  const left = side === 'right' ? x : side === 'left' ? x - width : x - width / 2;
  return { x: left, y: y - height / 2, width, height };
}

/** The upright box around a label turned about its middle. */
export function turnedBox(
  lettering: Lettering,
  kind: LabelKind,
  text: string,
  at: Point,
  angle: number,
): Box {
  const width = labelWidth(lettering, kind, text);
  const height = labelStyle(kind, lettering.lang).size * LINE;
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const outerWidth = width * cos + height * sin;
  const outerHeight = width * sin + height * cos;
  return {
    x: at[0] - outerWidth / 2,
    y: at[1] - outerHeight / 2,
    width: outerWidth,
    height: outerHeight,
  };
}
