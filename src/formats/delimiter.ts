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

/**
 * The delimiter of a table: the one that stands as often in most of the first rows as in the header; among
 * equals the one that makes more columns. What stands inside quotes (RFC 4180) does not count.
 * @param whole whether the text is all of the table, and not just its beginning
 * @returns a comma where nothing separates columns
 */
export function findDelimiter(text: string, whole: boolean): Delimiter {
  const rows = countRows(text, whole);
  let best: { delimiter: Delimiter; agreeing: number; columns: number } | undefined;
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
  return best?.delimiter ?? ',';
}
