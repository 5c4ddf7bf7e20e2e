import type { Codes } from './columns.ts';

/** More days than this between the first and the last are sorted by comparing. */
const MOST_DAYS = 4_000_000;

/**
 * The order of rows by day and, within a day, by position.
 * @param positions rising; rows whose position is left out have no place in the order
 */
export function sortedByDay(
  days: Int32Array,
  positions: Int32Array,
  leftOut: ReadonlySet<number>,
): Uint32Array {
  const kept: number = leftOut.size === 0 ? days.length : count(positions, leftOut);
  let [least, most] = [Infinity, -Infinity];
  for (const day of days) {
    if (day < least) least = day;
    if (day > most) most = day;
  }
  const order = new Uint32Array(kept);
  const isKept = (row: number): boolean =>
    leftOut.size === 0 || !leftOut.has(positions[row] ?? -1);
  if (most - least > MOST_DAYS) {
    let at = 0;
    for (let row = 0; row < days.length; row += 1) {
      if (!isKept(row)) continue;
      order[at] = row;
      at += 1;
    }
    return order.sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
  }
  const starts = new Uint32Array(days.length === 0 ? 1 : most - least + 2);
  for (let row = 0; row < days.length; row += 1) {
    if (!isKept(row)) continue;
    const after = (days[row] ?? 0) - least + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) {
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  }
  for (let row = 0; row < days.length; row += 1) {
    if (!isKept(row)) continue;
    const day = (days[row] ?? 0) - least;
    const to = starts[day] ?? 0;
    order[to] = row;
    starts[day] = to + 1;
  }
  return order;
}

function count(positions: Int32Array, leftOut: ReadonlySet<number>): number {
  let kept = 0;
  for (const position of positions) if (!leftOut.has(position)) kept += 1;
  return kept;
}

export function permuted(values: Int32Array, order: Uint32Array): Int32Array {
  const moved = new Int32Array(order.length);
  for (let at = 0; at < order.length; at += 1) moved[at] = values[order[at] ?? 0] ?? 0;
  return moved;
}

/** The same numbers, none of them negative, in the narrowest array that holds them. */
export function narrowest(values: Int32Array): Codes {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  if (most < 0x100) return Uint8Array.from(values);
  return most < 0x1_0000 ? Uint16Array.from(values) : Uint32Array.from(values);
}
