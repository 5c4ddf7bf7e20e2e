import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { sampleEvents } from '@/formats/table/mapped-sample.ts';
import type { TableMapping, TablePreview } from '@/formats/table/mapping.ts';
import { SampleItem } from './SampleItem.tsx';

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
        {events.map((event, at) => (
          // Rows are what they are by their position.
          // oxlint-disable-next-line react/no-array-index-key
          <SampleItem key={at} event={event} sourceName={mapping.sourceName} />
        ))}
      </ol>
    </section>
  );
}
