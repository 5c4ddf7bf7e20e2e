import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { CASUALTY_KINDS } from '@/domain/dataset/vocabulary.ts';
import { radiusKmOf } from '@/domain/place.ts';
import type { SlotAssessment } from '@/domain/standing/assess.ts';
import { Localized } from '@/ui/text/Localized.tsx';
import { useVocab, type Words } from '@/ui/text/use-words.ts';

interface ValueProps {
  readonly account: EventAccount;
  readonly words: Words;
}

interface SlotValueProps extends ValueProps {
  readonly story: Story;
  readonly slot: SlotAssessment;
}

/** What a field of an event says, each version of it with who says so. */
export function SlotValue({ story, account, words, slot }: SlotValueProps): ReactNode {
  const { event } = account;
  switch (slot.slot) {
    case 'outcome':
      return event.outcome !== undefined && <Localized text={words.resolve(event.outcome)} />;
    case 'when':
      return <WhenValue account={account} words={words} />;
    case 'where':
      return <WhereValue story={story} account={account} words={words} />;
    case 'actors':
      return <ActorsValue account={account} words={words} />;
    case 'casualties':
      return <TollValue account={account} words={words} />;
  }
}

function WhenValue({ account, words }: ValueProps) {
  const t = useTranslations('evidence');
  const several = account.when.length > 1;
  return (
    <>
      {account.when.map(({ edtf, origins }) => (
        <span key={edtf} className={several ? 'version' : undefined}>
          {several
            ? t('saysWhen', {
                date: words.date(edtf, 'weekday'),
                origins: words.list(origins.map(words.origin)),
              })
            : words.date(edtf, 'weekday')}
          {origins.length === 0 && <em> ({t('noDateTold')})</em>}
        </span>
      ))}
    </>
  );
}

function WhereValue({ story, account, words }: Omit<SlotValueProps, 'slot'>) {
  const t = useTranslations('evidence');
  const vocab = useVocab();
  return account.where.map(({ places, origins }) => (
    <span key={places.join(' ')} className={account.where.length > 1 ? 'version' : undefined}>
      {places.map((id) => {
        const place = story.index.places.get(id);
        if (place === undefined) return id;
        const radius = radiusKmOf(place);
        return (
          <span key={id} className="place-value">
            <Localized text={words.resolve(place.name)} />
            {radius > 0 && (
              <span className="slot-note">
                {t('precision', {
                  precision: vocab(`precision.${place.precision}`),
                  radius: t('radius', { km: words.number(radius) }),
                })}
                {place.note !== undefined && <>. {words.plain(place.note)}</>}
              </span>
            )}
          </span>
        );
      })}
      {account.where.length > 1 && ` (${words.list(origins.map(words.origin))})`}
    </span>
  ));
}

function ActorsValue({ account, words }: ValueProps) {
  const vocab = useVocab();
  return (
    <span className="actors">
      {account.event.actors.map(({ actor, role }) => (
        <span key={`${actor} ${role}`} className="actor-value">
          {words.actor(actor)} <span className="quiet">{vocab(`role.${role}`)}</span>
        </span>
      ))}
    </span>
  );
}

function TollValue({ account, words }: ValueProps) {
  const t = useTranslations('evidence');
  const vocab = useVocab();
  return CASUALTY_KINDS.flatMap((kind) => {
    const range = account.event.casualties?.[kind];
    if (range === undefined) return [];
    const { low, best, high } = range;
    const span = low === high ? words.number(low) : `${words.number(low)}–${words.number(high)}`;
    const value = best === undefined || low === high ? span : `${words.number(best)} (${span})`;
    return [
      <span key={kind} className="actor-value">
        {t('toll', { kind: vocab(`casualty.${kind}`), value })}
      </span>,
    ];
  });
}
