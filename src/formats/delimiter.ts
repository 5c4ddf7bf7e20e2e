export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const ROWS_LOOKED_AT = 50;

type Counts = Record<Delimiter, number>;

const isDelimiter = (char: string): char is Delimiter =>
  char === ',' || char === ';' || char === '\t' || char === '|';

/** How often each delimiter stands outside quotes, row by row. An unfinished last row is left out. */
function countRows(text: string, whole: boolean): Counts[] {
  const rows: Counts[] = [];
  let row: Counts = { ',': 0, ';': 0, '\t': 0, '|': 0 };
  let cells = false;
  let quoted = false;
  let cellStart = true;
  const finish = (): void => {
    if (cells) rows.push(row);
    row = { ',': 0, ';': 0, '\t': 0, '|': 0 };
    cells = false;
  };
  for (let at = 0; at < text.length && rows.length < ROWS_LOOKED_AT; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') continue;
      if (text.charAt(at + 1) === '"') at += 1;
      else quoted = false;
    } else if (char === '\n' || char === '\r') {
      finish();
      cellStart = true;
    } else {
      cells = true;
      if (char === '"' && cellStart) quoted = true;
      if (isDelimiter(char)) row[char] += 1;
      cellStart = isDelimiter(char);
    }
  }
  if (whole && !quoted && rows.length < ROWS_LOOKED_AT) finish();
  return rows;
}

interface Found {
  readonly delimiter: Delimiter;
  readonly agreeing: number;
  readonly columns: number;
}

/** The delimiter that stands as often in most of the rows as in the first of them, if any does. */
function findFrom(rows: readonly Counts[]): Found | undefined {
  let best: Found | undefined;
  for (const delimiter of DELIMITERS) {
    const columns = rows[0]?.[delimiter] ?? 0;
    if (columns === 0) continue;
    const agreeing = rows.filter((row) => row[delimiter] === columns).length;
    if (
      best === undefined ||
      agreeing > best.agreeing ||
      (agreeing === best.agreeing && columns > best.columns)
    ) {
      best = { delimiter, agreeing, columns };
    }
  }
  return best;
}

/** How many rows of a title may stand above a header. */
const MOST_TITLE_ROWS = 10;

/**
 * The delimiter of a table: the one that stands as often in most of the first rows as in the header; among
 * equals the one that makes more columns. What stands inside quotes (RFC 4180) does not count. Where the first row
 * agrees with no other it is a title, and the header is looked for below.
 * @param whole whether the text is all of the table, and not just its beginning
 * @returns a comma where nothing separates columns
 */
export function findDelimiter(text: string, whole: boolean): Delimiter {
  const rows = countRows(text, whole);
  const first = findFrom(rows);
  if (first !== undefined && (first.agreeing > 1 || rows.length < 3)) return first.delimiter;
  for (let at = 1; at < Math.min(rows.length - 1, MOST_TITLE_ROWS); at += 1) {
    const found = findFrom(rows.slice(at));
    if (found !== undefined && found.agreeing > (rows.length - at) / 2) return found.delimiter;
  }
  return first?.delimiter ?? ',';
}
