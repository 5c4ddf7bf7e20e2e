import type { Box } from './boxes.ts';

const SHARPEST = 2;

/** Pixels of a canvas by pixel of the page. */
export const sharpness = (): number => Math.min(SHARPEST, window.devicePixelRatio);

/** Gives a canvas the size of a box, wipes it, and lets it be drawn on in pixels of the page. */
export function fitCanvas(
  sized: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  { width, height }: Box,
  sharp: number,
): void {
  const canvas = sized;
  const [wide, high] = [Math.round(width * sharp), Math.round(height * sharp)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(sharp, 0, 0, sharp, 0, 0);
  context.clearRect(0, 0, width, height);
}
