import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import type { ConflictEvent } from '@/domain/dataset/schema.ts';
import type { Words } from '@/ui/text/use-words.ts';

interface KinProps {
  readonly story: Story;
  readonly event: ConflictEvent;
  readonly words: Words;
  readonly onSelect: (eventId: string) => void;
}

/** The larger event this one belongs to, and the smaller ones that belong to it. */
export function Kin({ story, event, words, onSelect }: KinProps) {
  const t = useTranslations('evidence');
  const parent = event.partOf === undefined ? undefined : story.index.events.get(event.partOf);
  const parts = story.index.dataset.events.filter(({ partOf }) => partOf === event.id);
  const link = ({ id, title }: ConflictEvent) => (
    <button key={id} type="button" className="link" onClick={() => onSelect(id)}>
      {words.plain(title)}
    </button>
  );
  if (parent === undefined && parts.length === 0) return null;
  return (
    <dl className="slots kin">
      {parent !== undefined && (
        <div className="slot">
          <dt>{t('partOf')}</dt>
          <dd>{link(parent)}</dd>
        </div>
      )}
      {parts.length > 0 && (
        <div className="slot">
          <dt>{t('parts')}</dt>
          <dd className="kin-parts">{parts.map(link)}</dd>
        </div>
      )}
    </dl>
  );
}
