import { useMemo } from 'react';
import type { OpenedFile } from '@/data/opened-files.ts';
import { tellStory, type Story } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { resolveText } from '@/domain/dataset/localized.ts';
import { latePart } from '@/ui/late-part.tsx';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { Language } from '@/view/view-state.ts';

/** Only who compares two files needs it. */
const DuplicatesPane = latePart(
  async () => (await import('@/features/duplicates/DuplicatesPane.tsx')).DuplicatesPane,
);

interface DuplicatesProps {
  readonly files: readonly OpenedFile[];
  /** The catalogue's dataset that is loaded, and its id there. */
  readonly own: { readonly id: string; readonly story: Story } | undefined;
  readonly current: string;
  readonly lang: Language;
  readonly onChange: ChangeView;
}

/** Possible same events of what is on screen and of another file or dataset. */
export function Duplicates({ files, own, current, lang, onChange }: DuplicatesProps) {
  const compared = useMemo(
    () => [
      ...(own === undefined
        ? []
        : [
            {
              id: own.id,
              name: resolveText(own.story.index.dataset.title, lang).text,
              story: own.story,
            },
          ]),
      ...files.map(({ id, file: { name }, opened }) =>
        opened.kind === 'archive'
          ? { id, name, archive: opened.archive }
          : { id, name, story: tellStory(indexDataset(opened.dataset)) },
      ),
    ],
    [files, own, lang],
  );
  return (
    <DuplicatesPane
      files={compared}
      current={current}
      onClose={() => onChange({ pane: undefined })}
      onOpenEvent={(dataset, event) => onChange({ pane: undefined, dataset, event })}
    />
  );
}
