import type { Dataset } from '@/domain/dataset/schema.ts';
import { fetchCatalogue, type Catalogue, type CatalogueEntry } from './catalogue.ts';
import { fetchText } from './fetch-text.ts';
import { findEntry, readLoaded, type LoadedDataset } from './loaded-dataset.ts';
import { LoadError } from './load-error.ts';

/** A dataset as an article that names a revision of it gets to see it. */
export interface PublishedDataset {
  readonly loaded: LoadedDataset;
  /** The revision asked for; absent when the newest was. */
  readonly asked?: number | undefined;
  /** The newest revision the catalogue knows. */
  readonly newest: number;
  /**
   * `newest`: what is shown is the newest there is, and was asked for. `older`: what was asked for, of which there
   * is a newer one. `gone`: what was asked for is no longer in the catalogue, and another revision is shown.
   */
  readonly state: 'newest' | 'older' | 'gone';
  /** Address of the newest revision's document. */
  readonly newestUrl: string;
}

interface Request {
  /** Id of a dataset of the catalogue; empty for its first. */
  readonly dataset: string;
  readonly revision?: number | undefined;
  readonly signal: AbortSignal;
}

const nameOf = (address: string): string => new URL(address).pathname.split('/').at(-1) ?? address;

const addressOf = (url: string, catalogue: Catalogue): string => new URL(url, catalogue.url).href;

function urlOfRevision(entry: CatalogueEntry, revision: number): string | undefined {
  if (revision === entry.revision) return entry.url;
  return entry.revisions?.find((each) => each.revision === revision)?.url;
}

/**
 * Fetches the revision of a dataset that is asked for, or, where it has gone, the newest one, which it says.
 * A file that holds another revision than the catalogue says counts as what it holds.
 * @throws LoadError
 */
export async function fetchPublished({
  dataset,
  revision,
  signal,
}: Request): Promise<PublishedDataset> {
  const catalogue = await fetchCatalogue(signal);
  const entry = findEntry(catalogue, dataset);
  if (entry === undefined) throw new LoadError('unknown_dataset', dataset);
  const newestUrl = addressOf(entry.url, catalogue);
  const pinned = revision === undefined ? undefined : urlOfRevision(entry, revision);
  const address = pinned === undefined ? newestUrl : addressOf(pinned, catalogue);
  const subject = nameOf(address);
  const text = await fetchText(address, { signal, subject });
  const loaded = await readLoaded(text, entry, subject);
  const shown = loaded.index.dataset.revision;
  const newest = Math.max(entry.revision, shown);
  const isAsked = revision === undefined || shown === revision;
  const state = !isAsked ? 'gone' : shown < newest ? 'older' : 'newest';
  return { loaded, asked: revision, newest, state, newestUrl };
}

export type Change = Dataset['changes'][number];

/**
 * What newer revisions retract of the events and claims of an older one.
 * @throws LoadError when the newest revision cannot be had
 */
export async function fetchRetractions(
  { loaded, newestUrl }: PublishedDataset,
  signal: AbortSignal,
): Promise<readonly Change[]> {
  const subject = nameOf(newestUrl);
  const text = await fetchText(newestUrl, { signal, subject });
  const newest = await readLoaded(text, loaded.entry, subject);
  const { events, claims, dataset } = loaded.index;
  const known = new Set(dataset.changes.map(({ kind, target }) => `${kind} ${target}`));
  return newest.index.dataset.changes.filter(
    ({ kind, target }) =>
      kind === 'retract' &&
      (events.has(target) || claims.has(target)) &&
      !known.has(`${kind} ${target}`),
  );
}
