import { useCallback, useMemo } from 'react';
import type { DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { LonLat } from '@/domain/place.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import type { Words } from '@/ui/text/use-words.ts';
import { basemapWishes, leaveToEvents, type Basemap } from './basemap-labels.ts';
import { boxAround, grow, intersects, type Box } from './boxes.ts';
import type { ToldPlaces } from './event-spots.ts';
import { BADGE_RADIUS, MARK_EXTENT } from './fan.ts';
import { groupWish, namedPlaces } from './group-labels.ts';
import { layOutLabels } from './label-layout.ts';
import { isOfEvents, type LabelText, type Lettering } from './label-text.ts';
import { fromPixels, toPixels } from './mercator.ts';
import type { PlacedGroup, Placement } from './placement.ts';
import type { Covered } from './use-covered.ts';
import type { MapFrame } from './use-frame.ts';

interface LabelInput {
  readonly index: DatasetIndex;
  readonly words: Words;
  readonly lettering: Lettering;
  readonly frame: MapFrame;
  readonly basemap: Basemap;
  readonly told: readonly ToldPlaces[];
  readonly placement: Placement;
  /** Events brought forward, the foremost first. */
  readonly forward: readonly (string | undefined)[];
  readonly covered: Covered;
}

/** Room at the edge of the map that labels keep free. */
const EDGE = 4;

function obstaclesOf({ groups }: Placement, toLocal: (point: Point) => Point): Box[] {
  return groups.flatMap((group) =>
    group.counted
      ? [boxAround(toLocal(group.centre), BADGE_RADIUS)]
      : group.marks.map(({ at }) => boxAround(toLocal(at), MARK_EXTENT + 1)),
  );
}

/** The labels in view: those of the events' places, and those of the basemap that leave them room. */
export function useLabels(input: LabelInput): readonly LabelText[] {
  const { index, words, lettering, frame, basemap, told, placement, forward, covered } = input;
  const { origin, view, zoom } = frame;

  const toLocal = useCallback(([x, y]: Point): Point => [x - origin[0], y - origin[1]], [origin]);
  const wishOf = useCallback(
    (group: PlacedGroup, named: LabelInput['forward']) => {
      const names = namedPlaces(index, group, named).map(({ name }) => words.plain(name));
      if (names.length === 0) return [];
      return [groupWish(group, toLocal(group.centre), words.list(names), lettering)];
    },
    [index, words, lettering, toLocal],
  );

  const ground = useMemo(() => {
    const projection = {
      toView: (position: LonLat): Point => toLocal(toPixels(position, zoom)),
      fromView: ([x, y]: Point) => fromPixels([x + origin[0], y + origin[1]], zoom),
    };
    return basemapWishes(basemap, { lettering, projection, zoom, view });
  }, [basemap, lettering, origin, view, zoom, toLocal]);
  const free = useMemo(() => {
    const places = new Set(told.flatMap((each) => each.places));
    const names = [...places].flatMap(({ name }) => [words.plain(name), ...Object.values(name)]);
    return leaveToEvents(ground, names);
  }, [ground, told, words]);

  /** Stands still whatever is brought forward. */
  const still = useMemo(() => {
    const wishes = placement.groups
      .toSorted((a, b) => b.marks.length - a.marks.length)
      .flatMap((group) => wishOf(group, []));
    const obstacles = [...covered.boxes, ...obstaclesOf(placement, toLocal)];
    return {
      obstacles,
      labels: layOutLabels([...wishes, ...free], obstacles, grow(view, -EDGE), covered.isCrowded),
    };
  }, [free, placement, covered, view, wishOf, toLocal]);

  return useMemo(() => {
    const isForward = (group: PlacedGroup): boolean =>
      group.marks.some(({ drawn }) => forward.includes(drawn.account.event.id));
    const wishes = placement.groups.filter(isForward).flatMap((group) => wishOf(group, forward));
    const keys = new Set(wishes.map(({ key }) => key));
    const rest = still.labels.filter(({ key }) => !keys.has(key));
    const groups = rest.filter(({ place }) => isOfEvents(place)).map(({ box }) => box);
    const front = layOutLabels(wishes, [...still.obstacles, ...groups], grow(view, -EDGE));
    const isFree = (box: Box): boolean => !front.some((label) => intersects(label.box, box));
    return [...front, ...rest.filter(({ box }) => isFree(box))].map(({ place }) => place);
  }, [still, placement, forward, view, wishOf]);
}
