import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { decodeView, encodeView } from './codec.ts';
import type { ViewState } from './view-state.ts';

const CHANGED = 'dateline:view';

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(CHANGED, listener);
  };
}

const currentSearch = (): string => window.location.search;

/** `push` makes a step that the back button undoes; `replace` is for what moves, as a drag or a pan. */
export type HistoryMode = 'push' | 'replace';

export type ChangeView = (
  change: Partial<ViewState> | ((view: ViewState) => Partial<ViewState>),
  mode?: HistoryMode,
) => void;

/** Writes a change of the view into the URL. A change that changes nothing makes no history. */
export const changeView: ChangeView = (change, mode = 'push') => {
  const view = decodeView(currentSearch());
  const changes = typeof change === 'function' ? change(view) : change;
  const query = encodeView({ ...view, ...changes });
  if (query === encodeView(view)) return;
  const url = `${window.location.pathname}${query === '' ? '' : `?${query}`}${window.location.hash}`;
  if (mode === 'push') window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
  window.dispatchEvent(new Event(CHANGED));
};

/** The view as the URL has it, and the way to change it. */
export function useViewState(): readonly [ViewState, ChangeView] {
  const search = useSyncExternalStore(subscribe, currentSearch);
  const view = useMemo(() => decodeView(search), [search]);
  return [view, useCallback<ChangeView>((change, mode) => changeView(change, mode), [])];
}
