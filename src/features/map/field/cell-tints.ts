const STEPS = 7;
const FAINTEST = 0.16;
const STRONGEST = 0.84;

/** How strongly a cell is tinted by its count, in a few steps on a logarithmic scale. @param most of all cells */
export function cellStep(count: number, most: number): number {
  if (most <= 1) return 1;
  return Math.max(1, Math.ceil((Math.log(count) / Math.log(most)) * STEPS - 1e-9));
}

export const stepOpacity = (step: number): number =>
  FAINTEST + ((STRONGEST - FAINTEST) * (step - 1)) / (STEPS - 1);
