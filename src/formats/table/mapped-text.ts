import type { LocalizedText } from '@/domain/dataset/schema.ts';
import { orNothing } from './notation.ts';

/** The longest name or title that is taken, in UTF-16 units. */
export const LONGEST_NAME = 5_000;

/**
 * The text of a cell as it may be shown: control characters and marks that turn the direction of what stands
 * around go, and so does the apostrophe that keeps a spreadsheet from running the cell. Empty when nothing of
 * it can be seen.
 */
export function cleanText(cell: string): string {
  // What the rest makes of letters and signs of ASCII, in a fraction of the time.
  if (/^[ -&(-~][ -~]*$/.test(cell)) return cell.trim();
  const plain = cell
    .replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .trim();
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(plain) ? plain : '';
}

/** The text of a cell that names something; empty where a program wrote that there is nothing, as R does with `NA`. */
export const nameText = (cell: string): string => orNothing(cleanText(cell));

/** Text of a table: Arabic where the script says so, else of an undetermined language (`und`, ISO 639-2). */
export function localText(text: string): LocalizedText {
  return /\p{Script=Arabic}/u.test(text) ? { ar: text } : { und: text };
}

/** The parts of a cell that lists several; the whole of it when nothing separates. */
export function listOf(text: string, separator: ';' | ',' | '|' | 'none'): string[] {
  const parts = separator === 'none' ? [text] : text.split(separator);
  return [...new Set(parts.map(cleanText).filter((part) => part !== ''))];
}

/** A text as a note quotes it. */
export const shown = (text: string): string =>
  text.length > 500 ? `${text.slice(0, 500)}…` : text;
