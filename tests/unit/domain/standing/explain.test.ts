import { describe, expect, it } from 'vitest';
import type { Claim, ConflictEvent } from '@/domain/dataset/schema.ts';
import { assessEvent, withdrawnClaims } from '@/domain/standing/assess.ts';
import { explainEvent } from '@/domain/standing/explain.ts';
import { computeOrigins } from '@/domain/standing/origin.ts';
import { ARABIC_STANDING as ar } from '@/domain/standing/wording-ar.ts';
import { ENGLISH_STANDING as en } from '@/domain/standing/wording-en.ts';
import { FRENCH_STANDING as fr } from '@/domain/standing/wording-fr.ts';
import { captureIndex, makeClaim } from '../../support/make-dataset.ts';

const WORDINGS = { en, fr, ar };

function explain(
  claims: readonly Claim[],
  lang: 'en' | 'fr' | 'ar',
  anonymous = false,
  evidence?: ConflictEvent['evidence'],
): string {
  const all = claims.map(({ id }) => id);
  const index = captureIndex(claims, {
    evidence: { when: all, where: all, outcome: all, ...evidence },
  });
  const event = index.events.get('capture');
  if (event === undefined) throw new Error('no event');
  const origins = computeOrigins(index);
  return explainEvent(assessEvent({ index, origins }, withdrawnClaims(index), event), {
    lang,
    wording: WORDINGS[lang],
    nameOf: (key) => key.toUpperCase(),
    isAnonymous: () => anonymous,
    daysOnly: true,
  });
}

const two = [
  makeClaim('a', { source: 'north-tv', occurred: { edtf: '2020-05-03', basis: 'stated' } }),
  makeClaim('b', { source: 'monitor' }),
];

describe('the standing sentence', () => {
  it('names the independent origins and what they differ on', () => {
    expect(explain(two, 'en')).toBe(
      'Two independent origins report it: NORTH, MONITOR. They differ on the day.',
    );
    expect(explain(two, 'fr')).toBe(
      'Deux origines indépendantes en font état : NORTH, MONITOR. Elles divergent sur le jour.',
    );
    expect(explain(two, 'ar')).toBe(
      'يورده طرفان مستقلان: NORTH، MONITOR. وتختلف الروايات في: اليوم.',
    );
  });

  it('says when the only source is not named', () => {
    expect(explain([makeClaim('a')], 'en', true)).toBe(
      'A single origin reports it: MONITOR. The source is not named.',
    );
  });

  it('says why several sources of one side count once', () => {
    const claims = [
      makeClaim('a', { source: 'north-tv' }),
      makeClaim('b', { source: 'north-army' }),
    ];
    expect(explain(claims, 'en')).toContain('count once');
  });

  it('names who denies', () => {
    const claims = [makeClaim('a'), makeClaim('b', { source: 'south-army', act: 'denies' })];
    expect(explain(claims, 'en')).toContain('It is denied by one origin: SOUTH.');
  });

  it('says of what is denied who denies it, and on what else origins differ', () => {
    const claims = [
      ...two,
      makeClaim('c', { source: 'south-army', act: 'denies', occurred: undefined }),
    ];
    expect(explain(claims, 'en', false, { when: ['a', 'b'] })).toBe(
      'Two independent origins report it: NORTH, MONITOR. It is denied by one origin: SOUTH. They differ on the day.',
    );
    expect(explain(claims, 'en')).not.toContain('They differ');
  });

  it('says that a party concedes it', () => {
    const concession = { en: 'it lost the place' };
    expect(explain([makeClaim('a', { source: 'south-army', concession })], 'en')).toBe(
      'A single origin reports it: SOUTH. A party to the conflict concedes it, against its own interest.',
    );
  });

  it.each([
    ['en', 'The claim it rested on has been withdrawn.'],
    ['fr', 'L’affirmation sur laquelle il reposait a été retirée.'],
    ['ar', 'سُحب الادعاء الذي كان يستند إليه.'],
  ] as const)(
    'says in %s that its claim has been withdrawn, and nothing else',
    (lang, sentence) => {
      const taken = makeClaim('a', { source: 'north-tv' });
      const back = makeClaim('b', {
        source: 'north-agency',
        act: 'intends',
        relations: [{ rel: 'retracts', claim: 'a' }],
      });
      expect(explain([taken, back], lang)).toBe(sentence);
    },
  );

  it('says that no claim heard says so', () => {
    expect(explain([makeClaim('a', { act: 'denies' })], 'en')).toBe(
      'No claim in this account says that it happened.',
    );
  });
});
