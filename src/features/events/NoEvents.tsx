import { useTranslations } from 'use-intl';

interface NoEventsProps {
  /** Whether there are none at all, so that no filter is to blame. */
  readonly isEmpty: boolean;
  readonly onClear: () => void;
}

export function NoEvents({ isEmpty, onClear }: NoEventsProps) {
  const t = useTranslations('events');
  return (
    <p className="events-empty">
      {isEmpty ? t('none') : t('empty')}{' '}
      {!isEmpty && (
        <button type="button" className="link" onClick={onClear}>
          {t('emptyWay')}
        </button>
      )}
    </p>
  );
}
