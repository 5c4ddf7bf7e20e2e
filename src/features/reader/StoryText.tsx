import { useState, type ReactNode } from 'react';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { StoryStep } from '@/domain/story/steps.ts';
import { useHeadings } from '@/ui/account/headings.ts';
import { useAttribution } from '@/ui/account/attribution.ts';
import { useSummaries } from '@/ui/account/summary.ts';
import { Localized } from '@/ui/text/Localized.tsx';
import { useWords } from '@/ui/text/use-words.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { stepAnchor, stepHeading } from './anchors.ts';
import { EventArticle } from './EventArticle.tsx';
import './reader.css';

interface StoryTextProps {
  readonly story: Story;
  readonly steps: readonly StoryStep[];
  readonly colouring: Colouring;
  /** Id of the step that is being read, as `useReading` has it. */
  readonly current: string | undefined;
  /** Address of an event in the explorer. */
  readonly hrefOf?: ((eventId: string) => string) | undefined;
  /** Draws the evidence of an event; called only for the event that is open. */
  readonly evidence: (account: EventAccount) => ReactNode;
}

/** A story as text: a heading for each step, its events under it, and the evidence of one of them at a time. */
export function StoryText({ story, steps, colouring, current, ...props }: StoryTextProps) {
  const { hrefOf, evidence } = props;
  const words = useWords(story.index);
  const summaries = useSummaries(story.index, words);
  const headings = useHeadings(story, steps);
  const attribution = useAttribution(story, words);
  const [open, setOpen] = useState<string>();
  return (
    <div className="reader-story">
      {steps.map(({ id, text, accounts }) => (
        <section
          key={id}
          id={stepAnchor(id)}
          className="reader-step"
          data-current={id === current ? 'true' : undefined}
        >
          <h2 id={stepHeading(id)} tabIndex={-1}>
            {headings.get(id)}
          </h2>
          {text !== undefined && (
            <p className="reader-editorial">
              <Localized text={words.resolve(text)} />
            </p>
          )}
          {accounts.map((account) => (
            <EventArticle
              key={account.event.id}
              account={account}
              attribution={attribution(account)}
              words={words}
              summaries={summaries}
              colouring={colouring}
              href={hrefOf?.(account.event.id)}
              isOpen={open === account.event.id}
              onToggle={() =>
                setOpen((before) => (before === account.event.id ? undefined : account.event.id))
              }
              evidence={evidence}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
