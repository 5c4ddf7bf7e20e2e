import { memo, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { directionOf } from '@/domain/dataset/localized.ts';
import { ArchiveChart } from './ArchiveChart.tsx';
import type { ArchiveTimelineProps } from './archive-props.ts';
import { daysAxis } from './span.ts';
import { NARROW } from './Timeline.tsx';
import { useSize } from './use-size.ts';
import './timeline.css';
import './histogram.css';

/** Any number of events in time: a histogram in colours, and lanes of marks where few enough are in sight. */
export const ArchiveTimeline = memo(function ArchiveTimeline(props: ArchiveTimelineProps) {
  const { span, lang } = props;
  const t = useTranslations('timeline');
  const section = useRef<HTMLElement>(null);
  const size = useSize(section);
  const [first, last] = [span?.first, span?.last];
  const axis = useMemo(
    () => (first === undefined || last === undefined ? undefined : daysAxis(first, last)),
    [first, last],
  );
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
        <p className="timeline-note">{t('undated')}</p>
      ) : (
        size !== undefined && <ArchiveChart {...props} {...{ axis, isNarrow }} width={size.width} />
      )}
    </section>
  );
});
