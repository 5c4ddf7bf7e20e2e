import { memo } from 'react';
import { useTranslations } from 'use-intl';
import { LOCALES } from '@/ui/i18n/language.ts';
import { countText } from '@/ui/text/number-format.ts';
import type { Language } from '@/view/view-state.ts';

/** What solid and pale mean. */
export function SpreadKey() {
  const t = useTranslations('timeline');
  return (
    <>
      <span data-solid="true">{t('datedKey')}</span>
      <span data-solid="false">{t('spreadKey')}</span>
    </>
  );
}

interface HistogramHeadProps {
  /** Those in sight; absent as long as they are not known. */
  readonly events: number | undefined;
  readonly hasSpread: boolean;
  readonly lang: Language;
}

/** What the histogram counts, and how many of it are in sight. */
export const HistogramHead = memo(function HistogramHead(props: HistogramHeadProps) {
  const { events, hasSpread, lang } = props;
  const t = useTranslations('timeline');
  const count = events === undefined ? undefined : Math.round(events);
  return (
    <div className="timeline-head" data-tall="true">
      <strong>{t('all')}</strong>
      {count !== undefined && (
        <span>{t('inView', { count, shown: countText(LOCALES[lang], count) })}</span>
      )}
      {hasSpread && (
        <p className="timeline-key">
          <SpreadKey />
        </p>
      )}
    </div>
  );
});
