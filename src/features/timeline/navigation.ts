import type { PlacedEvent } from './layout.ts';

/** Where the keys lead: to the neighbours in time, the ends, or the lanes above and below. */
export type Direction = 'earlier' | 'later' | 'first' | 'last' | 'up' | 'down';

/** The events of each lane, top to bottom. */
export type LanesOfEvents = readonly (readonly PlacedEvent[])[];

/** The day by which an event is ordered: that of its first mark. */
const dayOf = ({ marks, start }: PlacedEvent): number => marks[0] ?? start;

const idOf = (placed: PlacedEvent | undefined): string | undefined => placed?.account.event.id;

const inTime = (lanes: LanesOfEvents): PlacedEvent[] =>
  lanes
    .flat()
    .toSorted((a, b) => (dayOf(a) === dayOf(b) ? a.row - b.row : dayOf(a) < dayOf(b) ? -1 : 1));

function nearest(events: readonly PlacedEvent[], day: number): PlacedEvent | undefined {
  const distance = (placed: PlacedEvent): number => Math.abs(dayOf(placed) - day);
  return events.reduce<PlacedEvent | undefined>(
    (best, placed) => (best !== undefined && distance(best) <= distance(placed) ? best : placed),
    undefined,
  );
}

/** The first event in time, the one the tab key reaches when none is selected. */
export const firstInTime = (lanes: LanesOfEvents): string | undefined => idOf(inTime(lanes)[0]);

/** The event a key leads to from another; undefined where there is none that way. */
export function neighbour(
  lanes: LanesOfEvents,
  from: string,
  direction: Direction,
): string | undefined {
  if (direction === 'up' || direction === 'down') {
    const lane = lanes.findIndex((events) => events.some((placed) => idOf(placed) === from));
    const current = lanes[lane]?.find((placed) => idOf(placed) === from);
    const next = lane === -1 ? undefined : lanes[lane + (direction === 'up' ? -1 : 1)];
    return current === undefined || next === undefined
      ? undefined
      : idOf(nearest(next, dayOf(current)));
  }
  const events = inTime(lanes);
  const at = events.findIndex((placed) => idOf(placed) === from);
  switch (direction) {
    case 'earlier':
      return at > 0 ? idOf(events[at - 1]) : undefined;
    case 'later':
      return at === -1 ? undefined : idOf(events[at + 1]);
    case 'first':
      return idOf(events[0]);
    case 'last':
      return idOf(events.at(-1));
  }
}

/** What a key means: time runs in the reading direction. */
export function directionOfKey(key: string, rtl: boolean): Direction | undefined {
  switch (key) {
    case 'ArrowLeft':
      return rtl ? 'later' : 'earlier';
    case 'ArrowRight':
      return rtl ? 'earlier' : 'later';
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}
