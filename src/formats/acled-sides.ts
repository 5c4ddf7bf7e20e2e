import { kindByName, readInter, readInteraction } from './acled-codes.ts';
import { acledNames } from './acled-columns.ts';
import { CsvSink, type ConvertOptions } from './convert/csv-sink.ts';
import type { JoinedRows } from './table/table-format.ts';
import { cellText, CsvScanner } from './table/scanner.ts';

const PIECE = 1 << 20;
const FIRST = ['actor1', 'assoc_actor_1', 'inter1'] as const;
const SECOND = ['actor2', 'assoc_actor_2', 'inter2'] as const;

const NO_SIDE = SECOND.map(() => '');

type Cells = readonly string[];

/** Where an actor-based table has what joining its rows takes; a column it lacks is at -1. */
interface Layout {
  readonly id: number;
  /** Of the columns of `FIRST`. */
  readonly side: readonly number[];
  readonly interaction: number;
  readonly width: number;
}

function layoutOf(columns: readonly string[]): Layout | undefined {
  const names = acledNames(columns);
  const id = names.indexOf('event_id_cnty');
  const side = FIRST.map((name) => names.indexOf(name));
  if (id < 0 || side[0] === -1 || SECOND.some((name) => names.includes(name))) return undefined;
  return { id, side, interaction: names.indexOf('interaction'), width: columns.length };
}

const sideOf = ({ side }: Layout, cells: Cells): string[] =>
  side.map((at) => (at < 0 ? '' : (cells[at] ?? '')));

/** Whether two rows are the two sides of one event: all else is the same in both. */
function areSides({ id, side, interaction, width }: Layout, one: Cells, other: Cells): boolean {
  if (one.length !== width || other.length !== width || one[id] === '') return false;
  let differ = false;
  for (let at = 0; at < width; at += 1) {
    if (one[at] === other[at]) continue;
    if (!side.includes(at)) return false;
    differ = true;
  }
  // Of two rows alike, the interaction says whether both sides are, or a row stands twice.
  return differ || readInteraction(interaction < 0 ? '' : (one[interaction] ?? '')).length === 2;
}

const isCivilian = ([name = '', , inter = '']: Cells): boolean =>
  (readInter(inter) ?? kindByName(name)) === 'civilians';

/** The row of an event with both of its sides; civilians, who are never the first, come second. */
function joinedRow(layout: Layout, one: Cells, other: Cells): string[] {
  const sides = [sideOf(layout, one), sideOf(layout, other)];
  if (isCivilian(sides[0] ?? []) && !isCivilian(sides[1] ?? [])) sides.reverse();
  const row = [...one];
  for (const [which, at] of layout.side.entries()) if (at >= 0) row[at] = sides[0]?.[which] ?? '';
  return [...row, ...(sides[1] ?? [])];
}

/**
 * ACLED's actor-based export has a row for each side of an event, under one id. Both rows of an event that follow one
 * another are written with both sides, so that the second repeats the first. Every other row stays as it is.
 */
export async function joinSides(
  csv: Blob,
  columns: readonly string[],
  options: ConvertOptions,
): Promise<JoinedRows | undefined> {
  const layout = layoutOf(columns);
  if (layout === undefined) return undefined;
  const sink = new CsvSink(options, csv.size);
  const scanner = new CsvScanner();
  let waiting: Cells | undefined;
  let isHeader = true;
  let pairs = 0;
  const faults: string[] = [];
  let lines = 0;
  const write = (row: Cells): void => {
    sink.row(row);
    lines += 1;
  };
  const flush = (): void => {
    const isWhole = waiting?.length === layout.width;
    if (waiting !== undefined) write(isWhole ? [...waiting, ...NO_SIDE] : waiting);
    waiting = undefined;
  };
  const take = (): void => {
    if (scanner.fault !== undefined) faults.push(scanner.fault);
    const cells = Array.from({ length: scanner.count }, (_, at) => cellText(scanner, at));
    const isSecond = waiting !== undefined && areSides(layout, waiting, cells);
    if (!isSecond) flush();
    // The scanner counts blank lines and tells of none.
    while (lines < scanner.number - (isSecond ? 2 : 1)) write([]);
    if (isHeader && cells.some((text) => text !== '')) {
      write([...cells, ...SECOND]);
      isHeader = false;
    } else if (waiting !== undefined && isSecond) {
      const row = joinedRow(layout, waiting, cells);
      write(row);
      write(row);
      waiting = undefined;
      pairs += 1;
    } else waiting = cells;
  };
  for (let at = 0; at < csv.size && faults.length === 0; at += PIECE) {
    scanner.push(new Uint8Array(await csv.slice(at, at + PIECE).arrayBuffer()), take);
    await sink.rest(at);
  }
  scanner.end(take);
  flush();
  if (faults.length > 0 || pairs === 0) return undefined;
  return {
    csv: sink.end(),
    note: `the table has a row for each side of an event: ${pairs} pairs of rows were joined, and the second of each is counted as merged`,
  };
}
