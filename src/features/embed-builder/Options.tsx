import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import { storySteps } from '@/domain/story/steps.ts';
import { LANGUAGE_NAMES } from '@/ui/i18n/language.ts';
import type { Words } from '@/ui/text/use-words.ts';
import { EMBED_KINDS } from '@/view/embed-state.ts';
import { COLOUR_KEYS, LANGUAGES, THEMES } from '@/view/view-state.ts';
import type { Choices } from './choices.ts';

interface OptionsProps {
  readonly choices: Choices;
  readonly onChoose: (change: Partial<Choices>) => void;
  readonly story: Story;
  readonly words: Words;
  readonly revision: number;
  /** Says what the explorer's filters leave; absent where they leave everything. */
  readonly filters: string | undefined;
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: ReactNode;
}

const Select = ({ label, value, onValue, children }: SelectProps) => (
  <label className="builder-field">
    <span>{label}</span>
    <select className="select" value={value} onChange={({ target }) => onValue(target.value)}>
      {children}
    </select>
  </label>
);

/** What can be chosen of a widget. */
export function Options({ choices, onChoose, story, words, revision, filters }: OptionsProps) {
  const t = useTranslations('builder');
  const app = useTranslations('app');
  return (
    <form className="builder-options" onSubmit={(submit) => submit.preventDefault()}>
      <fieldset>
        <legend>{t('kind')}</legend>
        <div className="builder-kinds">
          {EMBED_KINDS.map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="kind"
                checked={choices.kind === kind}
                onChange={() => onChoose({ kind })}
              />
              {t(`kinds.${kind}`)}
            </label>
          ))}
        </div>
        {choices.kind === 'event' && (
          <Select
            label={t('event')}
            value={choices.event ?? ''}
            onValue={(event) => onChoose({ event })}
          >
            {story.accounts.map(({ event }) => (
              <option key={event.id} value={event.id}>
                {words.plain(event.shortTitle ?? event.title)}
              </option>
            ))}
          </Select>
        )}
        {choices.kind === 'story' && (
          <Select
            label={t('step')}
            value={choices.step ?? ''}
            onValue={(step) => onChoose({ step: step === '' ? undefined : step })}
          >
            <option value="">{t('fromStart')}</option>
            {storySteps(story).map(({ id, title, when }) => (
              <option key={id} value={id}>
                {title === undefined
                  ? words.list(when.map(({ edtf }) => words.date(edtf)))
                  : words.plain(title)}
              </option>
            ))}
          </Select>
        )}
      </fieldset>
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
      <fieldset>
        <legend>{t('content')}</legend>
        <label>
          <input
            type="checkbox"
            checked={choices.isPinned}
            onChange={({ target }) => onChoose({ isPinned: target.checked })}
          />
          {t('pin', { revision: String(revision) })}
        </label>
        {filters !== undefined && (
          <label>
            <input
              type="checkbox"
              checked={choices.keepsFilters}
              onChange={({ target }) => onChoose({ keepsFilters: target.checked })}
            />
            {filters}
          </label>
        )}
      </fieldset>
    </form>
  );
}
