/**
 * Moves things on a line apart, as little as possible in total squares, so that none touches the next.
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955) on the positions less the widths before them.
 * @param wanted middles, in rising order
 * @param widths one for each
 * @returns the new middles, in the same order
 */
export function spread(
  wanted: readonly number[],
  widths: readonly number[],
  gap: number,
): number[] {
  let reach = 0;
  const offsets = widths.map((width, at) => {
    const before = widths[at - 1];
    if (before !== undefined) reach += (before + width) / 2 + gap;
    return reach;
  });
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((middle, at) => {
    let pool = { sum: middle - (offsets[at] ?? 0), count: 1 };
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (last.sum / last.count <= pool.sum / pool.count) break;
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  });
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((middle, at) => middle + (offsets[at] ?? 0));
}
