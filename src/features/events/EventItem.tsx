import { memo, useId } from 'react';
import type { EventAccount } from '@/domain/account/account.ts';
import type { Summaries } from '@/ui/account/summary.ts';
import { Mark } from '@/ui/marks/Mark.tsx';
import { Localized } from '@/ui/text/Localized.tsx';
import type { Words } from '@/ui/text/use-words.ts';

interface EventItemProps {
  readonly account: EventAccount;
  readonly words: Words;
  readonly summaries: Summaries;
  readonly colour: string;
  readonly selected: boolean;
  readonly lit: boolean;
  readonly onSelect: (eventId: string) => void;
  readonly onLight: (eventId: string | undefined) => void;
}

/** One event of the list. Memoised: pointing along a long list must redraw two items, not all. */
export const EventItem = memo(function EventItem({
  account,
  words,
  summaries,
  colour,
  ...state
}: EventItemProps) {
  const { selected, lit, onSelect, onLight } = state;
  const { event, assessment, told } = account;
  const id = useId();
  const facts = [summaries.when(account), summaries.where(account), summaries.standing(account)];
  return (
    <li
      className={`event-item${selected ? ' selected' : ''}${lit ? ' lit' : ''}${told ? '' : ' ghost'}`}
      aria-labelledby={`${id}-title ${id}-facts`}
      onPointerEnter={() => onLight(event.id)}
      onPointerLeave={() => onLight(undefined)}
    >
      <button
        id={`event-${event.id}`}
        type="button"
        aria-current={selected ? 'true' : undefined}
        onClick={() => onSelect(event.id)}
        onFocus={() => onLight(event.id)}
        onBlur={() => onLight(undefined)}
      >
        <Mark type={event.type} standing={assessment.standing} colour={colour} />
        <span className="event-text">
          <span id={`${id}-title`} className="event-title">
            <Localized text={words.resolve(event.title)} />
          </span>
          <span id={`${id}-facts`} className="event-facts">
            {facts.map((fact, at) => (
              <span key={fact} className="event-fact">
                {fact}
                {at < facts.length - 1 && ' · '}
              </span>
            ))}
          </span>
        </span>
      </button>
    </li>
  );
});
