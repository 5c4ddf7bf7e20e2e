import { BADGE_RADIUS } from './fan.ts';

interface CountBadgeProps {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly name: string;
  /** It stands for an event that is selected or lit. */
  readonly marked: boolean;
  readonly tabStop: boolean;
}

/** The number of events at a place with more than can be drawn, as a button that comes closer. */
export function CountBadge({ id, x, y, text, name, marked, tabStop }: CountBadgeProps) {
  return (
    <g
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={name}
      data-item={id}
      className="map-mark map-badge"
      transform={`translate(${x} ${y})`}
    >
      {marked && <circle className="map-ring" r={BADGE_RADIUS + 3} />}
      <circle className="map-focus" r={BADGE_RADIUS + 6} />
      <circle className="map-badge-disc map-target" r={BADGE_RADIUS - 1} />
      <text textAnchor="middle" dominantBaseline="central" fontSize={12} fontWeight={600}>
        {text}
      </text>
    </g>
  );
}
