import { useTranslations } from 'use-intl';
import type { EventAccount } from '@/domain/account/account.ts';
import type { DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { Words } from '@/ui/text/use-words.ts';
import type { EmbedState } from '@/view/embed-state.ts';

interface Published {
  readonly embed: EmbedState;
  readonly shown: readonly EventAccount[];
  /** How many events the filters leave out. */
  readonly left: number;
  readonly index: DatasetIndex;
  readonly words: Words;
}

/** Of a large dataset not every note can be read here. */
const MOST_NOTES = 5;

/** What an editor would regret to have published unawares. */
export function useWarnings({ embed, shown, left, index, words }: Published): readonly string[] {
  const t = useTranslations('builder');
  const { toldBy } = embed.view;
  const nameOf = (id: string): string =>
    index.sources.has(id) ? words.source(id) : words.origin(id);
  const one = embed.kind === 'event' ? shown[0]?.assessment : undefined;
  const notes = new Set(
    shown.flatMap(({ event: { sensitivity } }) =>
      sensitivity === undefined ? [] : [words.plain(sensitivity)],
    ),
  );
  return [
    ...(embed.revision === undefined ? [t('warnings.unpinned')] : []),
    ...(one?.standing === 'contested' ? [t('warnings.contested')] : []),
    ...(one?.origins.length === 1 ? [t('warnings.single')] : []),
    ...(toldBy === undefined ? [] : [t('warnings.toldBy', { name: nameOf(toldBy) })]),
    ...[...notes].slice(0, MOST_NOTES).map((note) => t('warnings.sensitive', { note })),
    ...(index.dataset.license.redistribution === 'none' ? [t('warnings.license')] : []),
    ...(left > 0 ? [t('warnings.filtered', { count: left })] : []),
  ];
}
