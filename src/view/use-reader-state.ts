import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { decodeReader, encodeReader, type ReaderState } from './reader-state.ts';

const CHANGED = 'dateline:reader';
const STEP_ANCHOR = '#step-';

/** The query where the browser does not let it be written, as in a sandboxed frame. */
let unwritten: string | undefined;

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(CHANGED, listener);
  };
}

const currentSearch = (): string => unwritten ?? window.location.search;

export type ChangeReader = (change: Partial<ReaderState>) => void;

/** Writes a change into the URL in place of what stands there: a reader's back button leaves the page. */
export const changeReader: ChangeReader = (change) => {
  const state = decodeReader(currentSearch());
  const query = encodeReader({ ...state, ...change });
  if (query === encodeReader(state)) return;
  const search = query === '' ? '' : `?${query}`;
  try {
    window.history.replaceState(null, '', `${window.location.pathname}${search}`);
    unwritten = undefined;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    unwritten = search;
  }
  window.dispatchEvent(new Event(CHANGED));
};

/** The step a page opens at: that of the query, or else of an anchor `#step-ID`. */
export function openingStep(search: string, hash: string): string | undefined {
  const { step } = decodeReader(search);
  if (step !== undefined || !hash.startsWith(STEP_ANCHOR)) return step;
  const query = new URLSearchParams({ step: hash.slice(STEP_ANCHOR.length) }).toString();
  const anchored = decodeReader(query).step;
  if (anchored === undefined || !anchored.includes('%')) return anchored;
  try {
    return decodeURIComponent(anchored);
  } catch (error) {
    if (error instanceof URIError) return anchored;
    throw error;
  }
}

/** What the URL says of the readers' page, and the way to change it. */
export function useReaderState(): readonly [ReaderState, ChangeReader] {
  const search = useSyncExternalStore(subscribe, currentSearch);
  const state = useMemo(() => decodeReader(search), [search]);
  return [state, useCallback<ChangeReader>((change) => changeReader(change), [])];
}
