import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { sampleEvents } from '@/formats/table/mapped-sample.ts';
import type { TableMapping, TablePreview } from '@/formats/table/mapping.ts';
import { useFileWords } from '@/ui/i18n/file-words.ts';
import { SaidText } from '@/ui/text/SaidText.tsx';

interface MappingSampleProps {
  readonly preview: TablePreview;
  readonly mapping: TableMapping;
}

/** The first rows as the events they will become. */
export function MappingSample({ preview, mapping }: MappingSampleProps) {
  const t = useTranslations('importer');
  const { say, subject } = useFileWords();
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
              <p className="mapping-fault">
                <SaidText said={subject(fault.column)} />{' '}
                {fault.value !== '' && (
                  <>
                    <q>
                      <bdi>{fault.value}</bdi>
                    </q>{' '}
                  </>
                )}
                <SaidText said={say('faults', fault.reason)} />
                {fault.hint !== undefined && (
                  <>
                    {t('semicolon')}
                    <SaidText said={say('hints', fault.hint)} />
                  </>
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
