import { describe, expect, it } from 'vitest';
import type { Place } from '@/domain/dataset/schema.ts';
import { commonPlace, namedPlaces } from '@/features/map/group-labels.ts';
import { placeMarks } from '@/features/map/placement.ts';
import { placeAt, storyOf, toldOf, type EventPlaces } from './fixtures.ts';

const town = placeAt('town', [41.09, 34.37], 6);
const centre: Place = { ...placeAt('centre', [41.09, 34.37], 3), within: 'town' };
const quarter: Place = { ...placeAt('quarter', [41.09, 34.37], 2), within: 'town' };
const province: Place = { ...placeAt('province', [41.09, 34.37], 90), precision: 'adm1' };

function groupOf(places: readonly Place[], events: readonly EventPlaces[]) {
  const story = storyOf(places, events);
  const [group] = placeMarks(toldOf(story), 8).groups;
  if (group === undefined) throw new Error('nothing was placed');
  return { index: story.index, group };
}

describe('commonPlace', () => {
  it('is the place that the others lie in', () => {
    const { index, group } = groupOf(
      [town, centre, quarter],
      [
        { id: 'a', versions: [['centre']] },
        { id: 'b', versions: [['quarter']] },
        { id: 'c', versions: [['town']] },
      ],
    );
    expect(commonPlace(index, group)?.id).toBe('town');
  });

  it('is none where no place takes in half of the marks', () => {
    const others = [1, 2, 3].map((at) => placeAt(`p${at}`, [41.09 + at / 100, 34.37]));
    const { index, group } = groupOf(
      others,
      others.map(({ id }) => ({ id: `at-${id}`, versions: [[id]] })),
    );
    expect(group.marks).toHaveLength(3);
    expect(commonPlace(index, group)).toBeUndefined();
  });

  it('is none for a province, which is not a spot', () => {
    const { index, group } = groupOf([province], [{ id: 'a', versions: [['province']] }]);
    expect(commonPlace(index, group)).toBeUndefined();
  });
});

describe('namedPlaces', () => {
  const { index, group } = groupOf(
    [town, quarter, province],
    [
      { id: 'a', versions: [['town']] },
      { id: 'b', versions: [['quarter', 'province']] },
    ],
  );

  it('names all places of the event brought forward', () => {
    expect(namedPlaces(index, group, [undefined, 'b']).map(({ id }) => id)).toEqual([
      'quarter',
      'province',
    ]);
  });

  it('names the first of two events brought forward', () => {
    expect(namedPlaces(index, group, ['a', 'b']).map(({ id }) => id)).toEqual(['town']);
  });

  it('falls back to the common place', () => {
    expect(namedPlaces(index, group, ['elsewhere']).map(({ id }) => id)).toEqual(['town']);
  });
});
