import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { SlotAssessment } from '@/domain/standing/assess.ts';
import { useVocab, type Words } from '@/ui/text/use-words.ts';
import type { NumberedClaim } from './number-claims.ts';
import { SlotValue } from './SlotValue.tsx';

interface SlotListProps {
  readonly story: Story;
  readonly account: EventAccount;
  readonly words: Words;
  readonly numbered: readonly NumberedClaim[];
  readonly onClaim: (claimId: string) => void;
}

/** Field by field: the value, how it stands, and the claims it rests on. */
export function SlotList({ story, account, words, numbered, onClaim }: SlotListProps) {
  const t = useTranslations('evidence');
  const vocab = useVocab();
  const references = (slot: SlotAssessment) =>
    numbered.filter(({ claim }) => slot.claims.some(({ id }) => id === claim.id));
  return (
    <dl className="slots">
      {account.assessment.slots.map((slot) => (
        <div key={slot.slot} className="slot">
          <dt>{vocab(`slot.${slot.slot}`)}</dt>
          <dd>
            <SlotValue story={story} account={account} slot={slot} words={words} />{' '}
            <span className={`tag ${slot.standing}`}>{vocab(`standing.${slot.standing}`)}</span>{' '}
            <span className="slot-claims">
              {references(slot).map(({ claim, number }) => (
                <button
                  key={claim.id}
                  type="button"
                  className="claim-ref"
                  aria-label={t('claimRef', { number })}
                  onClick={() => onClaim(claim.id)}
                >
                  {words.number(number)}
                </button>
              ))}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
