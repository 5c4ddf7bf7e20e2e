import { useTranslations } from 'use-intl';
import type { RejectionGroup } from '@/archive/archive.ts';
import { useFileWords } from '@/ui/i18n/file-words.tsx';
import { SaidText } from '@/ui/text/SaidText.tsx';

/** Why rows were left out, how many, and a few of them. */
export function RejectionReason({ group }: { readonly group: RejectionGroup }) {
  const t = useTranslations('importer');
  const { say, subject } = useFileWords();
  const { column, reason, count, examples } = group;
  return (
    <li>
      <p>
        <strong>{t('times', { count })}</strong>{' '}
        <code>
          <SaidText said={subject(column)} />
        </code>{' '}
        <SaidText said={say('faults', reason)} />
      </p>
      <ul>
        {examples.map(({ row, value, hint }) => (
          <li key={row}>
            {t('rowNumber', { row: String(row) })}
            {value !== '' && (
              <>
                {`${t('colon')} `}
                <q>
                  <bdi>{value}</bdi>
                </q>
              </>
            )}
            {hint !== undefined && (
              <>
                {' ('}
                <SaidText said={say('hints', hint)} />)
              </>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
