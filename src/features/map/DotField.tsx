import type { MouseEvent } from 'react';
import type { Point } from '@/ui/marks/geometry.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { boxAround, intersects, type Box } from './boxes.ts';
import type { ToldPlaces } from './event-spots.ts';
import { toPixels } from './mercator.ts';

interface DotFieldProps {
  readonly told: readonly ToldPlaces[];
  readonly zoom: number;
  readonly toLocal: (point: Point) => Point;
  readonly drawn: Box;
  readonly colouring: Colouring;
  readonly onSelect: (eventId: string) => void;
}

interface Dot {
  readonly at: Point;
  readonly eventId: string;
  readonly colour: string;
  readonly ghost: boolean;
}

const RADIUS = 3.5;
const REACH = 12;
const round = (value: number): number => Math.round(value * 10) / 10;

const pathOf = (dots: readonly Dot[]): string =>
  dots
    .map(({ at: [x, y] }) => {
      const across = `a${RADIUS},${RADIUS} 0 1,0`;
      return `M${round(x - RADIUS)},${round(y)}${across} ${2 * RADIUS},0${across} ${-2 * RADIUS},0`;
    })
    .join('');

function dotsOf({ told, zoom, toLocal, drawn, colouring }: DotFieldProps): Dot[] {
  return told.flatMap(({ drawn: { account, ghost }, places }) => {
    const colour = colouring.colourOf(account);
    return places.flatMap(({ point }): Dot[] => {
      const at = toLocal(toPixels(point, zoom));
      const inView = intersects(boxAround(at, RADIUS), drawn);
      return inView ? [{ at, eventId: account.event.id, colour, ghost }] : [];
    });
  });
}

/** So many events that each is only a dot; the list is the way to them for the keyboard. */
export function DotField(props: DotFieldProps) {
  const dots = dotsOf(props);
  const groups = new Map<string, Dot[]>();
  for (const dot of dots) {
    const key = `${dot.ghost} ${dot.colour}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [dot]);
    else group.push(dot);
  }
  const pick = (event: MouseEvent<SVGGElement>): void => {
    const svg = event.currentTarget.ownerSVGElement;
    const matrix = svg?.getScreenCTM()?.inverse();
    if (matrix === undefined) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    const near = dots
      .map((dot) => ({ dot, far: Math.hypot(dot.at[0] - x, dot.at[1] - y) }))
      .toSorted((a, b) => a.far - b.far)[0];
    if (near !== undefined && near.far <= REACH) props.onSelect(near.dot.eventId);
  };
  return (
    <g className="map-field" aria-hidden="true" onClick={pick}>
      {[...groups].map(([key, group]) => (
        <path
          key={key}
          d={pathOf(group)}
          fill={group[0]?.colour}
          fillOpacity={group[0]?.ghost === true ? 0.3 : 0.75}
          stroke="var(--land)"
          strokeWidth={0.75}
        />
      ))}
    </g>
  );
}
