/** A length that is a round number of metres, and how long it is on the map. */
export interface ScaleLength {
  readonly metres: number;
  readonly pixels: number;
}

const STEPS = [5, 2, 1];

/** The longest of 1, 2 or 5 times a power of ten metres that fits. */
export function scaleLength(metresPerPixel: number, mostPixels: number): ScaleLength {
  const most = metresPerPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = STEPS.find((each) => each * power <= most) ?? 1;
  const metres = step * power;
  return { metres, pixels: metres / metresPerPixel };
}
