import { memo } from 'react';
import type { EventAccount } from '@/domain/account/account.ts';
import type { Summaries } from '@/ui/account/summary.ts';
import { useUniqueId } from '@/ui/controls/use-unique-id.ts';
import { Mark } from '@/ui/marks/Mark.tsx';
import { Localized } from '@/ui/text/Localized.tsx';
import type { Words } from '@/ui/text/use-words.ts';

/** Where an item stands in a list of which only a part is in the page. */
export interface ItemPlace {
  /** Position among the items that this list lays out. */
  readonly index: number;
  /** Pixels from the list's top. */
  readonly top: number;
  /** Position in the whole list, from 0. */
  readonly rank: number;
  readonly total: number;
  readonly measure: (item: Element | null) => void;
}

/** The attributes of an item with a place of its own. */
export const placed = (place: ItemPlace | undefined) =>
  place && {
    ref: place.measure,
    'data-index': place.index,
    'aria-posinset': place.rank + 1,
    'aria-setsize': place.total,
    style: { transform: `translateY(${place.top}px)` },
  };

const samePlace = (a: ItemPlace | undefined, b: ItemPlace | undefined): boolean =>
  a?.index === b?.index &&
  a?.top === b?.top &&
  a?.rank === b?.rank &&
  a?.total === b?.total &&
  a?.measure === b?.measure;

interface EventItemProps {
  readonly account: EventAccount;
  readonly words: Words;
  readonly summaries: Summaries;
  readonly colour: string;
  readonly selected: boolean;
  readonly lit: boolean;
  readonly onSelect: (eventId: string) => void;
  readonly onLight: (eventId: string | undefined) => void;
  /** Absent in a list that is in the page as a whole. */
  readonly place?: ItemPlace | undefined;
}

function same({ place, ...rest }: EventItemProps, { place: next, ...others }: EventItemProps) {
  const was = new Map(Object.entries(rest));
  return (
    samePlace(place, next) && Object.entries(others).every(([key, each]) => was.get(key) === each)
  );
}

function Item({ account, words, summaries, colour, place, ...state }: EventItemProps) {
  const { selected, lit, onSelect, onLight } = state;
  const { event, assessment, told } = account;
  const id = useUniqueId();
  const facts = [summaries.when(account), summaries.where(account), summaries.standing(account)];
  return (
    <li
      className={`event-item${selected ? ' selected' : ''}${lit ? ' lit' : ''}${told ? '' : ' ghost'}`}
      {...placed(place)}
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
                {at < facts.length - 1 && '\u00A0· '}
              </span>
            ))}
          </span>
        </span>
      </button>
    </li>
  );
}

/** One event of the list. Memoised: pointing along a long list must redraw two items, not all. */
export const EventItem = memo(Item, same);
