import { useCallback, useEffect, useState } from 'react';
import { fetchPublished, type PublishedDataset } from '@/data/published-dataset.ts';

interface Wanted {
  readonly dataset: string;
  readonly revision?: number | undefined;
}

export type PublishedState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: Error; readonly retry: () => void }
  | { readonly status: 'ready'; readonly published: PublishedDataset };

const begin = (wanted: Wanted, signal: AbortSignal): Promise<PublishedDataset> =>
  fetchPublished({ ...wanted, signal });

/**
 * Fetches the dataset a widget shows. The first attempt may have begun before the page's components were there.
 * @param first the attempt begun earlier
 */
export function usePublished(wanted: Wanted, first: Promise<PublishedDataset>): PublishedState {
  const [state, setState] = useState<PublishedState>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const { dataset, revision } = wanted;
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    const leave = new AbortController();
    const loading = attempt === 0 ? first : begin({ dataset, revision }, leave.signal);
    loading.then(
      (published) => {
        if (!leave.signal.aborted) setState({ status: 'ready', published });
      },
      (error: unknown) => {
        if (leave.signal.aborted) return;
        const cause = error instanceof Error ? error : new Error(String(error));
        setState({ status: 'failed', error: cause, retry });
      },
    );
    setState({ status: 'loading' });
    return () => leave.abort();
  }, [dataset, revision, attempt, first, retry]);
  return state;
}
