/** The least and the greatest of some numbers, or `undefined` for none. Takes any amount. */
export function extentOf(values: Iterable<number>): { min: number; max: number } | undefined {
  let min = Infinity;
  let max = -Infinity;
  let some = false;
  for (const value of values) {
    some = true;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return some ? { min, max } : undefined;
}
