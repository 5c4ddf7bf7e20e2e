import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Dataset } from '@/domain/dataset/schema.ts';
import { readDatelineText } from '@/formats/dateline-v1.ts';

const FOLDER = 'datasets';

const catalogueSchema = v.object({
  datasets: v.pipe(
    v.array(
      v.object({
        id: v.string(),
        revision: v.pipe(v.number(), v.safeInteger()),
        title: v.record(v.string(), v.string()),
        url: v.string(),
      }),
    ),
    v.minLength(1),
  ),
});

type CatalogueEntry = v.InferOutput<typeof catalogueSchema>['datasets'][number];

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
  const index = `${FOLDER}/index.json`;
  const { datasets } = v.parse(catalogueSchema, JSON.parse(read(index)));
  const [entry] = datasets;
  if (entry === undefined) throw new Error(`public/${index} lists no dataset`);
  const address = `${FOLDER}/${entry.url}`;
  const { dataset, problems } = readDatelineText(read(address));
  if (dataset === undefined) {
    throw new Error(`public/${address}: ${problems.map(({ message }) => message).join('; ')}`);
  }
  return { entries: datasets, first: dataset, address };
}
