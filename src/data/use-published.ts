import { useCallback, useEffect, useState } from 'react';
import { fetchPublished, type PublishedDataset } from './published-dataset.ts';

interface Wanted {
  /** Id of a dataset of the catalogue; empty for its first. */
  readonly dataset: string;
  readonly revision?: number | undefined;
}

/** What has come of loading a dataset; neither dataset nor error while it is on its way. */
interface Published {
  readonly dataset?: PublishedDataset | undefined;
  readonly error?: Error | undefined;
  readonly retry: () => void;
}

interface Outcome extends Omit<Published, 'retry'> {
  readonly key: string;
}

/**
 * Loads the revision of a dataset that a page names, again when it names another or the reader asks.
 * @param first the first attempt, where it began before the page's components were there
 */
export function usePublished(
  { dataset, revision }: Wanted,
  first?: Promise<PublishedDataset>,
): Published {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<Outcome>();
  const key = [dataset, revision, attempt].join(' ');
  useEffect(() => {
    const leave = new AbortController();
    const { signal } = leave;
    const settle = (result: Omit<Outcome, 'key'>): void => {
      if (!signal.aborted) setOutcome({ ...result, key });
    };
    const load = async (): Promise<void> => {
      try {
        const begun = attempt === 0 ? first : undefined;
        settle({ dataset: await (begun ?? fetchPublished({ dataset, revision, signal })) });
      } catch (error) {
        settle({ error: error instanceof Error ? error : new Error(String(error)) });
      }
    };
    void load();
    return () => leave.abort();
  }, [dataset, revision, attempt, first, key]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const { dataset: loaded, error } = outcome?.key === key ? outcome : {};
  return { dataset: loaded, error, retry };
}
