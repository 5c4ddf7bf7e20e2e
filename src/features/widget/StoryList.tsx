import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import type { StoryStep } from '@/domain/story/steps.ts';
import { useAttribution } from '@/ui/account/attribution.ts';
import { useHeadings } from '@/ui/account/headings.ts';
import { useSummaries } from '@/ui/account/summary.ts';
import { Mark } from '@/ui/marks/Mark.tsx';
import { Localized } from '@/ui/text/Localized.tsx';
import { useWords } from '@/ui/text/use-words.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { useShortcuts } from '@/view/shortcuts.ts';
import './widget.css';

interface StoryListProps {
  readonly story: Story;
  readonly steps: readonly StoryStep[];
  /** The step that is told, one of `steps`. */
  readonly current: StoryStep;
  readonly colouring: Colouring;
  readonly onStep: (step: StoryStep) => void;
}

/** A story one step at a time. */
export function StoryList({ story, steps, current, colouring, onStep }: StoryListProps) {
  const t = useTranslations('embed');
  const words = useWords(story.index);
  const summaries = useSummaries(story.index, words);
  const attribution = useAttribution(story, words);
  const headings = useHeadings(story, steps);
  const at = steps.indexOf(current);
  const move = (by: 1 | -1): void => {
    const next = steps[at + by];
    if (next !== undefined) onStep(next);
  };
  const towards = words.lang === 'ar' ? -1 : 1;
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    ArrowRight: () => move(towards),
    ArrowLeft: () => move(towards === 1 ? -1 : 1),
  });
  return (
    <section className="widget-story" aria-label={t('steps')}>
      <div className="widget-steps">
        <button type="button" className="button" aria-disabled={at === 0} onClick={() => move(-1)}>
          {t('previous')}
        </button>
        <span className="quiet" role="status">
          {t('step', { number: at + 1, total: steps.length })}
        </span>
        <button
          type="button"
          className="button"
          aria-disabled={at === steps.length - 1}
          onClick={() => move(1)}
        >
          {t('next')}
        </button>
      </div>
      <h2>{headings.get(current.id)}</h2>
      {current.text !== undefined && (
        <p>
          <Localized text={words.resolve(current.text)} />
        </p>
      )}
      {current.accounts.map((account) => (
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
