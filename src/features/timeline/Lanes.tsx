import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import { useUniqueId } from '@/ui/controls/use-unique-id.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { Language } from '@/view/view-state.ts';
import { laneHeights } from './lane-heights.ts';
import { LaneView } from './LaneView.tsx';
import type { Presence } from './presence.ts';
import { useEventWords } from './use-event-words.ts';
import { around, useInSight } from './use-in-sight.ts';
import type { LaidLane } from './use-lanes.ts';
import type { Plot } from './use-plot.ts';
import { useRoving } from './use-roving.ts';

interface LanesProps {
  readonly plot: Plot;
  readonly laid: readonly LaidLane[];
  /** The greatest count of a column. */
  readonly tallest: number;
  readonly isEmpty: boolean;
  readonly story: Story;
  readonly presence: ReadonlyMap<string, Presence>;
  readonly colouring: Colouring;
  readonly selected?: string | undefined;
  readonly lit?: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onLight: (id: string | undefined) => void;
  readonly lang: Language;
}

/** The event, if it is one of a lane's. */
const inLane = ({ layout }: LaidLane, id: string | undefined): string | undefined =>
  layout.events.some(({ account }) => account.event.id === id) ? id : undefined;

/** Lanes of marks, with one tab stop for all events and arrow keys between them. */
export function Lanes({ plot, laid, tallest, isEmpty, story, lang, ...props }: LanesProps) {
  const { presence, selected, lit } = props;
  const t = useTranslations('timeline');
  const keysId = useUniqueId();
  const { scroller, axis, frame } = plot;
  const { view, scale } = frame;
  const words = useEventWords(story, lang);
  const heights = laneHeights(
    laid.map(({ layout }) => layout.height),
    frame.leastLane,
    frame.room,
  );
  const lanes = useMemo(() => laid.map(({ layout }) => layout.events), [laid]);
  const { stop, hands } = useRoving({
    lanes,
    selected,
    rtl: scale.rtl,
    keysId,
    onReach: (placed) => view.bringIn(around(placed, scale)),
  });
  useInSight({ scroller, selected, laid, heights, caption: frame.caption, scale, view });
  return (
    <>
      {isEmpty && <p className="timeline-note">{t('empty')}</p>}
      <p id={keysId} hidden>
        {t('keys')}
      </p>
      <ul className="timeline-lanes" aria-label={t('events')}>
        {laid.map((each, at) => (
          <LaneView
            key={each.lane.id}
            {...{ scale, presence, words, hands, tallest }}
            selected={inLane(each, selected)}
            lit={inLane(each, lit)}
            stop={inLane(each, stop)}
            laid={each}
            whole={axis}
            height={heights[at] ?? 0}
            colouring={props.colouring}
            onSelect={props.onSelect}
            onLight={props.onLight}
          />
        ))}
      </ul>
    </>
  );
}
