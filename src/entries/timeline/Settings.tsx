import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LANGUAGE_NAMES } from '@/ui/i18n/language.ts';
import type { ChangeReader } from '@/view/use-reader-state.ts';
import { LANGUAGES, THEMES, type Language, type Theme } from '@/view/view-state.ts';

interface SettingsProps {
  readonly lang: Language;
  readonly theme: Theme;
  readonly onChange: ChangeReader;
  readonly children?: ReactNode;
}

/** The reader's language and theme, and what else there is to do with the page. */
export function Settings({ lang, theme, onChange, children }: SettingsProps) {
  const t = useTranslations('app');
  return (
    <div className="reader-settings">
      <select
        className="select"
        aria-label={t('language')}
        value={lang}
        onChange={({ currentTarget: { value } }) =>
          onChange({ lang: LANGUAGES.find((language) => language === value) })
        }
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
        onChange={({ currentTarget: { value } }) =>
          onChange({ theme: THEMES.find((each) => each === value) ?? 'auto' })
        }
      >
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {t(`themes.${each}`)}
          </option>
        ))}
      </select>
      {children}
    </div>
  );
}
