import { describe, expect, it } from 'vitest';
import { eventFaults } from '@/domain/dataset/evidence-rules.ts';
import type { Claim, ConflictEvent } from '@/domain/dataset/schema.ts';
import { captureIndex, makeClaim } from '../../support/make-dataset.ts';

function faultsOf(claims: readonly Claim[], more: Partial<ConflictEvent>): string[] {
  const index = captureIndex(claims, more);
  const [event] = index.dataset.events;
  if (event === undefined) throw new Error('no event');
  return eventFaults(event, index).map(({ path }) => path.join('.'));
}

describe('the fields of an event', () => {
  it('may name a place that what is claimed lies in, but none within it', () => {
    expect(faultsOf([makeClaim('a', { places: ['ford'] })], { places: ['valley'] })).toEqual([]);
    expect(faultsOf([makeClaim('a', { places: ['valley'] })], { places: ['ford'] })).toEqual([
      'places.0',
    ]);
  });

  const dead = (min: number, max: number): Claim[] => [
    makeClaim('a', { quantities: [{ kind: 'killed', min, max }] }),
  ];
  it.each([
    [{ low: 3, high: 5 }, []],
    [{ low: 4, high: 4 }, []],
    [{ low: 2, high: 5 }, ['casualties.killed']],
    [{ low: 3, high: 6 }, ['casualties.killed']],
    [{ low: 3, best: 4, high: 5 }, ['casualties.killed.best']],
  ])('with the toll %j, where 3 to 5 are claimed, have the faults %j', (killed, faults) => {
    const evidence = { when: ['a'], where: ['a'], outcome: ['a'], casualties: ['a'] };
    expect(faultsOf(dead(3, 5), { casualties: { killed }, evidence })).toEqual(faults);
  });

  it.each([
    ['2020-05-02', []],
    ['2020-05', ['when']],
    ['2020-05-01/2020-05-02', ['when']],
    ['2020-05-02/2020-05-03', ['when']],
  ])('with the date %s, where the second of May is claimed, have the faults %j', (when, faults) => {
    expect(faultsOf([makeClaim('a')], { when })).toEqual(faults);
  });
});
