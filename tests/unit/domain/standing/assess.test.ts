import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, ConflictEvent } from '@/domain/dataset/schema.ts';
import { ACTS } from '@/domain/dataset/vocabulary.ts';
import { assessEvent, withdrawnClaims, type EventAssessment } from '@/domain/standing/assess.ts';
import { computeOrigins } from '@/domain/standing/origin.ts';
import { captureIndex, makeClaim, SOURCE_IDS } from '../../support/make-dataset.ts';

function assess(claims: readonly Claim[], more: Partial<ConflictEvent> = {}): EventAssessment {
  const index = captureIndex(claims, more);
  const event = index.events.get('capture');
  if (event === undefined) throw new Error('no event');
  return assessEvent({ index, origins: computeOrigins(index) }, withdrawnClaims(index), event);
}

const standingOf = (claims: readonly Claim[], slot: string): string | undefined =>
  assess(claims).slots.find((each) => each.slot === slot)?.standing;

const on = (edtf: string): Partial<Claim> => ({ occurred: { edtf, basis: 'stated' } });

describe('standing', () => {
  it('is single source while only one origin speaks, however often', () => {
    const claims = [
      makeClaim('a', { source: 'north-army' }),
      makeClaim('b', { source: 'north-tv' }),
      makeClaim('c', { source: 'north-agency' }),
    ];
    expect(assess(claims).standing).toBe('single_source');
  });

  it('is corroborated once a second origin agrees', () => {
    const claims = [makeClaim('a', { source: 'north-tv' }), makeClaim('b', { source: 'monitor' })];
    expect(assess(claims).standing).toBe('corroborated');
  });

  it('contests the day but not the outcome when two origins give two days', () => {
    const claims = [
      makeClaim('a', { source: 'north-tv', ...on('2020-05-03') }),
      makeClaim('b', { source: 'monitor', ...on('2020-05-02') }),
    ];
    expect(standingOf(claims, 'when')).toBe('contested');
    expect(standingOf(claims, 'outcome')).toBe('corroborated');
    expect(standingOf(claims, 'where')).toBe('corroborated');
    expect(assess(claims).standing).toBe('contested');
  });

  it('lets an approximate day agree with a day nearby', () => {
    const claims = [
      makeClaim('a', { source: 'north-tv', ...on('2020-05-03~') }),
      makeClaim('b', { source: 'monitor', ...on('2020-05-02') }),
    ];
    expect(standingOf(claims, 'when')).toBe('corroborated');
  });

  it('does not contest one origin against itself', () => {
    const claims = [
      makeClaim('a', { source: 'north-tv', ...on('2020-05-03') }),
      makeClaim('b', { source: 'north-agency', ...on('2020-05-02') }),
    ];
    expect(standingOf(claims, 'when')).toBe('single_source');
  });

  it('lets a place agree with what it lies in and with an area that touches it', () => {
    const at = (id: string, source: 'monitor' | 'wire', place: string): Claim =>
      makeClaim(id, { source, places: [place] });
    expect(standingOf([at('a', 'monitor', 'ford'), at('b', 'wire', 'valley')], 'where')).toBe(
      'corroborated',
    );
    expect(standingOf([at('a', 'monitor', 'ford'), at('b', 'wire', 'mill')], 'where')).toBe(
      'corroborated',
    );
    expect(standingOf([at('a', 'monitor', 'ford'), at('b', 'wire', 'far-town')], 'where')).toBe(
      'contested',
    );
  });

  it('is contested where another origin denies', () => {
    const claims = [
      makeClaim('a', { source: 'north-tv' }),
      makeClaim('b', { source: 'south-army', act: 'denies' }),
    ];
    expect(assess(claims).standing).toBe('contested');
  });

  it('is retracted when the only claim was taken back by its origin', () => {
    const withdrawn = makeClaim('a', { source: 'north-tv' });
    const retraction = makeClaim('b', {
      source: 'north-agency',
      act: 'intends',
      relations: [{ rel: 'retracts', claim: 'a' }],
    });
    expect(assess([withdrawn, retraction]).standing).toBe('retracted');
  });

  it.each(['contradicts', 'denies'] as const)(
    'is contested by a claim that %s another, whichever of the two says so',
    (rel) => {
      const [plain, other] = [makeClaim('a'), makeClaim('b', { source: 'wire' })];
      const linked = (claim: Claim, target: string): Claim => ({
        ...claim,
        relations: [{ rel, claim: target }],
      });
      expect(standingOf([linked(plain, 'b'), other], 'outcome')).toBe('contested');
      expect(standingOf([plain, linked(other, 'a')], 'outcome')).toBe('contested');
    },
  );

  it.each([
    [[3, 5], [5, 8], 'corroborated'],
    [[3, 4], [5, 8], 'contested'],
    [[5, 8], [3, 4], 'contested'],
    [[3, 8], [4, 5], 'corroborated'],
  ] as const)('takes tolls of %j and %j for %s', ([min, max], [low, high], standing) => {
    const claims = [
      makeClaim('a', { quantities: [{ kind: 'killed', min, max }] }),
      makeClaim('b', { source: 'wire', quantities: [{ kind: 'killed', min: low, max: high }] }),
    ];
    const toll = { casualties: { killed: { low: 3, high: 8 } } };
    const { slots } = assess(claims, { ...toll, evidence: { casualties: ['a', 'b'] } });
    expect(slots.find(({ slot }) => slot === 'casualties')?.standing).toBe(standing);
  });

  it('is that of the outcome, or of the date where no outcome is told', () => {
    const claims = [makeClaim('a'), makeClaim('b', { source: 'wire' })];
    const evidence = { outcome: ['a'], when: ['a', 'b'], where: ['a', 'b'] };
    expect(assess(claims, { evidence }).standing).toBe('single_source');
    expect(assess(claims, { evidence, outcome: undefined }).standing).toBe('corroborated');
  });

  it('heeds a concession only from a party to the conflict', () => {
    const concession = { en: 'it lost the place' };
    const bySouth = makeClaim('a', { source: 'south-army', concession });
    const byMonitor = makeClaim('b', { source: 'monitor', concession });
    expect(assess([bySouth]).standing).toBe('confirmed_by_party');
    expect(assess([byMonitor]).standing).toBe('single_source');
  });
});

describe('standing of any claims', () => {
  const anyClaims = fc
    .array(
      fc.record({
        source: fc.constantFrom(...SOURCE_IDS),
        act: fc.constantFrom(...ACTS),
        edtf: fc.constantFrom('2020-05-02', '2020-05-03', '2020-05~', '2020-05-02/2020-05-05'),
        place: fc.constantFrom('ford', 'mill', 'valley', 'far-town'),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((drafts) =>
      drafts.map(({ source, act, edtf, place }, at) =>
        makeClaim(`c${at}`, { source, act, places: [place], ...on(edtf) }),
      ),
    );

  it('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const [forwards, backwards] = [assess(claims), assess(claims.toReversed())];
        expect(backwards.standing).toBe(forwards.standing);
        expect(backwards.slots.map(({ standing }) => standing)).toEqual(
          forwards.slots.map(({ standing }) => standing),
        );
      }),
    );
  });

  it('is corroborated only with two origins, and contested only with two that speak', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        for (const { standing, origins, deniedBy } of assess(claims).slots) {
          if (standing === 'corroborated') expect(origins.length).toBeGreaterThan(1);
          if (standing === 'single_source') expect(origins).toHaveLength(1);
          if (standing === 'unsupported') expect(origins).toHaveLength(0);
          if (standing === 'contested') {
            const keys = new Set([...origins, ...deniedBy].map(({ key }) => key));
            expect(keys.size).toBeGreaterThan(1);
          }
        }
      }),
    );
  });

  it('does not gain from saying the same again', () => {
    fc.assert(
      fc.property(anyClaims, fc.nat(), (claims, pick) => {
        const again = claims[pick % claims.length];
        if (again === undefined) return;
        const repeated = [...claims, { ...again, id: 'again' }];
        expect(assess(repeated).standing).toBe(assess(claims).standing);
      }),
    );
  });
});
