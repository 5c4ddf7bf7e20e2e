import type { EventAccount } from '@/domain/account/account.ts';
import type { DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { Words } from '../text/use-words.ts';

/** Who says something, through whom, and when. */
export interface Attribution {
  readonly source: string;
  /** Through whom it came, from the first relay to the last. */
  readonly chain: readonly string[];
  /** When it was said, in words. */
  readonly said: string;
}

/** Who says what an account tells of an event: each source once for each day it speaks, in document order. */
export function attributionsOf(
  index: DatasetIndex,
  { claims }: EventAccount,
  words: Words,
): readonly Attribution[] {
  const found = new Map<string, Attribution>();
  for (const { source, chain, said } of claims) {
    const key = [source, ...chain, said].join(' ');
    const through = chain.filter((hop) => hop !== source && index.sources.has(hop));
    found.set(key, {
      source: words.source(source),
      chain: through.map((hop) => words.source(hop)),
      said: words.date(said, 'short'),
    });
  }
  return [...found.values()];
}
