import { parseEdtf } from '@/domain/edtf/parse.ts';
import { serializeEdtf } from '@/domain/edtf/serialize.ts';
import type { DateOrder } from './mapping.ts';

/** Reads a text that is one date, as EDTF; undefined for any other. */
type ReadOne = (text: string) => string | undefined;

/** Words before a date that say it is not exact, in the languages whose months are known. */
const ABOUT =
  /^(?:~|≈|c(?:a|irca)?\.?(?=\s)|approx(?:\.|imately)?|about|around|vers(?: le)?|environ|حوالي|نحو|около|близько|приблизно|hacia|cerca de|etwa|yaklaşık)\s*/iu;
const ABOUT_REMARK = /^(?:approx|about|circa|estimat|environ|تقريب|прибл|около)/iu;

/** Parts of a month or a year have no form of their own in EDTF: the whole stands for them. */
const PART =
  /^(?:early|mid|middle of|late|beginning of|start of|end of|début|mi|fin|principios de|mediados de|finales de|anfang|mitte|ende|أوائل|منتصف|أواخر|начало|середина|конец|початок|кінець)[\s-]+(?:de |of |d['’])?/iu;
const FROM =
  /^(?:(?:on )?(?:the )?night of|overnight|between|from|nuit du|entre(?: le)?|du|vom|zwischen|بين|من|с|між|з)\s+/iu;
const TO = /\s+(?:-|–|—|to|until|au|a|al|bis|إلى|حتى|по|до)\s+/iu;
/** Two days are all between them only where a word before them says so. */
const AND = /\s+(?:and|et|y|und|و|и|та)\s+/iu;

/** `3 ноября 2017 г.`, `3 листопада 2017 року`. */
const YEAR_WORD = /(?<=\d)\s*(?:г(?:\.|ода?)?|р(?:\.|оку)?)$/u;
const REMARK = /\s*\((?<remark>[^()\d]*)\)$/u;

/** The two texts around what stands between them: a word or a dash with blanks around it, or the one dash there is. */
function halves(text: string, isFrom: boolean): readonly [string, string] | undefined {
  for (const mark of [TO, ...(isFrom ? [AND] : []), /\s*[–—]\s*/u, /\s*-\s*/u, /\s*\/\s*/u]) {
    const [first, second, ...more] = text.split(mark);
    if (first !== undefined && second !== undefined && more.length === 0) return [first, second];
  }
  return undefined;
}

const DAY = /^\d{1,2}(?:\.|er|st|nd|rd|th)?$/u;
const YEAR_AT_END = /[\s,]+\d{4}$/u;

/** What may have been left out of one half because the other says it: the month, the year, or both. */
function completed(
  [first, second]: readonly [string, string],
  order: DateOrder,
): readonly [string, string] {
  const hasWords = /\p{L}{3}/u.test(second);
  if (DAY.test(first) && (hasWords || order === 'day-first')) {
    const day = first.replace(/\D+$/u, '');
    const atStart = second.replace(/^\d{1,2}/u, day);
    return [atStart, second];
  }
  const year = YEAR_AT_END.exec(second)?.[0];
  if (year === undefined || /\d{4}/u.test(first)) return [first, second];
  // `Nov 3 to 5, 2017`
  const isDay = DAY.test(second.replace(YEAR_AT_END, ''));
  return [
    `${first}${year}`,
    isDay ? first.replace(/\d{1,2}/u, second.replace(YEAR_AT_END, '')) + year : second,
  ];
}

/** From the first day of one date to the last of another, times of day left out. */
export function hull(first: string, last: string): string {
  const [start = '', end = ''] = [first.split('/').at(0), last.split('/').at(-1)];
  return `${start.replace(/T.*$/u, '')}/${end.replace(/T.*$/u, '')}`;
}

function readBetween(
  text: string,
  isFrom: boolean,
  { order, one }: { readonly order: DateOrder; readonly one: ReadOne },
): string | undefined {
  const [, from, to] = /^(\d{4})\s*[-–—]\s*(\d{4})$/u.exec(text) ?? [];
  const pair =
    from === undefined || to === undefined ? halves(text, isFrom) : ([from, to] as const);
  if (pair === undefined) return undefined;
  const [first, last] = completed(pair, order).map((half) => one(half.trim()));
  if (first === undefined || last === undefined || !(first < last)) return undefined;
  const span = parseEdtf(hull(first, last));
  return span.ok ? serializeEdtf(span.value) : undefined;
}

const qualified = (edtf: string): string =>
  edtf
    .split('/')
    .map((end) => end.replace(/T.*$/u, ''))
    .map((end) => (/[~?%]$/u.test(end) ? end : `${end}~`))
    .join('/');

/**
 * A date within the words people write around one: `late October 2017`, `c. 2017`, `3 to 5 November 2017`, `2004-2006`,
 * `3 November 2017 (night)`. What says "about" makes it approximate, and a span has the days of both its ends.
 */
export function readPhrase(written: string, order: DateOrder, one: ReadOne): string | undefined {
  const { remark = '' } = REMARK.exec(written)?.groups ?? {};
  const bare = written.replace(REMARK, '').replace(YEAR_WORD, '').trim();
  const plain = bare.replace(ABOUT, '');
  const text = plain.replace(FROM, '').replace(PART, '').trim();
  if (text === '') return undefined;
  const read =
    (text === written ? undefined : one(text)) ??
    readBetween(text, FROM.test(plain), { order, one });
  if (read === undefined) return undefined;
  return plain !== bare || ABOUT_REMARK.test(remark) ? qualified(read) : read;
}
