const STEPS = 7;
const FAINTEST = 0.16;
const STRONGEST = 0.84;

/** So many times as few events as the fullest cell has are told apart from it at the least. */
const RANGE = 100;

/**
 * How strongly a cell is tinted by its count, in a few steps on a logarithmic scale from the emptiest cell to the
 * fullest. @param most of all cells @param least of all cells
 */
export function cellStep(count: number, most: number, least = 1): number {
  if (most <= 1) return 1;
  const low = Math.max(1, Math.min(least, most / RANGE));
  return Math.max(1, Math.ceil((Math.log(count / low) / Math.log(most / low)) * STEPS - 1e-9));
}

export const stepOpacity = (step: number): number =>
  FAINTEST + ((STRONGEST - FAINTEST) * (step - 1)) / (STEPS - 1);
