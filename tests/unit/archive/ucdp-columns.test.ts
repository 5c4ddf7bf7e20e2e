import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTable } from '@/archive/load-table.ts';
import { TableStore } from '@/archive/table-store.ts';
import { tellStory } from '@/domain/account/account.ts';
import { columnsOfStory } from '@/domain/columns/from-story.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { TableImport } from '@/formats/table/table-import.ts';
import { ucdpGed } from '@/formats/ucdp-ged.ts';
import { rowsOf, TODAY } from './support.ts';

const FIXTURES = new URL('../../fixtures/ucdp-ged/', import.meta.url);
const HEAD = { fileName: 'made-up.csv', today: TODAY };

async function load(text: Uint8Array<ArrayBuffer>) {
  const header = new TextDecoder().decode(text).split(/\r?\n/)[0] ?? '';
  const columns = header
    .replace('\uFEFF', '')
    .split(',')
    .map((name) => name.trim().toLowerCase());
  if (ucdpGed.recognise(columns).kind !== 'yes') return undefined;
  const reader = ucdpGed.open(columns);
  const table = await loadTable({
    csv: new Blob([text]),
    columns,
    reader,
    head: HEAD,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return 'problem' in table
    ? undefined
    : { table, store: new TableStore(table, reader, HEAD, columns) };
}

/** Holds the coded columns to the story of the dataset that the same rows make. */
async function compare(text: Uint8Array<ArrayBuffer>): Promise<void> {
  const loaded = await load(text);
  if (loaded === undefined) return;
  const { table, store } = loaded;
  const importer = new TableImport(ucdpGed);
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
    const text = readFileSync(new URL('good/ged-49-columns.csv', FIXTURES), 'utf8');
    const [header = ''] = text.split('\n');
    const columns = header.trim().split(',');
    const few: Record<string, readonly string[]> = {
      id: ['1', '2', '3', '4', '5', '6', '7', 'a b'],
      type_of_violence: ['1', '2', '3', '3.0', '4'],
      side_a: ['Norland', ' Norland', 'River Front', 'Émile « Σ »', ''],
      side_a_new_id: ['1', '', '2'],
      side_b: ['Civilians', 'River Front', 'River  Front'],
      side_b_new_id: ['9', ''],
      source_office: ['A', 'A;B', 'A; A', 'B;C', '', 'The ""A""'.replaceAll('""', '"')],
      source_date: ['2031-05-04', '2031-05-04;2031-05-05', '', 'x;y'],
      source_article: ['"A,2031-05-04,Clash"', '"A,2031-05-04,Clash";"B,2031-05-05,More"', ''],
      source_headline: ['Clash', ''],
      source_original: ['A', 'Witness', '', 'A and B', 'b'],
      where_prec: ['1', '2', '5', '7', '8'],
      where_coordinates: ['Marl town', 'Marl town\u00A0', '', 'Delta'],
      adm_1: ['Upper', ''],
      adm_2: ['Marl district', ''],
      latitude: ['10.25', '10.250', '20.75', '999'],
      longitude: ['20.75', '10.25'],
      priogrid_gid: [''],
      country: ['Norland', 'Sudland'],
      date_prec: ['1', '2', '3', '4', '5', '6'],
      date_start: ['2031-05-01', '2031-05-04', '2031-01-01 00:00:00'],
      date_end: ['2031-05-31', '2031-05-04', '2031-12-31'],
      low: ['0', '1', '3'],
      best: ['1', '3'],
      high: ['3', '3.0', '9', '-1'],
    };
    const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    const row = fc.tuple(...columns.map((name) => fc.constantFrom(...(few[name] ?? ['x']))));
    const table = fc
      .array(row, { maxLength: 40 })
      .map((rows) => [header, ...rows.map((cells) => cells.map(quote).join(','))].join('\n'));
    await fc.assert(
      fc.asyncProperty(table, async (csv) => compare(new TextEncoder().encode(csv))),
      { numRuns: 60 },
    );
  });
});
