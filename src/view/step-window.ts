/** A window of days, both included, in days since 1970-01-01; an absent end is no limit. */
export interface DayWindow {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/**
 * Moves a window by some days, keeping its length. Without a window, the first step makes one of a single
 * day at the end the step comes from.
 * @param extent the first and last day there is anything to see
 */
export function stepWindow(
  { from, to }: DayWindow,
  extent: { readonly first: number; readonly last: number },
  days: number,
): DayWindow {
  if (from === undefined && to === undefined) {
    const day = days > 0 ? extent.first : extent.last;
    return { from: day, to: day };
  }
  const start = (from ?? extent.first) + days;
  const end = (to ?? extent.last) + days;
  return start > extent.last || end < extent.first ? { from, to } : { from: start, to: end };
}
