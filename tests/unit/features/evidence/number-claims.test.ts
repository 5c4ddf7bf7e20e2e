import { describe, expect, it } from 'vitest';
import { tellStory } from '@/domain/account/account.ts';
import { numberClaims } from '@/features/evidence/number-claims.ts';
import { captureIndex, makeClaim } from '../../support/make-dataset.ts';

const aside = makeClaim('aside', { source: 'wire' });
const told = makeClaim('told', { source: 'north-tv' });
const taken = makeClaim('taken', {
  source: 'north-agency',
  relations: [{ rel: 'supersedes', claim: 'told' }],
});
const index = captureIndex([aside, told, taken], {
  evidence: { when: ['told', 'taken'], where: ['told', 'taken'], outcome: ['told', 'taken'] },
});

function numbered(teller?: string) {
  const story = tellStory(index, teller);
  const account = story.byEvent.get('capture');
  return account === undefined ? [] : numberClaims(story, account);
}

describe('numbering the claims of an event', () => {
  it('puts those its fields rest on first', () => {
    expect(numbered().map(({ claim, number }) => [number, claim.id])).toEqual([
      [1, 'told'],
      [2, 'taken'],
      [3, 'aside'],
    ]);
  });

  it('marks the one that another replaced', () => {
    expect(numbered().map(({ withdrawn }) => withdrawn)).toEqual([true, false, false]);
  });

  it('marks those the account in view does not make', () => {
    expect(numbered('north').map(({ heard }) => heard)).toEqual([true, true, false]);
  });
});
