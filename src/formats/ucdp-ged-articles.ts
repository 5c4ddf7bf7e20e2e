import { isoToDay } from '@/domain/edtf/days.ts';
import { dayIn, orNothing } from './table/notation.ts';
import type { CellOf } from './table/table-format.ts';

/** One article a row of UCDP GED was coded from. */
export interface UcdpArticle {
  /** As the row spells it; empty where the row does not say. */
  readonly office: string;
  /** `YYYY-MM-DD`; empty where the row gives no such day. */
  readonly date: string;
  readonly headline: string;
}

const wordsOf = (cell: CellOf, column: string): string => orNothing(cell(column));

const parts = (text: string): string[] =>
  text === '' ? [] : text.split(';').map((part) => part.trim());

/**
 * Splits `"office,date,headline";"office,date,headline"`. Quotes inside headlines stand as they are, so only a
 * quote, a semicolon and a quote divide; older rows hold free text without quotes.
 */
const articleTexts = (text: string): string[] =>
  text.startsWith('"')
    ? text
        .replaceAll(/^"|"$/g, '')
        .split(/"\s*;\s*"/)
        .map((part) => part.trim())
    : parts(text);

/** Office and headline around the first date of an article's own text. */
function splitArticle(text: string): UcdpArticle {
  const found =
    /^(?<office>.*?)\s*,\s*(?<date>\d{4}-\d\d-\d\d)(?: 00:00:00(?:\.0+)?)?\s*(?:,(?<headline>.*))?$/s.exec(
      text,
    );
  const { office = '', date = '', headline = text } = found?.groups ?? {};
  return {
    office: office.trim(),
    date: isoToDay(date) === undefined ? '' : date,
    headline: headline.trim(),
  };
}

/** The n-th of the column's parts if it lists one for each article. A single article has the cell whole. */
function aligned(text: string, count: number): readonly string[] | undefined {
  if (count === 1) return text === '' ? undefined : [text];
  const split = parts(text);
  return split.length === count ? split : undefined;
}

/** How many parts a semicolon divides a cell of words into; 0 of an empty one. */
export const partsTold = (cell: CellOf, column: string): number =>
  parts(wordsOf(cell, column)).length;

/** How many articles `source_office` and `source_date` agree that there are; 0 where they do not. */
function articlesTold(cell: CellOf): number {
  const offices = partsTold(cell, 'source_office');
  return offices === partsTold(cell, 'source_date') ? offices : 0;
}

/**
 * The articles a row lists, at least one: a row without any has one article of which nothing is known.
 * `source_office` and `source_date` say how many there are, since headlines may hold semicolons.
 */
export function readArticles(cell: CellOf): UcdpArticle[] {
  const texts = articleTexts(wordsOf(cell, 'source_article'));
  const told = articlesTold(cell);
  const count = told > 0 ? told : Math.max(texts.length, 1);
  const office = aligned(wordsOf(cell, 'source_office'), count);
  const date = aligned(wordsOf(cell, 'source_date'), count);
  const headline = aligned(wordsOf(cell, 'source_headline'), count);
  const own = texts.length === count ? texts.map(splitArticle) : [];
  return Array.from({ length: count }, (_, at) => ({
    office: office?.[at] ?? own[at]?.office ?? '',
    date: dayIn(date?.[at] ?? '', 'edtf') ?? own[at]?.date ?? '',
    headline: own[at]?.headline ?? headline?.[at] ?? '',
  }));
}

/**
 * The one original source of all that a row's articles say, or nothing when it names none or several.
 * Codebook of UCDP GED, `source_original`: who the information comes from in the first place.
 */
export function soleOriginal(cell: CellOf): string | undefined {
  const text = wordsOf(cell, 'source_original');
  return text === '' || /[;,/&+]|\band\b/i.test(text) ? undefined : text;
}
