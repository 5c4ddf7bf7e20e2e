import { useTranslations } from 'use-intl';
import type { SampleEvent } from '@/formats/table/mapped-sample.ts';
import type { RowFault } from '@/formats/table/table-format.ts';
import { useFileWords } from '@/ui/i18n/file-words.tsx';
import { SaidText } from '@/ui/text/SaidText.tsx';

function SamplePlace({ event }: { readonly event: SampleEvent }) {
  const t = useTranslations('importer');
  const { place, point, radiusKm } = event;
  if (point === undefined) return <bdi>{place === '' ? t('noPlace') : place}</bdi>;
  const within = radiusKm === undefined ? '' : t('within', { km: radiusKm });
  return (
    <bdi>
      {place !== '' && (
        <>
          <bdi>{place}</bdi>{' '}
        </>
      )}
      (<bdi>{point}</bdi>
      {within})
    </bdi>
  );
}

function Fault({ fault }: { readonly fault: RowFault }) {
  const t = useTranslations('importer');
  const { say, subject } = useFileWords();
  const { column, value, reason, hint } = fault;
  return (
    <p className="mapping-fault">
      <SaidText said={subject(column)} />{' '}
      {value !== '' && (
        <>
          <q>
            <bdi>{value}</bdi>
          </q>{' '}
        </>
      )}
      <SaidText said={say('faults', reason)} />
      {hint !== undefined && (
        <>
          {t('semicolon')}
          <SaidText said={say('hints', hint)} />
        </>
      )}
    </p>
  );
}

interface SampleItemProps {
  readonly event: SampleEvent;
  /** Who speaks where the row names nobody. */
  readonly sourceName: string;
}

/** A row as the event it will become, or why it will be none. */
export function SampleItem({ event, sourceName }: SampleItemProps) {
  const { when, title, source, fault } = event;
  return (
    <li className={fault === undefined ? undefined : 'at-fault'}>
      <p>
        <strong>
          <bdi>{title}</bdi>
        </strong>
      </p>
      <p>
        {when !== '' && (
          <>
            <span className="sample-part">
              <bdi>{when}</bdi>
              {'\u00A0·'}
            </span>{' '}
          </>
        )}
        <span className="sample-part">
          <SamplePlace event={event} />
          {'\u00A0·'}
        </span>{' '}
        <span className="sample-part">
          <bdi>{source === '' ? sourceName : source}</bdi>
        </span>
      </p>
      {fault !== undefined && <Fault fault={fault} />}
    </li>
  );
}
