import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { indexDataset, type DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { Problem } from '@/domain/dataset/problem.ts';
import { readDatelineText } from '@/formats/dateline-v1.ts';
import { fetchCatalogue, type Catalogue, type CatalogueEntry } from './catalogue.ts';
import { fetchText, type Progress } from './fetch-text.ts';
import { LoadError } from './load-error.ts';

/** A dataset as it was loaded: the part that can be trusted, and what was wrong with the rest. */
export interface LoadedDataset {
  readonly entry: CatalogueEntry;
  readonly index: DatasetIndex;
  readonly problems: readonly Problem[];
  readonly rejected: { readonly events: number; readonly claims: number };
  /** Milliseconds since 1970-01-01. */
  readonly loadedAt: number;
}

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

/** The entry of the catalogue a view asks for; an empty id asks for the first. */
export function findEntry(catalogue: Catalogue, id: string): CatalogueEntry | undefined {
  return id === '' ? catalogue.entries[0] : catalogue.entries.find((entry) => entry.id === id);
}

/** @throws LoadError when the document cannot be had, or holds nothing that can be trusted */
function read(text: string, entry: CatalogueEntry, subject: string): LoadedDataset {
  const { dataset, problems, rejected, fault } = readDatelineText(text);
  if (fault === 'html') throw new LoadError('wrong_type', subject);
  if (fault === 'truncated') throw new LoadError('truncated', subject, { problems });
  if (dataset === undefined) throw new LoadError('invalid', subject, { problems });
  return { entry, index: indexDataset(dataset), problems, rejected, loadedAt: Date.now() };
}

/** Loads a dataset of the catalogue. Progress is kept under `progressKey` while it runs. */
export function datasetQuery(client: QueryClient, catalogue: Catalogue | undefined, id: string) {
  return queryOptions<LoadedDataset>({
    queryKey: ['dataset', id],
    enabled: catalogue !== undefined,
    queryFn: async ({ signal }) => {
      const entry = catalogue === undefined ? undefined : findEntry(catalogue, id);
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
        return read(text, entry, subject);
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
