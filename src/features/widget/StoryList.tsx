import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { storySteps, type StoryStep } from '@/domain/story/steps.ts';
import { useAttribution } from '@/ui/account/attribution.ts';
import { useSummaries } from '@/ui/account/summary.ts';
import { Mark } from '@/ui/marks/Mark.tsx';
import { Localized } from '@/ui/text/Localized.tsx';
import { useWords } from '@/ui/text/use-words.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import './widget.css';

interface StoryListProps {
  readonly story: Story;
  /** The events told; steps without any of them are left out unless they say something themselves. */
  readonly shown: readonly EventAccount[];
  readonly colouring: Colouring;
  /** Id of the step to begin at. */
  readonly first?: string | undefined;
}

function stepsOf(story: Story, shown: readonly EventAccount[]): readonly StoryStep[] {
  const told = new Set(shown);
  return storySteps(story)
    .map((step) => ({ ...step, accounts: step.accounts.filter((account) => told.has(account)) }))
    .filter(({ accounts, text }) => accounts.length > 0 || text !== undefined);
}

/** A story one step at a time. */
export function StoryList({ story, shown, colouring, first }: StoryListProps) {
  const t = useTranslations('embed');
  const words = useWords(story.index);
  const summaries = useSummaries(story.index, words);
  const attribution = useAttribution(story, words);
  const steps = useMemo(() => stepsOf(story, shown), [story, shown]);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      steps.findIndex(({ id }) => id === first),
    ),
  );
  const step = steps[at];
  if (step === undefined) return null;
  const days = step.when.map(({ edtf }) => words.date(edtf, 'weekday'));
  return (
    <section className="widget-story" aria-label={t('steps')}>
      <div className="widget-steps">
        <button type="button" className="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t('previous')}
        </button>
        <span className="quiet" role="status">
          {t('step', { number: at + 1, total: steps.length })}
        </span>
        <button
          type="button"
          className="button"
          disabled={at === steps.length - 1}
          onClick={() => setAt(at + 1)}
        >
          {t('next')}
        </button>
      </div>
      {step.title !== undefined ? (
        <h2>
          <Localized text={words.resolve(step.title)} />
        </h2>
      ) : (
        days.length > 0 && <h2>{days.join(' / ')}</h2>
      )}
      {step.text !== undefined && (
        <p>
          <Localized text={words.resolve(step.text)} />
        </p>
      )}
      {step.accounts.map((account) => (
        <article key={account.event.id} className="widget-event">
          <Mark
            type={account.event.type}
            standing={account.assessment.standing}
            colour={colouring.colourOf(account)}
          />
          <div>
            <h3>
              <Localized text={words.resolve(account.event.title)} />
            </h3>
            <p className={`widget-standing ${account.assessment.standing}`}>
              {summaries.why(account)}
            </p>
            <p className="quiet widget-said">{attribution(account)}</p>
          </div>
        </article>
      ))}
    </section>
  );
}
