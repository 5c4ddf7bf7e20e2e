import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellStory } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import {
  captureIndex,
  makeClaim,
  makeDataset,
  makeEvent,
  ORIGIN_OF,
  SOURCE_IDS,
} from '../../support/make-dataset.ts';

const occurred = (edtf: string) => ({ occurred: { edtf, basis: 'stated' as const } });

const contested = captureIndex(
  [
    makeClaim('tv', { source: 'north-tv', ...occurred('2020-05-03') }),
    makeClaim('agency', { source: 'north-agency', ...occurred('2020-05-03') }),
    makeClaim('watch', { source: 'monitor', ...occurred('2020-05-02') }),
  ],
  { when: '2020-05-02/2020-05-03' },
);

const dates = (teller?: string) =>
  tellStory(contested, teller)
    .byEvent.get('capture')
    ?.when.map(({ edtf, origins }) => [edtf, origins]);

describe('accounts', () => {
  it('keeps a contested date as one version an origin', () => {
    expect(dates()).toEqual([
      ['2020-05-02', ['monitor']],
      ['2020-05-03', ['north']],
    ]);
  });

  it('tells one origin’s date alone', () => {
    expect(dates('monitor')).toEqual([['2020-05-02', ['monitor']]]);
    expect(dates('north')).toEqual([['2020-05-03', ['north']]]);
    expect(dates('north-agency')).toEqual([['2020-05-03', ['north']]]);
  });

  it('leaves as a ghost what the teller says nothing of, with everyone’s dates', () => {
    const account = tellStory(contested, 'wire').byEvent.get('capture');
    expect(account?.told).toBe(false);
    expect(account?.when).toHaveLength(2);
  });

  it('does not take an intention for a telling', () => {
    const claims = [makeClaim('a'), makeClaim('b', { source: 'wire', act: 'intends' })];
    expect(tellStory(captureIndex(claims), 'wire').byEvent.get('capture')?.told).toBe(false);
  });

  it('does not take for a telling what no field of the event rests on', () => {
    const claims = [makeClaim('a'), makeClaim('b', { source: 'wire' })];
    const index = captureIndex(claims, { evidence: { when: ['a'], where: ['a'], outcome: ['a'] } });
    expect(tellStory(index, 'wire').byEvent.get('capture')?.told).toBe(false);
  });

  it('draws contested places apart, by origin', () => {
    const claims = [makeClaim('a'), makeClaim('b', { source: 'wire', places: ['far-town'] })];
    const story = tellStory(captureIndex(claims, { places: ['ford', 'far-town'] }));
    expect(story.byEvent.get('capture')?.where).toEqual([
      { places: ['ford'], origins: ['monitor'] },
      { places: ['far-town'], origins: ['wire'] },
    ]);
  });

  it('tells every event in exactly the accounts of the origins that affirm it', () => {
    const speakers = fc.uniqueArray(fc.constantFrom(...SOURCE_IDS), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(speakers, { minLength: 1, maxLength: 6 }), (events) => {
        const claims = events.map((sources, at) =>
          sources.map((source) => makeClaim(`c${at}-${source}`, { source, event: `e${at}` })),
        );
        const index = indexDataset(
          makeDataset(
            claims.map((own, at) => makeEvent(`e${at}`, own)),
            claims.flat(),
          ),
        );
        for (const teller of new Set(Object.values(ORIGIN_OF))) {
          const told = tellStory(index, teller).accounts.map((account) => account.told);
          expect(told).toEqual(
            events.map((sources) => sources.some((source) => ORIGIN_OF[source] === teller)),
          );
        }
      }),
    );
  });
});
