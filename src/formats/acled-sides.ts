import { kindByName, readInter, readInteraction } from './acled-codes.ts';
import { acledNames } from './acled-columns.ts';
import type { ConvertOptions } from './convert/csv-sink.ts';
import { pause } from './convert/pause.ts';
import { LineSink, lineOf, type Line } from './table/csv-lines.ts';
import { CsvScanner, type QuoteFault } from './table/scanner.ts';
import type { JoinedRows } from './table/table-format.ts';

const PIECE = 1 << 20;
const FIRST = ['actor1', 'assoc_actor_1', 'inter1'] as const;
const SECOND = ['actor2', 'assoc_actor_2', 'inter2'] as const;

const encoder = new TextEncoder();
const NAMES = encoder.encode(`,${SECOND.join()}`);
const NO_SIDE = encoder.encode(SECOND.map(() => ',').join(''));

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

/** Whether two rows are the two sides of one event: all else is the same in both. */
function areSides({ id, side, interaction, width }: Layout, one: Line, other: Line): boolean {
  if (one.count !== width || other.count !== width) return false;
  if (!one.isSame(other, id) || one.text(id) === '') return false;
  let differ = false;
  for (let at = 0; at < width; at += 1) {
    if (one.isSame(other, at)) continue;
    if (!side.includes(at)) return false;
    differ = true;
  }
  // Of two rows alike, the interaction says whether both sides are, or a row stands twice.
  return differ || readInteraction(one.text(interaction)).length === 2;
}

function isCivilian({ side: [name = -1, , inter = -1] }: Layout, line: Line): boolean {
  return (readInter(line.text(inter)) ?? kindByName(line.text(name))) === 'civilians';
}

/**
 * ACLED's actor-based export has a row for each side of an event, under one id. Both rows of an event that follow one
 * another are written with both sides, so that the second repeats the first. Every other row stays as it is. Of the
 * sides, civilians come second: they are never the first.
 */
export async function joinSides(
  csv: Blob,
  columns: readonly string[],
  { signal, onProgress }: ConvertOptions,
): Promise<JoinedRows | undefined> {
  const layout = layoutOf(columns);
  if (layout === undefined) return undefined;
  const sink = new LineSink();
  const scanner = new CsvScanner();
  let waiting: Line | undefined;
  let isHeader = true;
  let pairs = 0;
  const faults: QuoteFault[] = [];
  const flush = (): void => {
    if (waiting === undefined) return;
    sink.line(waiting.raw, waiting.count === layout.width ? NO_SIDE : undefined);
    waiting = undefined;
  };
  const join = (one: Line, other: Line): void => {
    const isTurned = isCivilian(layout, one) && !isCivilian(layout, other);
    const [first, second] = isTurned ? [other, one] : [one, other];
    const side = second.cells(layout.side);
    sink.line(first.raw, side);
    sink.line(first.raw, side);
    waiting = undefined;
    pairs += 1;
  };
  const take = (): void => {
    if (scanner.fault !== undefined) faults.push(scanner.fault);
    const line = lineOf(scanner);
    const one = waiting !== undefined && areSides(layout, waiting, line) ? waiting : undefined;
    if (one === undefined) flush();
    // The scanner counts blank lines and tells of none.
    sink.fill(scanner.number - (one === undefined ? 1 : 2));
    if (isHeader) sink.line(line.raw, NAMES);
    else if (one === undefined) waiting = line;
    else join(one, line);
    isHeader = false;
  };
  for (let at = 0; at < csv.size && faults.length === 0; at += PIECE) {
    scanner.push(new Uint8Array(await csv.slice(at, at + PIECE).arrayBuffer()), take);
    onProgress(at, csv.size);
    await pause();
    signal.throwIfAborted();
  }
  scanner.end(take);
  flush();
  if (faults.length > 0 || pairs === 0) return undefined;
  return {
    csv: sink.end(),
    note: { kind: 'joinedSides', pairs },
  };
}
