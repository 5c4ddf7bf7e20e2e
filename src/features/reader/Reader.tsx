import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { StoryStep } from '@/domain/story/steps.ts';
import { useHeadings } from '@/ui/account/headings.ts';
import { useBoxesOver, type Cover } from '@/ui/controls/use-boxes-over.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { useShortcuts } from '@/view/shortcuts.ts';
import type { Bbox } from '@/view/view-state.ts';
import { frameOfStep } from './frame.ts';
import { stepAfter } from './reading.ts';
import { SlimTimeline } from './SlimTimeline.tsx';
import { StoryText } from './StoryText.tsx';
import { useReading } from './use-reading.ts';
import './reader.css';

/** What the map beside the text is to show. */
export interface MapOfStep {
  /** Absent for the whole story. */
  readonly bbox: Bbox | undefined;
  /** Id of the event to ring. */
  readonly selected: string | undefined;
  readonly onSelect: (eventId: string) => void;
  /** The box is to be seen beside what lies over the map. */
  readonly framing: 'clear';
  /** What lies over the map, if anything does. */
  readonly cover?: Cover;
}

interface ReaderProps {
  readonly story: Story;
  readonly steps: readonly StoryStep[];
  readonly colouring: Colouring;
  /** The step to begin at. */
  readonly initial: string | undefined;
  /** Called with the step the reader has come to. */
  readonly onStep: (step: string | undefined) => void;
  readonly hrefOf: (eventId: string) => string;
  readonly head: ReactNode;
  readonly foot: ReactNode;
  readonly legend: ReactNode;
  readonly map: (shown: MapOfStep) => ReactNode;
  readonly evidence: (account: EventAccount, onSelect: (eventId: string) => void) => ReactNode;
}

/** The element's height where it lies over the text, as on narrow screens. */
function coverOf(side: HTMLElement | null): number {
  if (side === null || getComputedStyle(side).position !== 'sticky') return 0;
  const { width, height } = side.getBoundingClientRect();
  return width >= document.documentElement.clientWidth - 1 ? height : 0;
}

const firstPlaced = (step: StoryStep | undefined): string | undefined =>
  step?.accounts.find(({ where }) => where.length > 0)?.event.id;

/** A story to be read: its text, and a map with a slim timeline that follow the reading position. */
export function Reader({ story, steps, colouring, initial, onStep, ...slots }: ReaderProps) {
  const t = useTranslations('reader');
  const side = useRef<HTMLElement>(null);
  const mapBox = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const covered = useCallback(() => coverOf(side.current), []);
  const { current, jump, jumpToEvent } = useReading(steps, { initial, covered });
  const cover = useBoxesOver(mapBox, '.reader-strip');
  const headings = useHeadings(story, steps);
  const step = steps.find(({ id }) => id === current);
  const bbox = useMemo(
    () => (step === undefined ? undefined : frameOfStep(story, step)),
    [story, step],
  );
  const isHere = step?.accounts.some(({ event }) => event.id === chosen) === true;

  useEffect(() => onStep(current), [current, onStep]);

  const select = (id: string): void => {
    setChosen(id);
    jumpToEvent(id);
  };
  const move = (by: 1 | -1): void => {
    const next = stepAfter([...headings.keys()], current, by);
    if (next !== undefined) jump(next);
  };
  const aside = (towards: 1 | -1) => (): void =>
    move(document.documentElement.dir === 'rtl' ? (towards === 1 ? -1 : 1) : towards);
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    ArrowRight: aside(1),
    ArrowLeft: aside(-1),
  });

  return (
    <div className="reader">
      {slots.head}
      <aside
        ref={side}
        className={`reader-side${folded ? ' folded' : ''}`}
        aria-label={t('mapAndSteps')}
      >
        <div ref={mapBox} className="reader-map">
          {slots.map({
            bbox,
            selected: isHere ? chosen : firstPlaced(step),
            onSelect: select,
            framing: 'clear',
            cover,
          })}
        </div>
        <div className="reader-strip">
          <SlimTimeline story={story} steps={steps} current={current} onStep={jump} />
          <button
            type="button"
            className="icon reader-fold"
            aria-expanded={!folded}
            aria-label={folded ? t('unfoldMap') : t('foldMap')}
            onClick={() => setFolded(!folded)}
          >
            <span className="caret" aria-hidden="true" />
          </button>
        </div>
        <div className="reader-legend">{slots.legend}</div>
      </aside>
      <main className="reader-main">
        <StoryText
          story={story}
          steps={steps}
          colouring={colouring}
          current={current}
          hrefOf={slots.hrefOf}
          evidence={(account) => slots.evidence(account, select)}
        />
      </main>
      {slots.foot}
      <p role="status" className="sr-only">
        {current === undefined ? '' : headings.get(current)}
      </p>
    </div>
  );
}
