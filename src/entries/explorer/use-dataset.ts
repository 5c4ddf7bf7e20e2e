import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Catalogue } from '@/data/catalogue.ts';
import { catalogueQuery, datasetQuery, progressKey } from '@/data/dataset-query.ts';
import { findListed, type LoadedDataset } from '@/data/loaded-dataset.ts';
import type { Progress } from '@/data/fetch-text.ts';

/** Where the loading of the wanted dataset stands, and the last good one. */
export interface DatasetState {
  readonly catalogue: Catalogue | undefined;
  /** What to show: the wanted dataset, else the last that loaded well. */
  readonly loaded: LoadedDataset | undefined;
  /** Whether `loaded` is not the wanted dataset, or could not be refreshed. */
  readonly stale: boolean;
  readonly error: Error | undefined;
  readonly status: 'ready' | 'loading' | 'offline' | 'cancelled' | 'failed';
  readonly name: string;
  readonly progress: Progress | undefined;
  readonly retry: () => void;
  readonly cancel: () => void;
}

export function useDataset(wanted: string): DatasetState {
  const client = useQueryClient();
  const catalogue = useQuery(catalogueQuery);
  const entry =
    catalogue.data === undefined ? undefined : findListed(catalogue.data.entries, wanted);
  const id = entry?.id ?? wanted;
  const options = datasetQuery(client, catalogue.data, id);
  const query = useQuery(options);
  const { data: progress } = useQuery<Progress>({ queryKey: progressKey(id), queryFn: skipToken });
  const [lastGood, setLastGood] = useState<LoadedDataset>();
  if (query.data !== undefined && query.data !== lastGood) setLastGood(query.data);

  const failing = catalogue.error === null ? query : catalogue;
  const error = catalogue.error ?? query.error ?? undefined;
  const { fetchStatus } = catalogue.data === undefined ? catalogue : query;
  const status =
    query.data !== undefined && error === undefined
      ? 'ready'
      : fetchStatus === 'paused'
        ? 'offline'
        : fetchStatus === 'fetching'
          ? 'loading'
          : error === undefined
            ? 'cancelled'
            : 'failed';
  return {
    catalogue: catalogue.data,
    loaded: query.data ?? lastGood,
    stale: query.data === undefined || error !== undefined,
    error: status === 'failed' ? error : undefined,
    status,
    name: entry?.id ?? (wanted === '' ? 'index.json' : wanted),
    progress,
    retry: () => void failing.refetch(),
    cancel: () => {
      void client.cancelQueries({ queryKey: catalogueQuery.queryKey });
      void client.cancelQueries({ queryKey: options.queryKey });
    },
  };
}
