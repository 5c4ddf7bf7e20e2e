import { indexDataset, type DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { Problem } from '@/domain/dataset/problem.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { TextReading } from '@/formats/dateline-v1.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { wasChecked } from './checked-texts.ts';
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

/** The one of some datasets that a view asks for; an empty id asks for the first. */
export function findListed<T extends { readonly id: string }>(
  entries: readonly T[],
  id: string,
): T | undefined {
  return id === '' ? entries[0] : entries.find((entry) => entry.id === id);
}

async function readText(text: string): Promise<TextReading> {
  if (await wasChecked(text)) {
    // The build that made this page has read the same text by the same rules.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const dataset = JSON.parse(text) as Dataset;
    return { dataset, problems: [], rejected: { events: 0, claims: 0 } };
  }
  const { readDatelineText } = await import('./reading.ts');
  return readDatelineText(text);
}

/**
 * Reads the text of a dataset of the catalogue.
 * @param subject what the file is called in messages
 * @throws LoadError when the text holds nothing that can be trusted
 */
export async function readLoaded(
  text: string,
  entry: CatalogueEntry,
  subject: string,
): Promise<LoadedDataset> {
  const { dataset, problems, rejected, fault } = await readText(text);
  if (fault === 'html') throw new LoadError('wrong_type', subject);
  if (fault === 'truncated') throw new LoadError('truncated', subject, { problems });
  if (dataset === undefined) throw new LoadError('invalid', subject, { problems });
  return { entry, index: indexDataset(dataset), problems, rejected, loadedAt: Date.now() };
}
