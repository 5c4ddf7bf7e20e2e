import type { Point } from '@/ui/marks/geometry.ts';
import type { PlacedGroup, PlacedLink, PlacedMark } from './placement.ts';

interface TiesProps {
  readonly groups: readonly PlacedGroup[];
  readonly links: readonly PlacedLink[];
  readonly toLocal: (point: Point) => Point;
  readonly isForward: (eventId: string) => boolean;
}

const styleOf = (base: string, forward: boolean, faint: boolean): string =>
  `${base}${forward ? ' map-forward' : ''}${faint ? ' map-faint' : ''}`;
const isAway = ({ at }: PlacedMark, [x, y]: Point): boolean => Math.hypot(at[0] - x, at[1] - y) > 1;

/** The lines from fanned marks to their true points, and between the marks of one event. */
export function Ties({ groups, links, toLocal, isForward }: TiesProps) {
  const fanned = groups.filter(({ counted }) => !counted).flatMap(({ marks }) => marks);
  const hairlines = fanned.flatMap((mark) =>
    mark.anchors.flatMap((anchor, at) =>
      isAway(mark, anchor)
        ? [
            {
              key: `${mark.key} ${at}`,
              drawn: mark.drawn,
              from: toLocal(mark.at),
              to: toLocal(anchor),
            },
          ]
        : [],
    ),
  );
  const points = new Map(hairlines.map(({ to }) => [to.map(Math.round).join(), to]));
  return (
    <g className="map-ties">
      {links.map(({ key, drawn, from, to, contested }) => {
        const [[x1, y1], [x2, y2]] = [toLocal(from), toLocal(to)];
        const base = contested ? 'map-link map-link-contested' : 'map-link';
        const style = styleOf(base, isForward(drawn.account.event.id), drawn.ghost);
        return <line key={key} className={style} x1={x1} y1={y1} x2={x2} y2={y2} />;
      })}
      {hairlines.map(({ key, drawn, from, to }) => (
        <line
          key={key}
          className={styleOf('map-hairline', isForward(drawn.account.event.id), drawn.ghost)}
          x1={from[0]}
          y1={from[1]}
          x2={to[0]}
          y2={to[1]}
        />
      ))}
      {[...points].map(([key, [x, y]]) => (
        <circle key={key} className="map-anchor" cx={x} cy={y} r={1.8} />
      ))}
    </g>
  );
}
