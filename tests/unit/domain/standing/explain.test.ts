import { describe, expect, it } from 'vitest';
import type { Claim } from '@/domain/dataset/schema.ts';
import { assessEvent, withdrawnClaims } from '@/domain/standing/assess.ts';
import { explainEvent } from '@/domain/standing/explain.ts';
import { computeOrigins } from '@/domain/standing/origin.ts';
import { ARABIC_STANDING as ar } from '@/domain/standing/wording-ar.ts';
import { ENGLISH_STANDING as en } from '@/domain/standing/wording-en.ts';
import { FRENCH_STANDING as fr } from '@/domain/standing/wording-fr.ts';
import { captureIndex, makeClaim } from '../../support/make-dataset.ts';

const WORDINGS = { en, fr, ar };

function explain(claims: readonly Claim[], lang: 'en' | 'fr' | 'ar', anonymous = false): string {
  const index = captureIndex(claims);
  const event = index.events.get('capture');
  if (event === undefined) throw new Error('no event');
  const evidence = { index, origins: computeOrigins(index) };
  return explainEvent(assessEvent(evidence, withdrawnClaims(index), event), {
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
});
