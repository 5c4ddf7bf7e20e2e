import type { DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { Place } from '@/domain/dataset/schema.ts';
import { placeAncestry, radiusKmOf } from '@/domain/place.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import type { LabelOption, LabelWish } from './label-layout.ts';
import {
  labelBox,
  type LabelKind,
  type LabelSide,
  type LabelText,
  type Lettering,
} from './label-text.ts';
import type { PlacedGroup } from './placement.ts';

/** Places that are a spot on the map; wider ones are named only when asked for. */
const isSpot = ({ precision }: Place): boolean => precision === 'exact' || precision === 'near';

/** The place that takes in most of a group's marks, if that is half of them; of two such, the narrower. */
export function commonPlace(index: DatasetIndex, group: PlacedGroup): Place | undefined {
  const places = group.marks.flatMap((mark) => mark.places);
  const takesIn = (place: Place): number =>
    places.filter(({ id }) => placeAncestry(index, id).includes(place.id)).length;
  const candidates = [...new Set(places)]
    .filter(isSpot)
    .map((place) => ({ place, weight: takesIn(place) }));
  const [best] = candidates.toSorted(
    (a, b) => b.weight - a.weight || radiusKmOf(a.place) - radiusKmOf(b.place),
  );
  return best !== undefined && best.weight * 2 >= places.length ? best.place : undefined;
}

/** The places a group is named after: those of the event brought forward, else the common one. */
export function namedPlaces(
  index: DatasetIndex,
  group: PlacedGroup,
  forward: readonly (string | undefined)[],
): readonly Place[] {
  for (const eventId of forward) {
    const marks = group.marks.filter(({ drawn }) => drawn.account.event.id === eventId);
    if (marks.length > 0) return [...new Set(marks.flatMap(({ places }) => places))];
  }
  const common = commonPlace(index, group);
  return common === undefined ? [] : [common];
}

const GAP = 4;
const RING = 5;

function optionsAround(
  [x, y]: Point,
  extent: number,
  kind: LabelKind,
  text: string,
  lettering: Lettering,
): LabelOption<LabelText>[] {
  const out = extent + GAP;
  const slant = extent * 0.72 + GAP;
  const around: [LabelSide, number, number][] = [
    ['right', slant, -slant - 4],
    ['left', -slant, -slant - 4],
    ['middle', 0, -out - 9],
    ['right', out + 2, 0],
    ['left', -out - 2, 0],
    ['middle', 0, out + 9],
    ['right', slant, slant + 4],
    ['left', -slant, slant + 4],
    ['left', extent, -out - 9],
    ['right', -extent, -out - 9],
    ['left', extent, out + 9],
    ['right', -extent, out + 9],
  ];
  return around.map(([side, dx, dy]) => {
    const place: LabelText = { kind, text, at: [x + dx, y + dy], side };
    return { box: labelBox(lettering, place), place };
  });
}

/** The label of a group of marks, beside them. @param centre of the group, in the pixels of the view */
export const groupWish = (
  group: PlacedGroup,
  centre: Point,
  text: string,
  lettering: Lettering,
): LabelWish<LabelText> => {
  const kind = group.marks.every(({ drawn }) => drawn.ghost) ? 'absent' : 'event';
  const extent = group.extent + (group.marks.length === 1 ? RING : 0);
  return {
    key: `group ${group.key}`,
    firm: true,
    options: optionsAround(centre, extent, kind, text, lettering),
  };
};
