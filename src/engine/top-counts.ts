/** Counts from here on are told apart by sorting alone. */
const MOST_APART = 8192;
const having = new Int32Array(MOST_APART + 1);

/**
 * The values with the greatest counts, the greatest first, on a tie the one that comes earlier.
 * @param values rising
 */
export function topCounts(counts: Int32Array, values: Uint32Array, limit: number): number[] {
  if (limit <= 0) return [];
  const least = leastOfTop(counts, values, limit);
  const above: number[] = [];
  const at: number[] = [];
  for (let rank = 0; rank < values.length; rank += 1) {
    const value = values[rank] ?? 0;
    const count = counts[value] ?? 0;
    if (count > least) above.push(value);
    else if (count === least && at.length < limit) at.push(value);
  }
  const first = sortedByCount(counts, above);
  return [...first, ...at].slice(0, limit);
}

/** The count of the last value in the top, or `MOST_APART - 1` where all of the top have more. */
export function leastOfTop(counts: Int32Array, values: Uint32Array, limit: number): number {
  having.fill(0);
  let most = 0;
  for (let rank = 0; rank < values.length; rank += 1) {
    const count = Math.min(counts[values[rank] ?? 0] ?? 0, MOST_APART);
    having[count] = (having[count] ?? 0) + 1;
    if (count > most) most = count;
  }
  let many = having[MOST_APART] ?? 0;
  let least = Math.min(most, MOST_APART - 1);
  for (; least > 0; least -= 1) {
    many += having[least] ?? 0;
    if (many >= limit) break;
  }
  return least;
}

function sortedByCount(counts: Int32Array, values: readonly number[]): number[] {
  const width = values.length;
  const keys = Float64Array.from(values, (value, rank) => rank - (counts[value] ?? 0) * width);
  keys.sort();
  return Array.from(keys, (key) => values[key + Math.ceil(-key / width) * width] ?? 0);
}
