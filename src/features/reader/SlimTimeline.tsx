import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import type { StoryStep } from '@/domain/story/steps.ts';
import { useHeadings } from '@/ui/account/headings.ts';
import './reader.css';

interface SlimTimelineProps {
  readonly story: Story;
  readonly steps: readonly StoryStep[];
  readonly current: string | undefined;
  readonly onStep: (step: string) => void;
}

/** A dot for each step, in the direction of reading; the one being read is ringed and named. */
export function SlimTimeline({ story, steps, current, onStep }: SlimTimelineProps) {
  const t = useTranslations('reader');
  const headings = useHeadings(story, steps, 'short');
  const dots = useRef<HTMLOListElement>(null);
  const label = current === undefined ? undefined : headings.get(current);

  useEffect(() => {
    const list = dots.current;
    const dot = list?.querySelector('[aria-current]');
    if (list === null || dot === null || dot === undefined) return;
    const [outer, inner] = [list.getBoundingClientRect(), dot.getBoundingClientRect()];
    const middle = (box: DOMRect): number => box.left + box.width / 2;
    list.scrollBy({ left: middle(inner) - middle(outer), behavior: 'instant' });
  }, [current]);

  return (
    <nav className="reader-slim" aria-label={t('steps')}>
      <ol ref={dots}>
        {steps.map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              className="reader-dot"
              aria-label={headings.get(id)}
              aria-current={id === current ? 'step' : undefined}
              onClick={() => onStep(id)}
            />
          </li>
        ))}
      </ol>
      <span className="reader-slim-label" aria-hidden="true">
        {label ?? t('wholeStory')}
      </span>
    </nav>
  );
}
