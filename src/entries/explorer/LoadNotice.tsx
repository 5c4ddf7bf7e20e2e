import { useLocale, useTranslations } from 'use-intl';
import { resolveText } from '@/domain/dataset/localized.ts';
import { Cancelled } from '@/features/loading/Cancelled.tsx';
import { LoadAlert } from '@/features/loading/LoadAlert.tsx';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { Language } from '@/view/view-state.ts';
import type { OnScreen } from './use-on-screen.ts';

interface LoadNoticeProps {
  readonly screen: OnScreen;
  /** Of what is on screen. */
  readonly title: string | undefined;
  readonly lang: Language;
  /** Id of the dataset that the address asks for. */
  readonly wanted: string;
  readonly onChange: ChangeView;
}

/** How long ago, in words. */
function ageWords(locale: string, since: number): string {
  const minutes = Math.round((Date.now() - since) / 60_000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return minutes < 60
    ? words.format(-minutes, 'minute')
    : words.format(-Math.round(minutes / 60), 'hour');
}

/** What went wrong with what the address asks for, and the ways out. */
export function LoadNotice({ screen, title, lang, wanted, onChange }: LoadNoticeProps) {
  const t = useTranslations('loading');
  const importer = useTranslations('importer');
  const locale = useLocale();
  const { state, loaded, file, isFileGone } = screen;
  if (file !== undefined) return null;
  if (isFileGone) {
    return (
      <p className="teller-banner" role="status">
        {importer('gone', { name: wanted.replace(/^file\./, '') })}
      </p>
    );
  }
  if (state.error === undefined) {
    return state.status === 'cancelled' ? (
      <Cancelled name={state.name} onRetry={state.retry} />
    ) : null;
  }
  const first = state.catalogue?.entries[0];
  const wayOut =
    first === undefined || first.id === wanted || wanted === ''
      ? undefined
      : {
          label: t('openDefault', { name: resolveText(first.title, lang).text }),
          onTake: () => onChange({ dataset: '' }),
        };
  const kept =
    loaded === undefined || title === undefined
      ? undefined
      : t('kept', { name: title, age: ageWords(locale, loaded.loadedAt) });
  return (
    <LoadAlert
      error={state.error}
      subject={state.name}
      onRetry={state.retry}
      wayOut={wayOut}
      kept={kept}
    />
  );
}
