import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { tellStory, type EventAccount, type Story } from '@/domain/account/account.ts';
import { directionOf } from '@/domain/dataset/localized.ts';
import { latestReport } from '@/domain/account/latest-report.ts';
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
import { Options } from './Options.tsx';
import { PictureButtons } from './PictureButtons.tsx';
import { Preview } from './Preview.tsx';
import { frameSnippet, listAsHtml, listAsText, loaderSnippet } from './snippets.ts';
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
  const { revision, title: name, license, updated } = index.dataset;
  const words = useWords(index);
  const summaries = useSummaries(index, words);
  const attribution = useAttribution(story, words);
  const asOf = words.date(latestReport(story) ?? updated);
  const [chosen, setChosen] = useState(() => choicesOf(view));
  const [measured, setMeasured] = useState<number>();
  const choices: Choices = { ...chosen, event: chosen.event ?? accounts[0]?.event.id };
  const published: Published = { id: dataset, revision };
  const src = addressOf(embedOf(choices, view, published), document.baseURI);
  const title = words.plain(name);
  const height = choices.height ?? measured ?? USUAL_HEIGHTS[choices.kind];
  const left = accounts.length - rest.shown.length;
  const isOne = choices.kind === 'event';
  // The one event, and a widget without filters, are told by everyone.
  const isWhole = isOne || !choices.keepsFilters;
  const shown = isWhole
    ? everyone.accounts.filter(({ event }) => !isOne || event.id === choices.event)
    : rest.shown;
  const colouring = makeColouring(choices.color, index, colours);
  const credit = t('credit', {
    title,
    revision: String(revision),
    date: asOf,
    license: license.id,
  });
  const facts = t('facts', {
    revision: String(revision),
    date: asOf,
    count: shown.length,
  });
  const write = usePicture({ index, shown, colouring, words, facts, credit });
  const events = shown.map((account) => ({
    title: words.plain(account.event.title),
    when: summaries.when(account),
    where: summaries.where(account),
    standing: summaries.why(account),
    attribution: t('sources', { sources: attribution(account) }),
  }));
  const list = {
    title,
    lang: words.lang,
    dir: directionOf(words.lang),
    credit,
    url: src,
    linkText: t('open'),
  };
  const contested = isOne && shown[0]?.assessment.standing === 'contested';
  const warnings = [
    ...(choices.isPinned ? [] : [t('warnings.unpinned')]),
    ...(contested ? [t('warnings.contested')] : []),
    ...(license.redistribution === 'none' ? [t('warnings.license')] : []),
    ...(!isWhole && left > 0 ? [t('warnings.filtered', { count: left })] : []),
  ];
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
                ? t('keepFilters', {
                    shown: words.number(rest.shown.length),
                    all: words.number(accounts.length),
                  })
                : undefined
            }
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
          <CopyField label={t('frame')} text={frameSnippet(widget)} />
          <CopyField
            label={t('loader')}
            rows={5}
            text={loaderSnippet(widget, new URL('embed.js', document.baseURI).href, list, events)}
          />
          <p className="quiet">{t('cms')}</p>
          <PictureButtons name={`${dataset}-r${revision}`} write={write} />
          <CopyField label={t('listText')} rows={5} text={listAsText(list, events)} />
          <CopyField label={t('listHtml')} rows={5} text={listAsHtml(list, events)} />
        </section>
      </div>
    </Modal>
  );
}
