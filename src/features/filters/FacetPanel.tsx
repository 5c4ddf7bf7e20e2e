import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { FacetCount } from '@/domain/filter/filter.ts';
import { FacetOptions } from './FacetOptions.tsx';
import { facetValues, findValues } from './facet-values.ts';

/** Facets with more values than this have a box to find one. */
const MANY = 30;
/** Milliseconds without typing before values are asked for. */
const QUIET_MS = 150;

interface FacetPanelProps {
  readonly title: string;
  /** Absent while they are waited for. */
  readonly counts: readonly FacetCount[] | undefined;
  /** How many values there are in all, where `counts` lists only the commonest. */
  readonly size: number;
  readonly chosen: readonly string[];
  /** Values found for a text, where more exist than `counts` lists. */
  readonly found?: { readonly text: string; readonly counts: readonly FacetCount[] } | undefined;
  readonly nameOf: (value: string) => string;
  readonly format: (count: number) => string;
  readonly onChoose: (values: readonly string[]) => void;
  readonly onFind?: ((text: string) => void) | undefined;
  /** Told when the panel comes on screen, and when it leaves it. */
  readonly onWatch?: ((isOnScreen: boolean) => void) | undefined;
}

/** Tells what is to be found once the typing rests, and nothing more to be found at the end. */
function useFinding(text: string, onFind: ((text: string) => void) | undefined): void {
  const tell = useEffectEvent((wanted: string) => onFind?.(wanted));
  useEffect(() => {
    if (text === '') return undefined;
    const timer = setTimeout(() => tell(text), QUIET_MS);
    return () => clearTimeout(timer);
  }, [text]);
}

function useWatching(onWatch: ((isOnScreen: boolean) => void) | undefined): void {
  const tell = useEffectEvent((isOnScreen: boolean) => onWatch?.(isOnScreen));
  useEffect(() => {
    tell(true);
    return () => tell(false);
  }, []);
}

/** The values of a facet, and for long lists a box to find some. */
export function FacetPanel(props: FacetPanelProps) {
  const { title, counts, size, chosen, found, nameOf, format, onChoose } = props;
  const t = useTranslations('filters');
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  useFinding(text, props.onFind);
  useWatching(props.onWatch);
  const isFound = text !== '' && found?.text === text;
  const all = counts === undefined ? [] : facetValues(counts, chosen);
  const options = isFound
    ? found.counts.toSorted((a, b) => b.count - a.count)
    : findValues(all, text, nameOf);
  const listed = counts?.length ?? size;
  const isShort = size > listed && text === '';
  const toggle = (value: string): void =>
    onChoose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <>
      {size > MANY && (
        <input
          className="search-box facet-find"
          type="text"
          aria-label={t('find', { facet: title })}
          placeholder={t('findHint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      )}
      {isShort && <p className="facet-note">{t('commonest', { shown: listed, total: size })}</p>}
      {counts !== undefined && options.length === 0 && (
        <p className="facet-empty" role="status">
          {text === '' ? t('noValues') : t('noneFound')}
        </p>
      )}
      <FacetOptions {...{ options, chosen, nameOf, format }} onToggle={toggle} />
      {chosen.length > 0 && (
        <button type="button" className="link" onClick={() => onChoose([])}>
          {t('clearFacet')}
        </button>
      )}
    </>
  );
}
