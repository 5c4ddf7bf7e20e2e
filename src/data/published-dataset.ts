import type { Dataset } from '@/domain/dataset/schema.ts';
import { catalogueUrl, fetchCatalogue, type Catalogue } from './catalogue.ts';
import { fetchText } from './fetch-text.ts';
import { findListed, readLoaded, type LoadedDataset } from './loaded-dataset.ts';
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

function urlOfRevision(entry: ListedDataset, revision: number): string | undefined {
  if (revision === entry.revision) return entry.url;
  return entry.revisions?.find((each) => each.revision === revision)?.url;
}

interface Addresses {
  readonly newest: string;
  /** The newest where none was asked for, or that asked for has gone. */
  readonly wanted: string;
}

function addressesOf(entry: ListedDataset, revision: number | undefined, base: string): Addresses {
  const newest = new URL(entry.url, base).href;
  const pinned = revision === undefined ? undefined : urlOfRevision(entry, revision);
  return { newest, wanted: pinned === undefined ? newest : new URL(pinned, base).href };
}

/** A document asked for before the catalogue said where it is. */
interface Early {
  readonly address: string;
  readonly text: Promise<string>;
  readonly stop: () => void;
}

/** Asks for the document where the catalogue had it when the pages were built: mostly it still has. */
function askEarly({ dataset, revision, signal }: Request): Early | undefined {
  const entry = findListed(import.meta.env.BUILT_IN ?? [], dataset);
  if (entry === undefined) return undefined;
  const { wanted } = addressesOf(entry, revision, catalogueUrl());
  const stopping = new AbortController();
  const text = fetchText(wanted, {
    signal: AbortSignal.any([signal, stopping.signal]),
    subject: nameOf(wanted),
  });
  // Whoever does not need it does not hear of its failure either.
  text.catch(() => undefined);
  return { address: wanted, text, stop: () => stopping.abort() };
}

/**
 * Fetches the revision of a dataset that is asked for, or, where it has gone, the newest one, which it says.
 * A file that holds another revision than the catalogue says counts as what it holds.
 * @throws LoadError
 */
export async function fetchPublished(request: Request): Promise<PublishedDataset> {
  const early = askEarly(request);
  try {
    const catalogue = await fetchCatalogue(request.signal);
    return await fetchListed(catalogue, request, early);
  } finally {
    early?.stop();
  }
}

async function fetchListed(
  catalogue: Catalogue,
  { dataset, revision, signal }: Request,
  early: Early | undefined,
): Promise<PublishedDataset> {
  const entry = findListed(catalogue.entries, dataset);
  if (entry === undefined) throw new LoadError('unknown_dataset', dataset);
  const { newest: newestUrl, wanted } = addressesOf(entry, revision, catalogue.url);
  const subject = nameOf(wanted);
  const text =
    early?.address === wanted ? await early.text : await fetchText(wanted, { signal, subject });
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
