import type { CatalogueDocument, CatalogueEntry } from '@/formats/catalogue.ts';
import { wasChecked } from './checked-texts.ts';
import { LoadError } from './load-error.ts';
import { fetchText } from './fetch-text.ts';

export type { CatalogueEntry };

export interface Catalogue {
  /** Datasets in the deployer's order; the first opens by default. */
  readonly entries: readonly CatalogueEntry[];
  /** The catalogue's own address, which the entries' addresses are relative to. */
  readonly url: string;
}

/** Where the catalogue is: the deployer's setting, else beside the page. */
export const catalogueUrl = (): string => {
  const setting = import.meta.env.VITE_DATASETS_URL ?? '';
  return new URL(setting === '' ? 'datasets/index.json' : setting, document.baseURI).href;
};

const SUBJECT = 'index.json';

async function read(text: string): Promise<CatalogueDocument> {
  // The build that made this page has read the same text by the same rules.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  if (await wasChecked(text)) return JSON.parse(text) as CatalogueDocument;
  const { readCatalogueText } = await import('./reading.ts');
  const reading = readCatalogueText(text);
  if ('catalogue' in reading) return reading.catalogue;
  const { problems } = reading;
  throw new LoadError(problems.length === 0 ? 'wrong_type' : 'invalid', SUBJECT, { problems });
}

/** @throws LoadError */
export async function fetchCatalogue(signal: AbortSignal): Promise<Catalogue> {
  const url = catalogueUrl();
  const text = await fetchText(url, { signal, subject: SUBJECT });
  const { datasets } = await read(text);
  return { entries: datasets, url };
}
