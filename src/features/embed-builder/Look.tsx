import { useTranslations } from 'use-intl';
import { LANGUAGE_NAMES } from '@/ui/i18n/language.ts';
import { COLOUR_KEYS, LANGUAGES, THEMES } from '@/view/view-state.ts';
import type { Choices } from './choices.ts';
import { Select } from './Select.tsx';

interface LookProps {
  readonly choices: Choices;
  readonly onChoose: (change: Partial<Choices>) => void;
}

/** Language, theme, colours and height of a widget. */
export function Look({ choices, onChoose }: LookProps) {
  const t = useTranslations('builder');
  const app = useTranslations('app');
  return (
    <fieldset>
      <legend>{t('look')}</legend>
      <Select
        label={app('language')}
        value={choices.lang ?? ''}
        onValue={(value) => onChoose({ lang: LANGUAGES.find((lang) => lang === value) })}
      >
        <option value="">{t('readersOwn')}</option>
        {LANGUAGES.map((lang) => (
          <option key={lang} value={lang} lang={lang}>
            {LANGUAGE_NAMES[lang]}
          </option>
        ))}
      </Select>
      <Select
        label={app('theme')}
        value={choices.theme}
        onValue={(value) => onChoose({ theme: THEMES.find((each) => each === value) ?? 'auto' })}
      >
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {app(`themes.${theme}`)}
          </option>
        ))}
      </Select>
      <Select
        label={t('colour')}
        value={choices.color}
        onValue={(value) =>
          onChoose({ color: COLOUR_KEYS.find((each) => each === value) ?? 'type' })
        }
      >
        {COLOUR_KEYS.map((key) => (
          <option key={key} value={key}>
            {t(`colours.${key}`)}
          </option>
        ))}
      </Select>
      <label className="builder-field">
        <span>{t('height')}</span>
        <input
          type="number"
          min={120}
          max={4000}
          placeholder={t('automatic')}
          value={choices.height ?? ''}
          onChange={({ target }) =>
            onChoose({ height: target.value === '' ? undefined : target.valueAsNumber })
          }
        />
      </label>
    </fieldset>
  );
}
