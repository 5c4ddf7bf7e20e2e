import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { fetchCatalogue, type Catalogue } from './catalogue.ts';
import { fetchText, type Progress } from './fetch-text.ts';
import { findListed, readLoaded, type LoadedDataset } from './loaded-dataset.ts';
import { LoadError } from './load-error.ts';

const MAX_RETRIES = 2;

/** Only what may pass by itself is tried again; a wrong file stays wrong. */
const retry = (failures: number, error: Error): boolean =>
  error instanceof LoadError && error.transient && failures < MAX_RETRIES;

const retryDelay = (attempt: number): number => 400 * 2 ** attempt;

export const catalogueQuery = queryOptions<Catalogue>({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => fetchCatalogue(signal),
  staleTime: Infinity,
  retry,
  retryDelay,
});

export const progressKey = (id: string) => ['progress', id] as const;

/** Loads a dataset of the catalogue. Progress is kept under `progressKey` while it runs. */
export function datasetQuery(client: QueryClient, catalogue: Catalogue | undefined, id: string) {
  return queryOptions<LoadedDataset>({
    queryKey: ['dataset', id],
    enabled: catalogue !== undefined,
    queryFn: async ({ signal }) => {
      const entry = catalogue === undefined ? undefined : findListed(catalogue.entries, id);
      if (catalogue === undefined || entry === undefined) {
        throw new LoadError('unknown_dataset', id);
      }
      const { href, pathname } = new URL(entry.url, catalogue.url);
      const subject = pathname.split('/').at(-1) ?? entry.id;
      const report = (progress: Progress): void => {
        client.setQueryData(progressKey(id), progress);
      };
      try {
        const text = await fetchText(href, { signal, subject, onProgress: report });
        return await readLoaded(text, entry, subject);
      } finally {
        client.removeQueries({ queryKey: progressKey(id) });
      }
    },
    staleTime: Infinity,
    gcTime: Infinity,
    // Structural sharing would compare every event of the old and the new document.
    structuralSharing: false,
    retry,
    retryDelay,
  });
}
