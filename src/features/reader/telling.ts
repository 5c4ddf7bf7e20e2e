import type { EventAccount } from '@/domain/account/account.ts';
import type { ResolvedText } from '@/domain/dataset/localized.ts';
import type { Words } from '@/ui/text/use-words.ts';

const MOST_CLAIMS = 2;

/** What happened, in a sentence or two: the outcome where one is stated, else what the first claims say. */
export function tellingOf({ event, claims }: EventAccount, words: Words): readonly ResolvedText[] {
  if (event.outcome !== undefined) return [words.resolve(event.outcome)];
  const texts = claims.map(({ paraphrase }) => words.resolve(paraphrase));
  return [...new Map(texts.map((text) => [text.text, text])).values()].slice(0, MOST_CLAIMS);
}
