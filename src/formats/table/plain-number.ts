const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;
/** Whole numbers of so many digits, and as many powers of ten, are exact; so their quotient is rounded once, as `Number` rounds. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, at) => 10 ** at);

/** The number that bytes write as `-12.345` or `7`, as `Number` reads it; undefined for all else, whether or not it is one. */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  const isBelow = bytes[start] === MINUS;
  let [whole, digits, decimals] = [0, 0, -1];
  for (let at = isBelow ? start + 1 : start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (bytes[at] === POINT && decimals < 0 && digits > 0) decimals = 0;
    else return undefined;
  }
  if (digits === 0 || digits > MOST_DIGITS || decimals === 0) return undefined;
  const number = decimals < 0 ? whole : whole / (POWERS[decimals] ?? 1);
  return isBelow ? -number : number;
}
