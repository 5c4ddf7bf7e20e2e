export interface Moment {
  /** Milliseconds. */
  readonly at: number;
  readonly rows: number;
}

/** Over how long a rate is measured, so that it does not flicker. */
const SPAN_MS = 2000;

/** The moments a rate is measured over, with the latest added. */
export function withMoment(moments: readonly Moment[], latest: Moment): readonly Moment[] {
  const recent = moments.filter(({ at }) => latest.at - at <= SPAN_MS);
  return [...recent, latest];
}

/** Rows a second over the moments; nothing while there is too little to tell. */
export function rateOf(moments: readonly Moment[]): number | undefined {
  const [first, last] = [moments[0], moments.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at < 200) return undefined;
  return Math.round(((last.rows - first.rows) / (last.at - first.at)) * 1000);
}
