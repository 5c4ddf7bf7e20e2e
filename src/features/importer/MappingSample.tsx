import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { sampleEvents } from '@/formats/table/mapped-sample.ts';
import type { TableMapping, TablePreview } from '@/formats/table/mapping.ts';

interface MappingSampleProps {
  readonly preview: TablePreview;
  readonly mapping: TableMapping;
}

/** The first rows as the events they will become. */
export function MappingSample({ preview, mapping }: MappingSampleProps) {
  const t = useTranslations('importer');
  const events = useMemo(() => sampleEvents(preview, mapping), [preview, mapping]);
  return (
    <section aria-labelledby="mapping-sample">
      <h3 id="mapping-sample">{t('sample')}</h3>
      <ol className="mapping-sample">
        {events.map(({ when, place, title, source, fault }, at) => (
          // Rows are what they are by their position.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className={fault === undefined ? undefined : 'at-fault'}>
            <p>
              <strong>
                <bdi>{title}</bdi>
              </strong>
            </p>
            <p>
              <bdi>{when}</bdi>
              {'\u00A0· '}
              <bdi>{place === '' ? t('noPlace') : place}</bdi>
              {'\u00A0· '}
              <bdi>{source === '' ? mapping.sourceName : source}</bdi>
            </p>
            {fault !== undefined && (
              <p className="mapping-fault" lang="en" dir="ltr">
                {fault}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
