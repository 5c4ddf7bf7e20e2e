import { columnsByName } from './guess-columns.ts';
import { looksLikeDate, mostly } from './guess-values.ts';
import { cellText, type CsvScanner } from './scanner.ts';

/** How many rows from the top may stand above the names of the columns. */
const MOST_ROWS = 20;

interface TopRow {
  readonly cells: readonly string[];
  /** As a spreadsheet counts. */
  readonly number: number;
  /** In bytes from the start of the file. */
  readonly offset: number;
  readonly length: number;
}

/** Where a table begins below what stands above it. */
export interface TableTop {
  /** Rows of a title above the names of the columns. */
  readonly title: readonly TopRow[];
  readonly names: TopRow;
  /** A row of tags of the Humanitarian Exchange Language under the names. */
  readonly tags?: TopRow;
  /** Where every row has one cell more than there are names: the names with an empty one added, and where. */
  readonly mended?: { readonly names: readonly string[]; readonly side: 'first' | 'last' };
}

const filled = ({ cells }: TopRow): number => cells.filter((text) => text.trim() !== '').length;

const BLANK = 0x20;
const TAB = 0x09;

/** Whether a row holds nothing but blanks; spreadsheets save rows that were once used as commas alone. */
export function isEmptyRow({ bytes, starts, ends, count }: CsvScanner): boolean {
  for (let cell = 0; cell < count; cell += 1) {
    const end = ends[cell] ?? 0;
    for (let at = starts[cell] ?? 0; at < end; at += 1) {
      if (bytes[at] !== BLANK && bytes[at] !== TAB) return false;
    }
  }
  return true;
}

/** A hashtag and its attributes, as in `#date+occurred` (HXL 1.1). */
const TAG = /^#[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*$/i;

const isTagged = (row: TopRow): boolean => {
  const texts = row.cells.map((text) => text.trim()).filter((text) => text !== '');
  // Tags are typed by hand: one of several may be misspelt.
  const isTyped = texts.every((text) => /^#[a-z]/i.test(text));
  return isTyped && texts.filter((text) => TAG.test(text)).length >= Math.max(2, texts.length / 2);
};

function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].toSorted(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0;
}

/**
 * A title is a row with one cell filled, or with less than half the cells of the other rows, above a row with more.
 * A table of one column has none.
 */
function findNames(rows: readonly TopRow[]): number {
  const width = commonest(rows.map(({ cells }) => cells.length));
  const at = Math.max(
    rows.findIndex((row) => filled(row) > 1 && row.cells.length * 2 >= width),
    0,
  );
  return isGroups(rows[at], rows[at + 1]) ? at + 1 : at;
}

const namesDate = ({ cells }: TopRow): boolean => columnsByName(cells).has('date');

/** Whether a row only groups the names below it, as "Incident" over "Date" and "Type" does; or repeats those merged with it. */
const isGroups = (row: TopRow | undefined, below: TopRow | undefined): boolean =>
  row !== undefined &&
  below !== undefined &&
  filled(row) < filled(below) &&
  (!namesDate(row) || row.cells.some((text, at) => text !== '' && text === below.cells[at])) &&
  namesDate(below) &&
  !below.cells.some((text) => /^\s*-?\d/.test(text));

/**
 * R's `write.table` numbers the rows in a first column that it gives no name; other programs end every row but the
 * header with a comma.
 */
function mendedNames(names: readonly string[], data: readonly TopRow[]): TableTop['mended'] {
  const isLonger = ({ cells }: TopRow): boolean => cells.length === names.length + 1;
  if (data.length === 0 || !data.every(isLonger)) return undefined;
  const first = data.map(({ cells }) => cells[0] ?? '');
  const isNumbered = first.every((text, at) => text === String(at + 1));
  if (data.every(({ cells }) => cells.at(-1) === '')) {
    // Numbered rows with an empty last column may be either.
    return isNumbered ? undefined : { names: [...names, ''], side: 'last' };
  }
  // Days are no names of rows: a mark between columns that stands unquoted in a cell makes a cell too many as well.
  const isNamed = new Set(first).size === data.length && !first.includes('');
  return isNamed && !mostly(first, looksLikeDate)
    ? { names: ['', ...names], side: 'first' }
    : undefined;
}

/** Finds the names of the columns among a table's first rows; undefined of a table without rows. */
export function findTop(rows: readonly TopRow[]): TableTop | undefined {
  const at = findNames(rows);
  const [names, below] = rows.slice(at);
  if (names === undefined) return undefined;
  const title = rows.slice(0, at);
  const data = rows.slice(at + 1);
  const mended = mendedNames(names.cells, data);
  const top = { title, names, ...(mended === undefined ? {} : { mended }) };
  return below !== undefined && isTagged(below) ? { ...top, tags: below } : top;
}

/** Takes a table's first rows as a scanner comes by them. */
export class TopRows {
  readonly rows: TopRow[] = [];

  take(scanner: CsvScanner): void {
    if (this.rows.length >= MOST_ROWS || isEmptyRow(scanner)) return;
    this.rows.push({
      cells: Array.from({ length: scanner.count }, (_, at) => cellText(scanner, at)),
      number: scanner.number,
      offset: scanner.offset,
      length: scanner.length,
    });
  }
}
