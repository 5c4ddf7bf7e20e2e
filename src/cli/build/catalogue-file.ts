import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Dataset } from '@/domain/dataset/schema.ts';
import { readCatalogueText, type CatalogueEntry } from '@/formats/catalogue.ts';
import { readDatelineText } from '@/formats/dateline-v1.ts';

const FOLDER = 'datasets';
const INDEX = `${FOLDER}/index.json`;

/** @throws Error that says what is wrong with the catalogue */
function entriesOf(text: string): readonly CatalogueEntry[] {
  const reading = readCatalogueText(text);
  if ('catalogue' in reading) return reading.catalogue.datasets;
  const faults = reading.problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new Error(`public/${INDEX} is no catalogue: ${faults === '' ? 'it is no JSON' : faults}`);
}

/** The built-in catalogue, and the dataset of it that opens by default. */
export interface BuiltIn {
  readonly entries: readonly CatalogueEntry[];
  readonly first: Dataset;
  /** Address of the first dataset's document, from the pages. */
  readonly address: string;
}

/**
 * Reads `public/datasets`.
 * @throws Error that names what cannot be read
 */
export function readBuiltIn(root: string): BuiltIn {
  const read = (file: string): string => readFileSync(join(root, 'public', file), 'utf8');
  const datasets = entriesOf(read(INDEX));
  const [entry] = datasets;
  if (entry === undefined) throw new Error(`public/${INDEX} lists no dataset`);
  const address = `${FOLDER}/${entry.url}`;
  const { dataset, problems } = readDatelineText(read(address));
  if (dataset === undefined) {
    throw new Error(`public/${address}: ${problems.map(({ message }) => message).join('; ')}`);
  }
  return { entries: datasets, first: dataset, address };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether reading leaves a document as it is, with nothing to say of it. */
function isSound(text: string): boolean {
  const { dataset, problems } = readDatelineText(text);
  return problems.length === 0 && isDeepStrictEqual(dataset, JSON.parse(text));
}

/**
 * The SHA-256, in hex, of the built-in catalogue and of each of its documents, older revisions among them, in which
 * the reader finds nothing wrong. Pages made of the same code need not check these again.
 * @throws Error that names what cannot be read
 */
export function checkedTexts(root: string): readonly string[] {
  const folder = join(root, 'public', FOLDER);
  const index = readFileSync(join(root, 'public', INDEX), 'utf8');
  const addresses = entriesOf(index).flatMap(({ url, revisions = [] }) => [
    url,
    ...revisions.map((revision) => revision.url),
  ]);
  const files = addresses
    .map((address) => join(folder, address))
    .filter((file) => existsSync(file));
  const sound = files.map((file) => readFileSync(file, 'utf8')).filter(isSound);
  return [index, ...sound].map(digestOf);
}

/**
 * Where the built-in catalogue says that its datasets are.
 * @throws Error that says what is wrong with the catalogue
 */
export const listedDatasets = (root: string): readonly ListedDataset[] =>
  entriesOf(readFileSync(join(root, 'public', INDEX), 'utf8')).map(
    ({ id, revision, url, revisions }) => ({ id, revision, url, revisions }),
  );
