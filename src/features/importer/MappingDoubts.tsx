import { useTranslations } from 'use-intl';
import { joined, plain, type Said } from '@/formats/words/said.ts';
import { useUniqueId } from '@/ui/controls/use-unique-id.ts';
import { useFileWords } from '@/ui/i18n/file-words.tsx';
import { SaidText } from '@/ui/text/SaidText.tsx';
import { confirmDoubt, type Doubt, type OtherChoice } from './mapping-edits.ts';
import type { DraftProps } from './MappingColumns.tsx';

interface MappingDoubtsProps extends DraftProps {
  /** Those still open. */
  readonly doubts: readonly Doubt[];
}

function useReasons(): (doubt: Doubt) => Said {
  const t = useTranslations('importer');
  const { say } = useFileWords();
  const nameOf = (choice: OtherChoice['guessed']): string => {
    switch (choice) {
      case 'point':
      case 'comma':
        return t(`decimals.${choice}`);
      case 'lat-lon':
      case 'lon-lat':
        return t(`orders.${choice}`);
      default:
        return t(`dateOrders.${choice}`);
    }
  };
  return (doubt) => {
    if ('reasons' in doubt) {
      return joined(
        doubt.reasons.map((reason) => say('doubts', reason)),
        t('semicolon'),
      );
    }
    const [guessed, remembered] = [nameOf(doubt.guessed), nameOf(doubt.remembered)];
    return [t('writtenOtherwise', { guessed, remembered })];
  };
}

/** What of the guess still has to be confirmed, and why. */
export function MappingDoubts({ doubts, draft, onDraft }: MappingDoubtsProps) {
  const t = useTranslations('importer');
  const id = useUniqueId();
  const reasonsOf = useReasons();
  if (doubts.length === 0) return null;
  return (
    <section className="mapping-doubts" aria-labelledby={id}>
      <h3 id={id}>{t('doubts')}</h3>
      <ul>
        {doubts.map((doubt) => {
          const said = reasonsOf(doubt);
          const reason = plain(said);
          return (
            <li key={`${doubt.field} ${reason}`}>
              <span>
                <SaidText said={said} />
              </span>
              <button
                type="button"
                className="button"
                aria-label={t('confirmDoubt', { reason })}
                onClick={() => onDraft(confirmDoubt(draft, doubt.field))}
              >
                {t('thatIsRight')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
