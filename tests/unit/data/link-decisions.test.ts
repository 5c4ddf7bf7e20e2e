import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import {
  decisionsInMemory,
  linkDecisionsQuery,
  pairKey,
  type LinkDecision,
} from '@/data/link-decisions.ts';

const differences = { days: { least: 0, most: 0 }, km: 1, radiusKm: 0, sharedWords: [] };
const a = { file: 'one', event: 'e 1' };
const b = { file: 'two', event: 'e1' };

describe('decisions about pairs', () => {
  it('are found from either side, changed and taken back', () => {
    const client = new QueryClient();
    const book = decisionsInMemory(client);
    const kept = () =>
      client.getQueryData(linkDecisionsQuery.queryKey) ?? new Map<string, LinkDecision>();
    book.decide({ a, b, verdict: 'same', differences });
    const before = kept();
    book.decide({ a: b, b: a, verdict: 'different', differences });
    expect([...kept().values()].map(({ verdict }) => verdict)).toEqual(['different']);
    expect(before.get(pairKey(a, b))?.verdict).toBe('same');
    book.undecide(a, b);
    expect(kept().size).toBe(0);
  });

  it('are of their own pair only', () => {
    expect(pairKey(a, b)).not.toBe(pairKey({ file: 'one', event: 'e' }, b));
    expect(pairKey(a, b)).not.toBe(pairKey({ ...a, file: 'two' }, { ...b, file: 'one' }));
  });
});
