import { describe, expect, it } from 'vitest';
import { tellStory } from '@/domain/account/account.ts';
import { columnsOfStory } from '@/domain/columns/from-story.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { middleOf, sketchOf, isComparable } from '@/domain/match/sketch.ts';
import { distanceKm } from '@/domain/place.ts';
import { makeClaim, makeDataset, makeEvent } from '../../support/make-dataset.ts';

const NAMES = new Map([
  ['north', ['North', 'الشمال']],
  ['north-forces', ['Northern forces']],
  ['south', ['South']],
]);

function sketchOfEvents(...events: Parameters<typeof makeEvent>[2][]) {
  const claims = events.map((more, at) =>
    makeClaim(`c${at}`, {
      event: `e${at}`,
      places: more?.places ?? ['ford'],
      occurred: { edtf: more?.when ?? '2020-05-02', basis: 'stated' },
    }),
  );
  const all = events.map((more, at) => makeEvent(`e${at}`, claims.slice(at, at + 1), more));
  const columns = columnsOfStory(tellStory(indexDataset(makeDataset(all, claims))));
  return sketchOf(columns, NAMES);
}

describe('a sketch of events', () => {
  it('has their days, places and the words of their actors', () => {
    const sketch = sketchOfEvents(
      {
        when: '2020-05-02',
        places: ['mill'],
        actors: [{ actor: 'north-forces', role: 'initiator' }],
      },
      { when: '2020-06', places: ['ford'] },
    );
    expect([...sketch.first]).toEqual([18384, 18414]);
    expect([...sketch.last]).toEqual([18384, 18443]);
    expect([...sketch.radiusKm]).toEqual([5, 0]);
    expect(sketch.actorWords[sketch.actors[0] ?? -1]).toEqual(['northern', 'north', 'شمال']);
    expect(sketch.actorWords[sketch.actors[1] ?? -1]).toEqual([]);
    expect(middleOf(sketch, 0)[0]).toBeCloseTo(10.05, 4);
    expect(middleOf(sketch, 0)[1]).toBeCloseTo(50, 4);
  });

  it('draws one area around several places', () => {
    const sketch = sketchOfEvents({ places: ['mill', 'far-town', 'ford'] });
    const middle = middleOf(sketch, 0);
    const reach = sketch.radiusKm[0] ?? 0;
    expect(distanceKm(middle, [10.05, 50]) + 5).toBeLessThan(reach + 0.01);
    expect(distanceKm(middle, [10, 50])).toBeLessThan(reach + 0.01);
    expect(distanceKm(middle, [30, 20])).toBeLessThan(reach + 0.01);
    expect(reach).toBeLessThan(3_000);
  });

  it.each([
    [179.9, -179.9],
    [-179.9, 179.9],
  ])('takes %d° and %d° for neighbours', (one, other) => {
    const claims = [makeClaim('c', { places: ['ford', 'far-town'] })];
    const dataset = makeDataset(
      [makeEvent('capture', claims, { places: ['ford', 'far-town'] })],
      claims,
    );
    const lons = new Map([
      ['ford', one],
      ['far-town', other],
    ]);
    const places = dataset.places.map((place) => {
      const lon = lons.get(place.id);
      return lon === undefined ? place : { ...place, point: [lon, 0] as [number, number] };
    });
    const story = tellStory(indexDataset({ ...dataset, places }));
    const sketch = sketchOf(columnsOfStory(story), NAMES);
    expect(sketch.radiusKm[0]).toBeLessThan(20);
    expect(Math.abs(middleOf(sketch, 0)[0])).toBeCloseTo(180, 3);
  });

  it('knows which events cannot be compared', () => {
    const sketch = sketchOfEvents({ places: [] }, { when: '../..' }, { when: '2020-05-02/..' });
    const rows = [0, 1, 2].map((row) => isComparable(sketch, row));
    expect(rows.filter((each) => each)).toHaveLength(1);
  });

  it('keeps its own arrays', () => {
    const claims = [makeClaim('c')];
    const story = tellStory(indexDataset(makeDataset([makeEvent('capture', claims)], claims)));
    const columns = columnsOfStory(story);
    const sketch = sketchOf(columns, NAMES);
    expect(sketch.first.buffer).not.toBe(columns.first.buffer);
    expect(sketch.actors.buffer).not.toBe(columns.facets.actor.sets.buffer);
  });
});
