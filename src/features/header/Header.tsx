import { memo, useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import type { LocalizedText } from '@/domain/dataset/schema.ts';
import { LANGUAGE_NAMES } from '@/ui/i18n/language.ts';
import { Localized } from '@/ui/text/Localized.tsx';
import { useWords, type Words } from '@/ui/text/use-words.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import { LANGUAGES, THEMES, type Language, type Theme } from '@/view/view-state.ts';
import { CopyLink } from './CopyLink.tsx';
import { amountsOf, DatasetFacts, type Amounts } from './DatasetFacts.tsx';
import { TellerSelect, tellersOf, type Tellers } from './TellerSelect.tsx';
import './header.css';

/** What the head says of the dataset on screen. */
export interface HeadOfDataset {
  readonly title: LocalizedText;
  readonly revision: number;
  readonly amounts: Amounts;
  readonly tellers: Tellers;
  readonly words: Words;
}

export function useHeadOfStory(story: Story): HeadOfDataset {
  const words = useWords(story.index);
  return useMemo(() => {
    const { title, revision } = story.index.dataset;
    return { title, revision, amounts: amountsOf(story), tellers: tellersOf(story), words };
  }, [story, words]);
}

interface HeaderProps {
  /** Absent until a dataset is there. */
  readonly head: HeadOfDataset | undefined;
  readonly lang: Language;
  readonly theme: Theme;
  /** The origin or source heard alone. */
  readonly toldBy?: string | undefined;
  readonly onChange: ChangeView;
  readonly datasetSwitch?: ReactNode;
  readonly exportMenu?: ReactNode;
}

/** The head of the page: what is being looked at, whose account it is, and the reader's settings. */
export const Header = memo(function Header(props: HeaderProps) {
  const { head, lang, theme, toldBy, onChange, datasetSwitch, exportMenu } = props;
  const t = useTranslations('app');
  const builder = useTranslations('builder');
  return (
    <header className="header">
      <span className="brand">{t('product')}</span>
      <div className="header-title">
        {head === undefined ? (
          <>
            <h1 className="header-tagline">{t('tagline')}</h1>
            {datasetSwitch}
          </>
        ) : (
          <>
            <h1>
              <Localized text={head.words.resolve(head.title)} />
            </h1>
            {datasetSwitch}
            <DatasetFacts {...head} />
          </>
        )}
      </div>
      <div className="header-tools">
        {head !== undefined && (
          <>
            <TellerSelect {...head} toldBy={toldBy} onChange={onChange} />
            <button type="button" className="button" onClick={() => onChange({ pane: 'matrix' })}>
              {t('whoSaysWhat')}
            </button>
            {exportMenu}
            <button type="button" className="button" onClick={() => onChange({ pane: 'embed' })}>
              {builder('embed')}
            </button>
            <CopyLink />
          </>
        )}
        <select
          className="select"
          aria-label={t('language')}
          value={lang}
          onChange={({ target }) => {
            const next = LANGUAGES.find((language) => language === target.value);
            onChange({ lang: next });
          }}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
        <select
          className="select"
          aria-label={t('theme')}
          value={theme}
          onChange={({ target }) => {
            const next = THEMES.find((each) => each === target.value);
            onChange({ theme: next ?? 'auto' }, 'replace');
          }}
        >
          {THEMES.map((each) => (
            <option key={each} value={each}>
              {t(`themes.${each}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="icon"
          aria-label={t('help')}
          onClick={() => onChange({ pane: 'help' })}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
    </header>
  );
});
