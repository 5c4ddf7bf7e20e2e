import { useTranslations } from 'use-intl';
import './loading.css';

interface CancelledProps {
  readonly name: string;
  readonly onRetry: () => void;
}

export function Cancelled({ name, onRetry }: CancelledProps) {
  const t = useTranslations('loading');
  return (
    <div className="load-alert" role="status">
      <p className="load-message">{t('cancelled', { name })}</p>
      <p className="load-ways">
        <button type="button" className="button primary" onClick={onRetry}>
          {t('tryAgain')}
        </button>
      </p>
    </div>
  );
}
