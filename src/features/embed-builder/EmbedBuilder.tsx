import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { tellStory, type EventAccount, type Story } from '@/domain/account/account.ts';
import { directionOf } from '@/domain/dataset/localized.ts';
import { useAttribution } from '@/ui/account/attribution.ts';
import { useSummaries } from '@/ui/account/summary.ts';
import { Modal } from '@/ui/controls/Modal.tsx';
import { useWords } from '@/ui/text/use-words.ts';
import { blocsOf, makeColouring } from '@/ui/theme/colouring.ts';
import { USUAL_HEIGHTS } from '@/view/embed-state.ts';
import type { ViewState } from '@/view/view-state.ts';
import {
  addressOf,
  choicesOf,
  embedOf,
  isNarrowed,
  type Choices,
  type Published,
} from './choices.ts';
import { CopyField } from './CopyField.tsx';
import { Frames } from './Frames.tsx';
import { Options } from './Options.tsx';
import { PictureButtons } from './PictureButtons.tsx';
import { Preview } from './Preview.tsx';
import { listAsHtml, listAsText } from './snippets.ts';
import { useCaption } from './use-caption.ts';
import { useFilterWords } from './use-filter-words.ts';
import { useWarnings } from './use-warnings.ts';
import { usePicture } from './use-picture.ts';
import './builder.css';

interface EmbedBuilderProps {
  readonly story: Story;
  readonly shown: readonly EventAccount[];
  readonly view: ViewState;
  /** The id of the dataset in the catalogue. */
  readonly dataset: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** Makes a widget of what is on screen, for an article. */
export function EmbedBuilder({
  story,
  view,
  dataset,
  closeLabel,
  onClose,
  ...rest
}: EmbedBuilderProps) {
  const t = useTranslations('builder');
  const { index, accounts } = story;
  const everyone = useMemo(() => tellStory(index), [index]);
  const colours = useMemo(() => blocsOf(index, everyone.accounts), [index, everyone]);
  const { revision, title: name } = index.dataset;
  const words = useWords(index);
  const summaries = useSummaries(index, words);
  const attribution = useAttribution(story, words);
  const title = words.plain(name);
  const [chosen, setChosen] = useState(() => choicesOf(view));
  const [measured, setMeasured] = useState<number>();
  const choices: Choices = { ...chosen, event: chosen.event ?? accounts[0]?.event.id };
  const published: Published = { id: dataset, revision };
  const embed = embedOf(choices, view, published);
  const src = addressOf(embed, document.baseURI);
  const height = choices.height ?? measured ?? USUAL_HEIGHTS[choices.kind];
  const left = accounts.length - rest.shown.length;
  const isOne = choices.kind === 'event';
  // The one event, and a widget without filters, are told by everyone.
  const isWhole = isOne || !choices.keepsFilters;
  const shown = isWhole
    ? everyone.accounts.filter(({ event }) => !isOne || event.id === choices.event)
    : rest.shown;
  const colouring = makeColouring(choices.color, index, colours);
  const picture = useTranslations('picture');
  const caption = useCaption(story, words)(shown.length);
  const write = usePicture({ index, colouring, words });
  const events = shown.map((account) => ({
    title: words.plain(account.event.title),
    when: summaries.when(account),
    where: summaries.where(account),
    standing: summaries.why(account),
    attribution: picture('sources', { sources: attribution(account) }),
  }));
  const list = {
    title,
    lang: words.lang,
    dir: directionOf(words.lang),
    credit: caption.credit,
    url: src,
    linkText: t('open'),
  };
  const filterWords = useFilterWords(view, words);
  const warnings = useWarnings({ embed, shown, left: isWhole ? 0 : left, index, words });
  const widget = { src, title, height };

  return (
    <Modal title={t('title')} className="builder-modal" closeLabel={closeLabel} onClose={onClose}>
      <div className="builder">
        <div>
          <Options
            choices={choices}
            onChoose={(change) => {
              setChosen({ ...chosen, ...change });
              setMeasured(undefined);
            }}
            filters={
              isNarrowed(view)
                ? {
                    label: t('keepFilters', {
                      shown: words.number(rest.shown.length),
                      all: words.number(accounts.length),
                    }),
                    each: filterWords,
                  }
                : undefined
            }
            framed={view.bbox !== undefined}
            {...{ story, words, revision }}
          />
          <div role="status">
            <ul className="builder-warnings">
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </div>
        </div>
        <Preview {...widget} onHeight={setMeasured} />
        <section className="builder-outputs" aria-label={t('outputs')}>
          <Frames {...{ embed, widget, list, events }} />
          <PictureButtons
            name={`${dataset}-r${revision}`}
            write={() =>
              write({ ...caption, shown, theme: choices.theme === 'dark' ? 'dark' : 'light' })
            }
          />
          <CopyField label={t('listText')} rows={5} text={listAsText(list, events)} />
          <CopyField label={t('listHtml')} rows={5} text={listAsHtml(list, events)} />
        </section>
      </div>
    </Modal>
  );
}
