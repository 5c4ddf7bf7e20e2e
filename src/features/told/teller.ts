import type { Story } from '@/domain/account/account.ts';

/** The teller asked for, where the dataset knows it as an origin or a source. */
export function knownTeller(story: Story, toldBy: string | undefined): string | undefined {
  if (toldBy === undefined) return undefined;
  const { origins, index } = story;
  return origins.keys.includes(toldBy) || index.sources.has(toldBy) ? toldBy : undefined;
}
