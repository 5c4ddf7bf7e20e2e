import type { HitGrid } from './hit-grid.ts';
import { colourOf, cssOf, over, textOn, type FieldInk, type Rgb } from './ink.ts';
import type { WantedNumber } from './numbers.ts';
import type { Paint, Sprites } from './sprites.ts';
import { DOT_RADIUS, NUMBERED, type Shapes, type SpotField } from './shapes.ts';

/** Large areas are drawn ever more faintly, so that the page stays calm. */
const CALM = 52;
const CALM_STEPS = 10;
const DASHES = [3, 3];
const GHOST_DASHES = [2.5, 2];
/** With more areas than this in view each is drawn more faintly. */
const FEW_AREAS = 30;
const SOLID = 0.92;
const PILE = 0.3;

/** A number needs this much around it free of what is drawn above its disc, but on the largest discs. */
const CORE = 5;
const FOREMOST = 13;

/** The ground an approximate place may lie in. */
const areaPaint =
  (colour: Rgb, calm: number): Paint =>
  (context, path) => {
    context.fillStyle = cssOf(colour, 0.08 * calm);
    context.fill(path);
    context.strokeStyle = cssOf(colour, 0.55 * calm);
    context.lineWidth = 1;
    context.setLineDash(DASHES);
    context.stroke(path);
    context.setLineDash([]);
  };

const solidPaint =
  (colour: Rgb, ground: Rgb): Paint =>
  (context, path) => {
    context.fillStyle = cssOf(colour, SOLID);
    context.fill(path);
    context.strokeStyle = cssOf(ground);
    context.lineWidth = 1;
    context.stroke(path);
  };

/** Events somewhere around their point: their number weighs, and the disc does not claim a spot. */
const pilePaint =
  (colour: Rgb, ground: Rgb): Paint =>
  (context, path) => {
    context.fillStyle = cssOf(over(ground, colour, PILE), 0.85);
    context.fill(path);
    context.strokeStyle = cssOf(colour);
    context.lineWidth = 1;
    context.stroke(path);
  };

const ghostPaint =
  (colour: Rgb, ground: Rgb): Paint =>
  (context, path) => {
    context.fillStyle = cssOf(ground, 0.4);
    context.fill(path);
    context.strokeStyle = cssOf(colour, 0.75);
    context.lineWidth = 1.2;
    context.setLineDash(GHOST_DASHES);
    context.stroke(path);
    context.setLineDash([]);
  };

interface Area {
  readonly path: Path2D;
  readonly paint: Paint;
}

const FORMS = {
  solid: { code: 0, paint: solidPaint },
  pile: { code: 1, paint: pilePaint },
  ghost: { code: 2, paint: ghostPaint },
};
const LOOKS = 3;

/** Areas of one look are one path, so that their tints do not add up; the largest first. */
function drawAreas(
  context: CanvasRenderingContext2D,
  field: SpotField,
  { length, index, x, y, r, area }: Shapes,
  ink: FieldInk,
): void {
  const order = Array.from({ length }, (_, at) => at)
    .filter((at) => (area[at] ?? 0) > (r[at] ?? 0) + 2)
    .toSorted((a, b) => (area[b] ?? 0) - (area[a] ?? 0));
  const crowding = Math.min(1, Math.sqrt(FEW_AREAS / order.length));
  const areas = new Map<string, Area>();
  for (const at of order) {
    const spot = index[at] ?? 0;
    const radius = area[at] ?? 0;
    const isGhost = field.ghost[spot] === 1;
    const code = isGhost ? -1 : (field.colour[spot] ?? 0);
    const size = Math.ceil(Math.max(0.2, Math.min(1, CALM / radius)) * CALM_STEPS) / CALM_STEPS;
    const calm = size * crowding * (isGhost ? 0.5 : 1);
    const look = `${calm} ${code}`;
    const known = areas.get(look);
    const { path } = known ?? { path: new Path2D() };
    if (known === undefined) {
      areas.set(look, { path, paint: areaPaint(colourOf(ink, code), calm) });
    }
    path.moveTo((x[at] ?? 0) + radius, y[at] ?? 0);
    path.arc(x[at] ?? 0, y[at] ?? 0, radius, 0, 2 * Math.PI);
  }
  for (const { path, paint } of areas.values()) paint(context, path);
}

/** Draws spots: areas under discs under dots. Returns the numbers wanted on them, the greatest first. */
export function drawSpots(
  context: CanvasRenderingContext2D,
  field: SpotField,
  shapes: Shapes,
  grid: HitGrid,
  sprites: Sprites,
): WantedNumber[] {
  const { length, index, x, y, r, area } = shapes;
  const { ink, sharp } = sprites;
  drawAreas(context, field, shapes, ink);
  const transform = context.getTransform();
  context.resetTransform();
  // Stamps lie on whole pixels, and are a third faster for it.
  context.imageSmoothingEnabled = false;
  const numbers: WantedNumber[] = [];
  for (let at = 0; at < length; at += 1) {
    const spot = index[at] ?? 0;
    const cx = x[at] ?? 0;
    const cy = y[at] ?? 0;
    const radius = r[at] ?? DOT_RADIUS;
    const count = field.count[spot] ?? 0;
    const isGhost = field.ghost[spot] === 1;
    const isPile = count > 1 && (area[at] ?? 0) > 0;
    const code = field.colour[spot] ?? 0;
    const colour = isGhost ? ink.faint : colourOf(ink, code);
    const form = isGhost ? FORMS.ghost : isPile ? FORMS.pile : FORMS.solid;
    const look = isGhost ? form.code : code * LOOKS + form.code;
    const stamp = sprites.circle(radius, look, () => form.paint(colour, ink.land));
    if (stamp !== undefined) {
      const half = stamp.width / 2;
      context.drawImage(stamp, Math.round(cx * sharp - half), Math.round(cy * sharp - half));
    }
    const isOpen = isGhost || isPile;
    if (count < 2 || (radius < NUMBERED && !isPile)) continue;
    if (radius < FOREMOST && !grid.isBare(at, CORE)) continue;
    numbers.push({
      count,
      x: cx,
      y: cy,
      width: isOpen ? 2 * radius + 8 : 2 * radius - 3,
      size: radius < 12 ? 11 : 12,
      colour: isGhost ? ink.faint : isPile ? ink.ink : textOn(colour, ink),
      halo: isGhost ? ink.land : isPile ? over(ink.land, colour, PILE) : colour,
    });
  }
  context.setTransform(transform);
  return numbers.toSorted((a, b) => b.count - a.count);
}
