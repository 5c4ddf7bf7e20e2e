import { useTranslations } from 'use-intl';
import type { Report } from '@/domain/dataset/schema.ts';
import { Localized } from '@/ui/text/Localized.tsx';
import type { Words } from '@/ui/text/use-words.ts';

interface ReportNoteProps {
  readonly report: Report | undefined;
  readonly words: Words;
}

/** The report behind the claims, and the way to it. */
export function ReportNote({ report, words }: ReportNoteProps) {
  const t = useTranslations('evidence');
  if (report === undefined) return null;
  const { publishedBasis, url, archiveUrl } = report;
  return (
    <section className="report-note" aria-label={t('report')}>
      <h3>{t('report')}</h3>
      <p>
        <Localized text={words.resolve(report.title)} />.{' '}
        <Localized text={words.resolve(report.publisher)} />.
      </p>
      <p>
        {t('published', { date: words.date(report.published, 'weekday') })}
        {publishedBasis.basis === 'inferred' && ` (${t('inferredDate')})`}
        {publishedBasis.note !== undefined && (
          <>
            . <Localized text={words.resolve(publishedBasis.note)} />
          </>
        )}
      </p>
      {url !== undefined && (
        <p>
          <a href={url} rel="noopener noreferrer external">
            {t('read')}
          </a>
        </p>
      )}
      {archiveUrl !== undefined && (
        <p>
          <a href={archiveUrl} rel="noopener noreferrer external">
            {t('archived')}
          </a>
        </p>
      )}
      {report.textVisibility === 'none' && <p className="quiet">{t('noText')}</p>}
    </section>
  );
}
