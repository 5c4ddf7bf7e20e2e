import { memo } from 'react';
import type { EventType } from '@/domain/dataset/vocabulary.ts';
import type { Standing } from '@/domain/standing/assess.ts';
import { MarkShape } from '@/ui/marks/Mark.tsx';

interface EventMarkProps {
  /** The item's key among all marks. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly type: EventType;
  readonly standing: Standing;
  readonly colour: string;
  readonly name: string;
  readonly ghost: boolean;
  readonly selected: boolean;
  readonly lit: boolean;
  /** The one mark the Tab key comes to. */
  readonly tabStop: boolean;
}

const TARGET = 14;

/** An event's mark, as a button; its layer answers the pointer and the keys. */
export const EventMark = memo(function EventMark(props: EventMarkProps) {
  const { id, x, y, type, standing, colour, name, ghost, selected, lit, tabStop } = props;
  return (
    <g
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={name}
      aria-pressed={selected}
      data-item={id}
      className={ghost ? 'map-mark map-mark-ghost' : 'map-mark'}
      transform={`translate(${x} ${y})`}
    >
      <circle className="map-target" r={TARGET} />
      {lit && !selected && <circle className="map-ring map-ring-lit" r={13.5} />}
      {selected && <circle className="map-ring" r={13} />}
      <circle className="map-focus" r={16.5} />
      <g className="map-shape">
        <MarkShape type={type} standing={standing} colour={colour} />
      </g>
    </g>
  );
});
