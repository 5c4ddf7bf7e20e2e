import { useTranslations } from 'use-intl';
import { Modal } from '@/ui/controls/Modal.tsx';
import './help.css';

interface HelpPaneProps {
  readonly closeLabel: string;
  readonly onClose: () => void;
}

const KEYS = [
  ['/', 'search'],
  ['j', 'nextEvent'],
  ['k', 'previousEvent'],
  ['e', 'evidence'],
  ['[', 'windowBack'],
  [']', 'windowForward'],
  ['Esc', 'close'],
  ['?', 'help'],
] as const;

export function HelpPane({ closeLabel, onClose }: HelpPaneProps) {
  const t = useTranslations('help');
  return (
    <Modal title={t('title')} closeLabel={closeLabel} onClose={onClose}>
      <div className="help-body">
        <p>{t('intro')}</p>
        <dl className="help-keys">
          {KEYS.map(([key, name]) => (
            <div key={key}>
              <dt>
                <kbd dir="ltr">{key}</kbd>
              </dt>
              <dd>{t(`keys.${name}`)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>{t('arrowKeys')}</kbd>
            </dt>
            <dd>{t('keys.arrows')}</dd>
          </div>
        </dl>
      </div>
    </Modal>
  );
}
