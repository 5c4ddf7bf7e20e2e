import type { EventAccount, Story } from '@/domain/account/account.ts';
import { useSummaries } from '@/ui/account/summary.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { useWords } from '@/ui/text/use-words.ts';
import { EventItem, placed, type ItemPlace } from './EventItem.tsx';

/** Some events of a list in its order, with a story of them alone, so that their names resolve. */
export interface ListPage {
  readonly story: Story;
  readonly accounts: readonly EventAccount[];
}

interface EventPageProps {
  readonly page: ListPage;
  /** The places of those in sight. */
  readonly places: readonly ItemPlace[];
  /** Position in the whole list of the page's first event. */
  readonly first: number;
  readonly selected?: string | undefined;
  readonly lit?: string | undefined;
  readonly colouring: Pick<Colouring, 'colourOf'>;
  readonly onSelect: (eventId: string) => void;
  readonly onLight: (eventId: string | undefined) => void;
}

/** The events of a page that are in sight; they share their words. */
export function EventPage({
  page,
  places,
  first,
  selected,
  lit,
  colouring,
  ...on
}: EventPageProps) {
  const words = useWords(page.story.index);
  const summaries = useSummaries(page.story.index, words);
  return places.map((place) => {
    const account = page.accounts[place.rank - first];
    if (account === undefined) return <EmptyItem key={place.index} place={place} />;
    return (
      <EventItem
        key={place.index}
        {...{ account, words, summaries, place, ...on }}
        colour={colouring.colourOf(account)}
        selected={account.event.id === selected}
        lit={account.event.id === lit}
      />
    );
  });
}

/** The shape of an event that is on its way. */
export function EmptyItem({ place }: { readonly place: ItemPlace }) {
  return (
    <li className="event-item loading" {...placed(place)} aria-busy="true">
      <span className="event-blank" aria-hidden="true" />
    </li>
  );
}
