import { memo } from 'react';
import { useUniqueId } from '@/ui/controls/use-unique-id.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { DensityShape } from './DensityShape.tsx';
import { EventButton } from './EventButton.tsx';
import { EventDrawing } from './EventDrawing.tsx';
import { LaneHead } from './LaneHead.tsx';
import { LaneLabels } from './LaneLabels.tsx';
import { LitLabel } from './LitLabel.tsx';
import type { Presence } from './presence.ts';
import { meets, type DayRange, type TimeScale } from './scale.ts';
import type { EventWords } from './use-event-words.ts';
import type { LaidLane } from './use-lanes.ts';
import type { RovingHands } from './use-roving.ts';

/** Pixels of height from which a lane's name may take two lines. */
const TALL = 46;

interface LaneViewProps {
  readonly laid: LaidLane;
  readonly height: number;
  readonly scale: TimeScale;
  readonly whole: DayRange;
  readonly tallest: number;
  readonly colouring: Colouring;
  readonly presence: ReadonlyMap<string, Presence>;
  readonly words: EventWords;
  /** Only where it is in this lane, so that a choice elsewhere draws nothing anew here. */
  readonly selected: string | undefined;
  readonly lit: string | undefined;
  /** The event of this lane that the tab key reaches, if it is one of them. */
  readonly stop: string | undefined;
  readonly hands: RovingHands;
  readonly onSelect: (id: string) => void;
  readonly onLight: (id: string | undefined) => void;
}

/** One lane: its name, the drawing of its events, and a button over each of them. */
export const LaneView = memo(function LaneView(props: LaneViewProps) {
  const { laid, height, scale, whole, words, stop, hands, presence, selected, lit } = props;
  const { lane, layout } = laid;
  const headId = useUniqueId();
  const offset = Math.max(0, (height - layout.height) / 2);
  const stateOf = (id: string): Presence => presence.get(id) ?? 'shown';
  const inSight = layout.events.filter(
    (placed) => meets(placed, scale.visible) || placed.account.event.id === stop,
  );
  const name = words.lane(lane);
  return (
    <li className="timeline-lane" aria-labelledby={headId}>
      <LaneHead id={headId} lane={lane} name={name} isTall={height >= TALL} />
      <div className="timeline-plot" data-zone="lane" style={{ height }}>
        <svg width={scale.width} height={height} aria-hidden="true" focusable="false">
          <DensityShape {...{ columns: laid.columns, scale, height, tallest: props.tallest }} />
          <g transform={`translate(0 ${offset})`}>
            {inSight.map((placed) => {
              const { id } = placed.account.event;
              return (
                <EventDrawing
                  key={id}
                  {...{ placed, scale, whole }}
                  axis={layout.rows[placed.row]?.axis ?? 0}
                  colour={props.colouring.colourOf(placed.account)}
                  presence={stateOf(id)}
                  isSelected={id === selected}
                  isLit={id === lit}
                  contested={words.contested(placed.account)}
                />
              );
            })}
          </g>
        </svg>
        <div className="timeline-over" style={{ top: offset }}>
          <LaneLabels laneName={name.text} {...{ layout, scale, words, selected }} />
          {inSight.map((placed) => {
            const { id } = placed.account.event;
            const row = layout.rows[placed.row];
            return row === undefined ? null : (
              <EventButton
                key={id}
                {...{ placed, row, scale, words }}
                presence={stateOf(id)}
                isSelected={id === selected}
                onSelect={props.onSelect}
                onLight={props.onLight}
                isStop={id === stop}
                hands={hands}
              />
            );
          })}
          <LitLabel {...{ layout, scale, words, lit }} />
        </div>
      </div>
    </li>
  );
});
