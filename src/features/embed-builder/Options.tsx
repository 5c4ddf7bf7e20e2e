import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import { storySteps } from '@/domain/story/steps.ts';
import type { Words } from '@/ui/text/use-words.ts';
import { EMBED_KINDS } from '@/view/embed-state.ts';
import { hasFrame, type Choices } from './choices.ts';
import { Look } from './Look.tsx';
import { Select } from './Select.tsx';

interface OptionsProps {
  readonly choices: Choices;
  readonly onChoose: (change: Partial<Choices>) => void;
  readonly story: Story;
  readonly words: Words;
  readonly revision: number;
  /** Says what the explorer's filters leave; absent where they leave everything. */
  readonly filters: { readonly label: string; readonly each: readonly string[] } | undefined;
  /** Whether the explorer's map shows a part that was chosen. */
  readonly framed: boolean;
}

/** What can be chosen of a widget. */
export function Options({ choices, onChoose, story, words, revision, ...rest }: OptionsProps) {
  const t = useTranslations('builder');
  const { filters, framed } = rest;
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
      <Look choices={choices} onChoose={onChoose} />
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
            <span>
              {filters.label}
              <span className="builder-filters quiet">{filters.each.join(' · ')}</span>
            </span>
          </label>
        )}
        {framed && hasFrame(choices.kind) && (
          <label>
            <input
              type="checkbox"
              checked={choices.keepsFrame}
              onChange={({ target }) => onChoose({ keepsFrame: target.checked })}
            />
            {t('keepFrame')}
          </label>
        )}
      </fieldset>
    </form>
  );
}
