import { useTranslations } from 'use-intl';
import type { EmbedState } from '@/view/embed-state.ts';
import { oembedAddress } from './choices.ts';
import { CopyField } from './CopyField.tsx';
import {
  frameSnippet,
  loaderSnippet,
  type EventFacts,
  type ListFrame,
  type Widget,
} from './snippets.ts';

interface FramesProps {
  readonly embed: EmbedState;
  readonly widget: Widget;
  readonly list: ListFrame;
  readonly events: readonly EventFacts[];
}

/** The ways to put the widget itself into a page. */
export function Frames({ embed, widget, list, events }: FramesProps) {
  const t = useTranslations('builder');
  const publicUrl = import.meta.env.VITE_PUBLIC_URL ?? '';
  const oembed = publicUrl === '' ? undefined : oembedAddress(embed, publicUrl);
  const loader = new URL('embed.js', document.baseURI).href;
  return (
    <>
      <CopyField label={t('frame')} text={frameSnippet(widget)} />
      <CopyField label={t('loader')} rows={5} text={loaderSnippet(widget, loader, list, events)} />
      {oembed === undefined ? (
        <p className="quiet">{t(publicUrl === '' ? 'noAddress' : 'onlyWhole')}</p>
      ) : (
        <CopyField label={t('oembed')} rows={1} text={oembed} />
      )}
      <p className="quiet">{t('cms')}</p>
    </>
  );
}
