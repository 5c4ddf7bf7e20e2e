import type { EventAccount } from '@/domain/account/account.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import { intersects, boxAround, type Box } from './boxes.ts';
import type { PrecisionDisc } from './discs.ts';

interface PrecisionDiscsProps {
  readonly discs: readonly PrecisionDisc[];
  readonly toLocal: (point: Point) => Point;
  readonly drawn: Box;
  readonly colourOf: (account: EventAccount) => string;
  /** Whether an event is selected or lit. */
  readonly isForward: (eventId: string) => boolean;
}

/** Large discs are drawn ever more faintly, so that the page stays calm. */
const CALM = 52;
/** Smaller ones lie under their marks. */
const SMALLEST = 20;

function colourOfDisc({ told }: PrecisionDisc, colourOf: PrecisionDiscsProps['colourOf']): string {
  const colours = new Set(told.map(({ drawn }) => colourOf(drawn.account)));
  const [only] = colours;
  return colours.size === 1 && only !== undefined ? only : 'var(--accent)';
}

/** The areas that places which are not exact may lie in. */
export function PrecisionDiscs({
  discs,
  toLocal,
  drawn,
  colourOf,
  isForward,
}: PrecisionDiscsProps) {
  return (
    <g className="map-discs">
      {discs.map((disc) => {
        const { place, radius, told } = disc;
        const [x, y] = toLocal(disc.centre);
        const forward = told.some((each) => isForward(each.drawn.account.event.id));
        const ghost = told.every((each) => each.drawn.ghost);
        const isHidden = !forward && (radius < SMALLEST || disc.covered);
        if (isHidden || !intersects(boxAround([x, y], radius), drawn)) return null;
        const calm = Math.max(0.2, Math.min(1, CALM / radius)) * (ghost ? 0.5 : 1);
        const colour = colourOfDisc(disc, colourOf);
        return (
          <circle
            key={place.id}
            cx={x}
            cy={y}
            r={radius}
            fill={colour}
            fillOpacity={0.08 * calm + (forward ? 0.05 : 0)}
            stroke={colour}
            strokeOpacity={forward ? 0.8 : 0.5 * calm}
            strokeDasharray="3 3"
          />
        );
      })}
    </g>
  );
}
