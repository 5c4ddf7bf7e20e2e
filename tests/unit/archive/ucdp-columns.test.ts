import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTable } from '@/archive/load-table.ts';
import { TableStore } from '@/archive/table-store.ts';
import { tellStory } from '@/domain/account/account.ts';
import { columnsOfStory } from '@/domain/columns/from-story.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { ucdpGed } from '@/formats/ucdp-ged.ts';
import { TableImport, UCDP } from '../support/table-import.ts';
import { rowsOf, TODAY } from './support.ts';
import { mixedTables } from './ucdp-tables.ts';

const FIXTURES = new URL('../../fixtures/ucdp-ged/', import.meta.url);
const HEAD = { fileName: 'made-up.csv', today: TODAY };

async function load(text: Uint8Array<ArrayBuffer>) {
  const header = new TextDecoder().decode(text).split(/\r?\n/)[0] ?? '';
  const columns = header
    .replace('\uFEFF', '')
    .split(',')
    .map((name) => name.trim().toLowerCase());
  if (ucdpGed.recognise(columns).kind !== 'yes') return undefined;
  const table = await loadTable({
    csv: new Blob([text]),
    columns,
    open: () => ucdpGed.open(columns),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return 'fault' in table ? undefined : { table, store: new TableStore(table, HEAD, columns) };
}

/** Holds the coded columns to the story of the dataset that the same rows make. */
async function compare(text: Uint8Array<ArrayBuffer>): Promise<void> {
  const loaded = await load(text);
  if (loaded === undefined) return;
  const { table, store } = loaded;
  const importer = new TableImport(UCDP);
  importer.push(text);
  const { counts, dataset: whole } = importer.finish(HEAD);
  expect(table.counts).toEqual(counts);
  const positions = [...table.columns.position].toSorted((a, b) => a - b);
  const dataset = await store.details(positions);
  expect(dataset.events.map(({ id }) => id)).toEqual(whole?.events.map(({ id }) => id));
  // A row that is left out once all are known may have had an id of its own.
  if (counts.rejected === 0) expect(dataset.places).toEqual(whole?.places);
  const index = indexDataset(dataset);
  const at = (columns: { readonly position: Uint32Array }) => ({
    position: columns.position.map((place) => positions[place] ?? 0),
  });
  const told = columnsOfStory(tellStory(index));
  expect(rowsOf(table.columns)).toEqual(rowsOf({ ...told, ...at(told) }));
  const tellers = [...new Set([...dataset.sources.map(({ id }) => id), 'nobody'])];
  for (const teller of tellers) {
    const expected = columnsOfStory(tellStory(index, teller));
    const columns = await store.tellerColumns(teller);
    expect(rowsOf(columns)).toEqual(rowsOf({ ...expected, ...at(expected) }));
  }
}

const files = ['good', 'bad'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, FIXTURES))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => `${folder}/${file}`),
);

describe('columns coded from rows of UCDP GED', () => {
  it.each(files)('equal the story of %s', async (file) => {
    await compare(new Uint8Array(readFileSync(new URL(file, FIXTURES))));
  });

  it('equal the story of rows whose cells are mixed at random', async () => {
    const table = mixedTables({ maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(table, async (csv) => compare(new TextEncoder().encode(csv))),
      { numRuns: 60 },
    );
  });
});
