import { useTranslations } from 'use-intl';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import type { Words } from '@/ui/text/use-words.ts';
import { encodeView } from '@/view/codec.ts';
import type { ViewState } from '@/view/view-state.ts';
import './widget.css';

interface WidgetFootProps {
  readonly story: Story;
  /** The events whose sources are named. */
  readonly shown: readonly EventAccount[];
  readonly words: Words;
  readonly view: ViewState;
}

/** Who says all this, under which licence it may be used, and the way to the whole. */
export function WidgetFoot({ story, shown, words, view }: WidgetFootProps) {
  const t = useTranslations('embed');
  const { id, license } = story.index.dataset;
  const speaking = new Set(shown.flatMap(({ claims }) => claims.map(({ source }) => source)));
  const sources = story.index.dataset.sources.filter((source) => speaking.has(source.id));
  const address = new URL(`./?${encodeView({ ...view, dataset: id })}`, document.baseURI).href;
  return (
    <footer className="widget-foot">
      <p>
        {t('sources')} {words.list(sources.map((source) => words.source(source.id)))}
      </p>
      <p>
        {t('license')}{' '}
        <a href={license.url} rel="license noopener noreferrer" target="_blank">
          {license.id}
        </a>{' '}
        ·{' '}
        <a href={address} rel="noopener noreferrer" target="_blank">
          {t('open')}
        </a>
      </p>
      <details className="widget-address">
        <summary>{t('address')}</summary>
        <code>{address}</code>
      </details>
    </footer>
  );
}
