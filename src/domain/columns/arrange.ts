import { NO_DAY, type Codes } from './columns.ts';

/** More days than this between the first and the last are sorted by comparing. */
const MOST_DAYS = 4_000_000;

/**
 * The order of rows by day and, within a day, by position. `NO_DAY.first` comes before all days.
 * @param positions rising; rows whose position is left out have no place in the order
 */
export function sortedByDay(
  days: Int32Array,
  positions: Int32Array,
  leftOut: ReadonlySet<number> = new Set(),
): Uint32Array {
  const kept = leftOut.size === 0 ? undefined : keptRows(positions, leftOut);
  const { least, span } = stretchOf(days);
  if (span <= MOST_DAYS) return sortedByCounting(kept, days, least, span);
  return (kept ?? Uint32Array.from(days.keys())).toSorted(
    (a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b,
  );
}

function keptRows(positions: Int32Array, leftOut: ReadonlySet<number>): Uint32Array {
  const kept = new Uint32Array(positions.length);
  let length = 0;
  for (let row = 0; row < positions.length; row += 1) {
    if (leftOut.has(positions[row] ?? -1)) continue;
    kept[length] = row;
    length += 1;
  }
  return kept.subarray(0, length);
}

/** The first of the days that are any, and how many follow up to the last of them. */
function stretchOf(days: Int32Array): { readonly least: number; readonly span: number } {
  let least = Infinity;
  let most = -Infinity;
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row] ?? 0;
    if (day === NO_DAY.first || day === NO_DAY.last) continue;
    if (day < least) least = day;
    if (day > most) most = day;
  }
  return most < least ? { least: 0, span: 0 } : { least, span: most - least + 1 };
}

/** 0 before all days, `span` + 1 after them. */
function bucketOf(day: number, least: number, span: number): number {
  const at = day - least + 1;
  if (at < 0) return 0;
  return at > span ? span + 1 : at;
}

/** Rows of one day keep their order. @param rows absent for all */
function sortedByCounting(
  rows: Uint32Array | undefined,
  days: Int32Array,
  least: number,
  span: number,
): Uint32Array {
  const starts = new Uint32Array(span + 3);
  const length = rows?.length ?? days.length;
  for (let at = 0; at < length; at += 1) {
    const row = rows === undefined ? at : (rows[at] ?? 0);
    const after = bucketOf(days[row] ?? 0, least, span) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) {
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  }
  const order = new Uint32Array(length);
  for (let at = 0; at < length; at += 1) {
    const row = rows === undefined ? at : (rows[at] ?? 0);
    const bucket = bucketOf(days[row] ?? 0, least, span);
    const to = starts[bucket] ?? 0;
    order[to] = row;
    starts[bucket] = to + 1;
  }
  return order;
}

/** @param moved as long as the order; takes the values */
export function permuted(
  values: Int32Array,
  order: Uint32Array,
  moved = new Int32Array(order.length),
): Int32Array {
  const to = moved;
  for (let at = 0; at < order.length; at += 1) to[at] = values[order[at] ?? 0] ?? 0;
  return moved;
}

/** The same numbers, none of them negative, in the narrowest array that holds them. */
export function narrowest(values: Int32Array): Codes {
  let most = 0;
  for (let at = 0; at < values.length; at += 1) most = Math.max(most, values[at] ?? 0);
  const codes = codesBelow(most + 1, values.length);
  codes.set(values);
  return codes;
}

/** Room for numbers from 0 up to, not including, `most`, in the narrowest array that holds them. */
export function codesBelow(most: number, length: number): Codes {
  if (most <= 0x100) return new Uint8Array(length);
  return most <= 0x1_0000 ? new Uint16Array(length) : new Uint32Array(length);
}
