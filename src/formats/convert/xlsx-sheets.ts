import type { Unzipped } from './zip.ts';

const BOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

const RELATION = /<(?:\w+:)?Relationship\s[^>]*>/g;
const SHEET = /<(?:\w+:)?sheet\s[^>]*?(?:\/>|>\s*<\/(?:\w+:)?sheet\s*>)/g;

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

/**
 * The parts of a workbook without its sheets that are charts, dialogs or macros (ECMA-376 part 1, 12.3): the reading
 * package fails at a sheet without cells.
 */
export function onlyWorksheets(parts: Unzipped): Unzipped {
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  const relations = [...text(RELATIONS).matchAll(RELATION)].map(([tag]) => tag);
  const others = new Set(
    relations
      .filter((tag) =>
        /\/(?:chartsheet|dialogsheet|xlMacrosheet)$/i.test(attribute(tag, 'Type') ?? ''),
      )
      .map((tag) => attribute(tag, 'Id')),
  );
  if (others.size === 0) return parts;
  const book = text(BOOK).replaceAll(SHEET, (tag) => {
    const id = /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    return others.has(id) ? '' : tag;
  });
  return new Map([...parts, [BOOK, new TextEncoder().encode(book)]]);
}

/** Cells that a spreadsheet shows as one, rows and columns counted from 0, the last included. */
interface Merged {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

const MERGED = /<(?:\w+:)?mergeCell\s[^>]*ref\s*=\s*["']([A-Z]+)(\d+):[A-Z]+(\d+)["']/g;

/** `A` is 0, `AA` is 26. */
function columnAt(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

/** The cells of a sheet that span several rows. */
function mergedIn(part: Uint8Array | undefined): Merged[] {
  if (part === undefined) return [];
  const text = new TextDecoder().decode(part);
  const below = text.slice(Math.max(0, text.lastIndexOf('sheetData>')));
  return [...below.matchAll(MERGED)].flatMap(([, letters = '', first, last]) => {
    const [from, to] = [Number(first) - 1, Number(last) - 1];
    return to > from ? [{ column: columnAt(letters), from, to }] : [];
  });
}

/** The part of the sheet at a place in the workbook. */
function partOf(parts: Unzipped, at: number): Uint8Array | undefined {
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  const sheet = [...text(BOOK).matchAll(SHEET)].map(([tag]) => tag)[at] ?? '';
  const id = /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(sheet)?.[1];
  const relation = [...text(RELATIONS).matchAll(RELATION)]
    .map(([tag]) => tag)
    .find((tag) => id !== undefined && attribute(tag, 'Id') === id);
  const target = relation === undefined ? '' : (attribute(relation, 'Target') ?? '');
  return parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
}

/**
 * Rows with the words and days of cells that span several of them in each. A number stays in the first row alone: a
 * count of all of them is none of each.
 * @param at the place of the sheet in the workbook
 */
export function withMerged<Cell>(
  rows: readonly (readonly Cell[])[],
  parts: Unzipped,
  at: number,
): { readonly rows: readonly (readonly Cell[])[]; readonly filled: number } {
  const filled = rows.map((row) => [...row]);
  let count = 0;
  for (const { column, from, to } of mergedIn(partOf(parts, at))) {
    const value = filled[from]?.[column];
    if (value === undefined || !(typeof value === 'string' || value instanceof Date)) continue;
    for (const row of filled.slice(from + 1, to + 1)) {
      if (row[column] !== null) continue;
      row[column] = value;
      count += 1;
    }
  }
  return count === 0 ? { rows, filled: 0 } : { rows: filled, filled: count };
}
