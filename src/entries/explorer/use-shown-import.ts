import { useRef } from 'react';
import { changeView } from '@/view/use-view-state.ts';
import { NO_FACETS, type ViewState } from '@/view/view-state.ts';
import { useImport, type Importing } from './use-import.ts';

/** What a change of dataset leaves behind: choices that name things of the other one. */
export const ANEW: Partial<ViewState> = {
  event: undefined,
  claim: undefined,
  toldBy: undefined,
  q: '',
  from: undefined,
  to: undefined,
  facets: NO_FACETS,
  bbox: undefined,
};

/**
 * Opens files and shows them; one that does not open in the end leaves the view as it was before.
 * @param load as `useImport`
 */
export function useShownImport(load: () => Promise<unknown>): Importing {
  const before = useRef<ViewState>(undefined);
  return useImport({
    load,
    onShow: (id) =>
      changeView((now) => {
        before.current = now;
        return { ...ANEW, dataset: id };
      }),
    onWithdraw: (id) =>
      changeView(
        ({ dataset, lang, theme }) => (dataset === id ? { ...before.current, lang, theme } : {}),
        'replace',
      ),
  });
}
