import { memo, useCallback } from 'react';
import type { EventAccount } from '@/domain/account/account.ts';
import { BOX_PX, type PlacedEvent, type Row } from './layout.ts';
import type { Presence } from './presence.ts';
import { clamp, type TimeScale } from './scale.ts';
import type { EventWords } from './use-event-words.ts';
import type { RovingHands } from './use-roving.ts';

interface EventButtonProps {
  readonly placed: PlacedEvent;
  readonly row: Row;
  readonly scale: TimeScale;
  readonly presence: Presence;
  readonly words: EventWords;
  readonly isSelected: boolean;
  /** Whether the tab key reaches it. */
  readonly isStop: boolean;
  readonly hands: RovingHands;
  readonly onSelect: (id: string) => void;
  readonly onLight: (id: string | undefined) => void;
}

/** The part of an event's box that is in sight, at least as wide as a target must be. */
function boxInSight(
  { start, end }: PlacedEvent,
  scale: TimeScale,
): { left: number; width: number } {
  const from = clamp(scale.inlineOf(start), 0, scale.width);
  const to = clamp(scale.inlineOf(end), 0, scale.width);
  const left = clamp(from, 0, Math.max(0, scale.width - BOX_PX));
  return { left, width: Math.max(to - left, BOX_PX) };
}

/** The one control of an event, laid over its drawing. */
export const EventButton = memo(function EventButton(props: EventButtonProps) {
  const { placed, row, scale, presence, words, isSelected, isStop, hands } = props;
  const { onSelect, onLight } = props;
  const account: EventAccount = placed.account;
  const { id } = account.event;
  const title = words.title(account);
  const { left, width } = boxInSight(placed, scale);
  const register = useCallback(
    (button: HTMLButtonElement | null) => hands.register(id, button),
    [hands, id],
  );
  return (
    <button
      type="button"
      className="timeline-button"
      ref={register}
      data-zone="lane"
      data-event={id}
      aria-pressed={isSelected}
      aria-describedby={isStop ? hands.keysId : undefined}
      tabIndex={isStop ? 0 : -1}
      style={{ insetInlineStart: left, top: row.top, width, height: row.height }}
      onClick={() => onSelect(id)}
      onKeyDown={hands.onKeyDown}
      onFocus={() => {
        hands.onFocus(id);
        onLight(id);
      }}
      onBlur={() => onLight(undefined)}
      onPointerEnter={() => onLight(id)}
      onPointerLeave={() => onLight(undefined)}
    >
      <span className="timeline-hidden">
        <span lang={title.lang} dir={title.dir}>
          {title.text}
        </span>
        {` · ${words.details(account, presence)}`}
      </span>
    </button>
  );
});
