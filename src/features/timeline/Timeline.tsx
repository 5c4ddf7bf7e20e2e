import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { directionOf } from '@/domain/dataset/localized.ts';
import { Chart } from './Chart.tsx';
import { presenceOf } from './presence.ts';
import { axisSpan } from './span.ts';
import type { TimelineProps } from './props.ts';
import { useSize } from './use-size.ts';
import './timeline.css';

/** Below this width, in pixels, lanes carry captions instead of heads, and the toolbar folds. */
export const NARROW = 700;

const sameMembers = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((member, at) => member === b[at]);

/** The last list with the same members, so that moving events in and out of the window lays nothing out anew. */
function useSteady<T>(list: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(list);
  if (sameMembers(kept, list)) return kept;
  setKept(list);
  return list;
}

/** Events in time, in lanes, with when they happened and when it was said, and a window to choose days with. */
export function Timeline(props: TimelineProps) {
  const { story, shown, outside, ghosts, lang } = props;
  const t = useTranslations('timeline');
  const section = useRef<HTMLElement>(null);
  const size = useSize(section);
  const presence = useMemo(() => presenceOf(shown, outside, ghosts), [shown, outside, ghosts]);
  const events = useSteady(story.accounts.filter(({ event }) => presence.has(event.id)));
  const axis = useMemo(() => axisSpan(story.accounts), [story]);
  const isNarrow = size !== undefined && size.width < NARROW;
  return (
    <section
      ref={section}
      className="timeline"
      aria-label={t('title')}
      dir={directionOf(lang)}
      data-narrow={isNarrow}
    >
      {axis === undefined ? (
        <p className="timeline-note">{t(story.accounts.length === 0 ? 'empty' : 'undated')}</p>
      ) : (
        size !== undefined && (
          <Chart {...props} {...{ axis, events, presence, isNarrow }} width={size.width} />
        )
      )}
    </section>
  );
}
