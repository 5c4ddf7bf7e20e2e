import type { LonLat } from '@/domain/place.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import type { PlacedGroup, PlacedMark, Placement } from './placement.ts';

interface Item {
  readonly key: string;
  readonly at: Point;
  /** Where it truly is. */
  readonly points: readonly LonLat[];
}

/** What can be chosen on the map: a mark, or the sign that stands for too many of them. */
export type MapItem =
  | (Item & { readonly kind: 'mark'; readonly mark: PlacedMark })
  | (Item & { readonly kind: 'count'; readonly group: PlacedGroup });

const pointsOf = (marks: readonly PlacedMark[]): LonLat[] =>
  marks.flatMap(({ places }) => places.map(({ point }) => point));

/** The items of a placement, in the order in which the arrow keys go through them. */
export function itemsOf({ groups, marks }: Placement): MapItem[] {
  const countedIn = new Map(
    groups.flatMap((group) => (group.counted ? group.marks.map(({ key }) => [key, group]) : [])),
  );
  const seen = new Set<PlacedGroup>();
  return marks.flatMap((mark): MapItem[] => {
    const group = countedIn.get(mark.key);
    if (group === undefined) {
      return [{ kind: 'mark', key: mark.key, at: mark.at, points: pointsOf([mark]), mark }];
    }
    if (seen.has(group)) return [];
    seen.add(group);
    const key = `count ${group.key}`;
    return [{ kind: 'count', key, at: group.centre, points: pointsOf(group.marks), group }];
  });
}

const FORWARD = new Set(['ArrowDown']);
const BACK = new Set(['ArrowUp']);

/**
 * The item an arrow key goes to; `undefined` for other keys and at either end. Right goes on in the reading
 * direction.
 */
export function itemAfter(
  items: readonly MapItem[],
  current: string,
  key: string,
  direction: 'ltr' | 'rtl',
): MapItem | undefined {
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  const at = items.findIndex((item) => item.key === current);
  if (at === -1) return undefined;
  const onward = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
  const backward = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight';
  if (FORWARD.has(key) || key === onward) return items[at + 1];
  return BACK.has(key) || key === backward ? items[Math.max(0, at - 1)] : undefined;
}
