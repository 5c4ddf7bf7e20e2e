import { useTranslations } from 'use-intl';
import type { ArchiveAnswer } from '@/archive/archive.ts';
import type { Words } from '@/ui/text/use-words.ts';
import type { ChangeView } from '@/view/use-view-state.ts';

interface TellerNoteProps {
  readonly answer: ArchiveAnswer | undefined;
  readonly words: Words;
  readonly toldBy: string | undefined;
  readonly onChange: ChangeView;
}

/** Says whose account is on screen, and how much of the archive it tells. */
export function TellerNote({ answer, words, toldBy, onChange }: TellerNoteProps) {
  const t = useTranslations('app');
  if (toldBy === undefined || answer === undefined) return null;
  const { total, untold } = answer.counts;
  return (
    <p className="teller-banner" role="status">
      {t('toldByBanner', { name: words.origin(toldBy), told: total - untold, total })}{' '}
      <button type="button" className="link" onClick={() => onChange({ toldBy: undefined })}>
        {t('backToEveryone')}
      </button>
    </p>
  );
}
