import { useSyncExternalStore } from 'react';
import { FACETS } from '@/domain/filter/facets.ts';
import { currentSearch, pushSearch, replaceSearch, subscribe } from './address.ts';
import { decodeView, encodeView } from './codec.ts';
import type { ViewState } from './view-state.ts';

/** `push` makes a step that the back button undoes; `replace` is for what moves, as a drag or a pan. */
export type HistoryMode = 'push' | 'replace';

export type ChangeView = (
  change: Partial<ViewState> | ((view: ViewState) => Partial<ViewState>),
  mode?: HistoryMode,
) => void;

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

/** The next view with the very lists of the one before where they say the same. */
function keepSame(before: ViewState, next: ViewState): ViewState {
  const facets = { ...next.facets };
  for (const facet of FACETS) {
    if (sameList(before.facets[facet], facets[facet])) facets[facet] = before.facets[facet];
  }
  const areSame = FACETS.every((facet) => facets[facet] === before.facets[facet]);
  const isSameBox = sameList(before.bbox ?? [], next.bbox ?? []);
  return {
    ...next,
    facets: areSame ? before.facets : facets,
    bbox: isSameBox ? before.bbox : next.bbox,
  };
}

let read: { readonly search: string; readonly view: ViewState } | undefined;

/** The view as the reader sees it; the same object as long as nothing changes. */
function currentView(): ViewState {
  const search = currentSearch();
  if (read?.search === search) return read.view;
  const view = decodeView(search);
  read = { search, view: read === undefined ? view : keepSame(read.view, view) };
  return read.view;
}

/** Changes the view, and with it the address. A change that changes nothing makes no history. */
export const changeView: ChangeView = (change, mode = 'push') => {
  const view = currentView();
  const changes = typeof change === 'function' ? change(view) : change;
  const query = encodeView({ ...view, ...changes });
  if (query === encodeView(view)) return;
  const search = query === '' ? '' : `?${query}`;
  if (mode === 'push') pushSearch(search);
  else replaceSearch(search);
};

/** The view, and the way to change it. */
export function useViewState(): readonly [ViewState, ChangeView] {
  return [useSyncExternalStore(subscribe, currentView), changeView];
}

/** A part of the view: its user is drawn anew when that part changes, and not with any other. */
export const useView = <T>(select: (view: ViewState) => T): T =>
  useSyncExternalStore(subscribe, () => select(currentView()));
