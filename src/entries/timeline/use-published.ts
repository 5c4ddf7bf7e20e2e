import { useCallback, useEffect, useState } from 'react';
import { fetchPublished, type PublishedDataset } from '@/data/published-dataset.ts';

/** What has come of loading a dataset. */
interface Published {
  readonly dataset?: PublishedDataset | undefined;
  readonly error?: Error | undefined;
  readonly retry: () => void;
}

/** Loads the dataset a page names, again when it names another or the reader asks. */
export function usePublished(dataset: string, revision: number | undefined): Published {
  const [result, setResult] = useState<Omit<Published, 'retry'>>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setResult({});
    fetchPublished({ dataset, revision, signal }).then(
      (loaded) => {
        if (!signal.aborted) setResult({ dataset: loaded });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        setResult({ error: error instanceof Error ? error : new Error(String(error)) });
      },
    );
    return () => controller.abort();
  }, [dataset, revision, attempt]);
  return { ...result, retry: useCallback(() => setAttempt((before) => before + 1), []) };
}
