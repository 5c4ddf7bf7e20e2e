import { isTextLegible, over, type FieldInk, type Rgb } from './ink.ts';

/** From faint to strong; what lies between the two leaves neither dark nor light numbers legible. */
const OPACITIES: readonly number[] = [0.12, 0.2, 0.29, 0.38, 0.48, 0.72, 0.86];
const STEPS = OPACITIES.length;
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

/** @param step from 1 on */
export const stepOpacity = (step: number): number => OPACITIES[step - 1] ?? 1;

const NUDGE = 0.01;

/** The opacity nearest to one wanted that leaves a number on the tint legible, in ink or in paper. */
export function legibleOpacity(wanted: number, colour: Rgb, ink: FieldInk): number {
  const isLegible = (opacity: number): boolean =>
    isTextLegible(over(ink.land, colour, opacity), ink);
  for (let off = 0; off <= 1; off += NUDGE) {
    if (wanted - off > 0 && isLegible(wanted - off)) return wanted - off;
    if (wanted + off <= 1 && isLegible(wanted + off)) return wanted + off;
  }
  return wanted;
}
