export interface Summary {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  readonly count: number;
}

/** The value that a share of the samples does not exceed, by the nearest rank; NaN of none. */
export function percentile(samples: readonly number[], share: number): number {
  const rising = samples.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * rising.length));
  return rising[rank - 1] ?? Number.NaN;
}

export function summarise(samples: readonly number[]): Summary | undefined {
  if (samples.length === 0) return undefined;
  return {
    median: percentile(samples, 0.5),
    p95: percentile(samples, 0.95),
    worst: percentile(samples, 1),
    count: samples.length,
  };
}
