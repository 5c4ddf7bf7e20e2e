import { useTranslations } from 'use-intl';
import type { ReactNode } from 'react';
import type { Story } from '@/domain/account/account.ts';
import { LANGUAGE_NAMES } from '@/ui/i18n/language.ts';
import { Localized } from '@/ui/text/Localized.tsx';
import { useWords } from '@/ui/text/use-words.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import { LANGUAGES, THEMES, type Language, type ViewState } from '@/view/view-state.ts';
import { CopyLink } from './CopyLink.tsx';
import { DatasetFacts } from './DatasetFacts.tsx';
import { TellerSelect } from './TellerSelect.tsx';
import './header.css';

interface HeaderProps {
  /** Absent until a dataset is there. */
  readonly story: Story | undefined;
  readonly lang: Language;
  readonly view: ViewState;
  readonly onChange: ChangeView;
  readonly datasetSwitch?: ReactNode;
  readonly exportMenu?: ReactNode;
}

/** The head of the page: what is being looked at, whose account it is, and the reader's settings. */
export function Header({ story, lang, view, onChange, datasetSwitch, exportMenu }: HeaderProps) {
  const t = useTranslations('app');
  return (
    <header className="header">
      <span className="brand">{t('product')}</span>
      <div className="header-title">
        {story === undefined ? (
          <h1 className="header-tagline">{t('tagline')}</h1>
        ) : (
          <>
            <Title story={story} />
            {datasetSwitch}
            <DatasetFacts story={story} />
          </>
        )}
      </div>
      <div className="header-tools">
        {story !== undefined && (
          <>
            <TellerSelect story={story} view={view} onChange={onChange} />
            <button type="button" className="button" onClick={() => onChange({ pane: 'matrix' })}>
              {t('whoSaysWhat')}
            </button>
            {exportMenu}
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
          value={view.theme}
          onChange={({ target }) => {
            const next = THEMES.find((theme) => theme === target.value);
            onChange({ theme: next ?? 'auto' }, 'replace');
          }}
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {t(`themes.${theme}`)}
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
}

function Title({ story }: { readonly story: Story }) {
  const words = useWords(story.index);
  return (
    <h1>
      <Localized text={words.resolve(story.index.dataset.title)} />
    </h1>
  );
}
