import type { Viewport } from '../field/shapes.ts';
import type { GroundLine } from './lines.ts';
import { isInSight, strokeDashed, trace } from './trace.ts';

/** How lines or areas are drawn: CSS colours, pixels. */
export interface Look {
  readonly fill?: string;
  readonly stroke?: string;
  readonly weight?: number;
  /** Lengths of dashes and gaps by turns. */
  readonly dashes?: readonly number[];
}

/** Lines or areas that look the same. */
export interface GroundLayer {
  readonly lines: readonly GroundLine[];
  /** `undefined` at zooms at which it is not drawn. */
  readonly look: (zoom: number) => Look | undefined;
  /** What later hides all of the layer that lies within its bounds. */
  readonly under?: GroundLine | undefined;
}

function hides({ west, north, east, south }: GroundLine, viewport: Viewport): boolean {
  const { worldPx } = viewport;
  return (
    west * worldPx <= viewport.west &&
    north * worldPx <= viewport.north &&
    east * worldPx >= viewport.west + viewport.width &&
    south * worldPx >= viewport.north + viewport.height
  );
}

/** Draws a layer as far as it is in sight. */
export function drawLayer(
  context: CanvasRenderingContext2D,
  { lines, look, under }: GroundLayer,
  viewport: Viewport,
  zoom: number,
): void {
  const { fill, stroke, weight = 1, dashes } = look(zoom) ?? {};
  if (fill === undefined && stroke === undefined) return;
  if (under !== undefined && hides(under, viewport)) return;
  const reach = stroke === undefined ? 0 : weight;
  const seen = lines.filter((line) => isInSight(line, viewport, reach));
  context.strokeStyle = stroke ?? 'none';
  context.lineWidth = weight;
  if (dashes !== undefined) {
    context.setLineDash([...dashes]);
    for (const line of seen) strokeDashed(context, line, viewport, reach);
    context.setLineDash([]);
    return;
  }
  context.beginPath();
  for (const line of seen) trace(context, line, viewport, reach);
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill('evenodd');
  }
  if (stroke !== undefined) context.stroke();
}
