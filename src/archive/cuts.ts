import { CsvScanner } from '@/formats/table/scanner.ts';

const LINE_FEED = 0x0a;
/** So far a place to cut is looked for. */
const WINDOW = 1 << 18;
/** So many rows that follow must look like rows of the table. */
const WITNESSES = 3;

/** Whether whole rows of so many cells begin with the bytes. */
function looksLikeRows(bytes: Uint8Array, width: number): boolean {
  let [rows, sound] = [0, 0];
  const scanner = new CsvScanner(false);
  scanner.push(bytes, () => {
    rows += 1;
    if (rows <= WITNESSES && scanner.fault === undefined && scanner.count === width) sound += 1;
  });
  return sound === WITNESSES;
}

async function cutNear(csv: Blob, at: number, width: number): Promise<number | undefined> {
  const bytes = new Uint8Array(await csv.slice(at, at + WINDOW).arrayBuffer());
  for (let from = bytes.indexOf(LINE_FEED); from >= 0; from = bytes.indexOf(LINE_FEED, from + 1)) {
    if (looksLikeRows(bytes.subarray(from + 1), width)) return at + from + 1;
  }
  return undefined;
}

/**
 * Where a table can be cut into about equal stretches. That a row begins at a cut is likely, not certain: a quoted
 * cell may hold what looks like rows. Who reads the stretch before finds out.
 * @param width how many columns the table has
 * @returns offsets in bytes, rising, without the start and the end; fewer than wanted where rows are too long
 */
export async function cutsOf(csv: Blob, stretches: number, width: number): Promise<number[]> {
  const cuts: number[] = [];
  for (let each = 1; each < stretches; each += 1) {
    const cut = await cutNear(csv, Math.floor((csv.size * each) / stretches), width);
    if (cut !== undefined && cut > (cuts.at(-1) ?? 0) && cut < csv.size) cuts.push(cut);
  }
  return cuts;
}
