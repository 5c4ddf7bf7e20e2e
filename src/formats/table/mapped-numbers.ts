import type { FaultHint } from './fault-reasons.ts';

/** A whole number, or a span of them. */
export interface CountSpan {
  readonly low: number;
  readonly high: number;
}

/** The digits of Arabic and Persian as 0–9, the minus sign as a hyphen, hard blanks as blanks. */
export const asciiDigits = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : withAsciiDigits(text);

const withAsciiDigits = (text: string): string =>
  text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('−', '-')
    .replaceAll(/[\u00A0\u2007\u2009\u202F]/g, ' ');

export type DecimalMark = 'point' | 'comma';

const MARK = { point: '.', comma: ',' } as const;

/** A finite number written with the given decimal mark and without marks between thousands; undefined for other text. */
export function readDecimal(text: string, decimal: DecimalMark): number | undefined {
  const plain = asciiDigits(text).replaceAll('٫', MARK[decimal]);
  const other = MARK[decimal === 'point' ? 'comma' : 'point'];
  if (plain.includes(other)) return undefined;
  const pointed = plain.replaceAll(',', '.');
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(pointed)) return undefined;
  const number = Number(pointed);
  return Number.isFinite(number) ? number : undefined;
}

/** What a number may have meant that is written with the other decimal mark. */
export function otherMark(text: string, decimal: DecimalMark): FaultHint | undefined {
  const other = decimal === 'point' ? 'comma' : 'point';
  const number = /[.,٫]/.test(text) ? readDecimal(text, other) : undefined;
  return number === undefined
    ? undefined
    : { kind: 'number', number: String(number), decimal: other };
}

/** `1,200` or `1 200` with a decimal point, `1.200` or `1 200` with a decimal comma, `3.0` of spreadsheets. */
function readWhole(text: string, decimal: DecimalMark): number | undefined {
  const grouped = decimal === 'point' ? /^\d{1,3}(?:[,٬ ]\d{3})+$/ : /^\d{1,3}(?:[.٬ ]\d{3})+$/;
  const plain = grouped.test(text) ? text.replaceAll(/[,.٬ ]/g, '') : text;
  const zeros = decimal === 'point' ? /\.0+$/ : /,0+$/;
  const whole = plain === text ? plain.replace(zeros, '') : plain;
  return /^\d{1,15}$/.test(whole) ? Number(whole) : undefined;
}

/**
 * A count of 0 or more, or a span such as `5-10`, `5 to 10`, `5 à 10`. Undefined for any other text:
 * nothing is rounded, and `10+` has no upper end.
 */
export function readCount(text: string, decimal: DecimalMark): CountSpan | undefined {
  const plain = asciiDigits(text);
  const single = readWhole(plain, decimal);
  if (single !== undefined) return { low: single, high: single };
  const [first, second, ...more] = plain.split(/\s*(?:[-–—]|\bto\b|\sà\s|إلى)\s*/);
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const [low, high] = [readWhole(first, decimal), readWhole(second, decimal)];
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** Whether a text says a number in words, or with words or signs beside it, as `10+` and `dozens` do; not a number that is written wrongly. */
export const isWordy = (text: string): boolean => !/^[-+]?[\d.,٫٬\s]*$/.test(asciiDigits(text));

/** `-9`, `-99` and the like, by which codebooks say that a number is not known. */
export const isUnknownCode = (text: string): boolean => /^-9+(?:[.,]0+)?$/.test(text);

/** Longer than every way to say nothing, but for hyphens. */
const LONG = 20;

/** Ways to say that a number is not known; a spreadsheet's errors say it too. */
export const saysNothing = (text: string): boolean =>
  (text.length < LONG || text.startsWith('-') || text.startsWith('?')) &&
  /^(?:|-+|–|—|\?+|\.|n\/?a|n\.a\.|none given|nan|null|nil|unknown|unk|inconnue?s?|non connue?s?|not known|not available|desconocid[oa]s?|sin (?:dato|datos|información)|s\/d|неизвестно|невідомо|нет данных|немає даних|unbekannt|bilinmiyor|غير معروف|مجهول|لا يوجد|#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!))$/i.test(
    text,
  );
