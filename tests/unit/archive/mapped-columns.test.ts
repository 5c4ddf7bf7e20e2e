import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTable } from '@/archive/load-table.ts';
import { TableStore } from '@/archive/table-store.ts';
import { tellStory } from '@/domain/account/account.ts';
import { columnsOfStory } from '@/domain/columns/from-story.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { mappedTable } from '@/formats/table/mapped.ts';
import { TABLE_FIELDS, type TableMapping } from '@/formats/table/mapping.ts';
import type { TableOptions } from '@/formats/table/table-format.ts';
import {
  anyMappedRow,
  anyMapping,
  anySoundRow,
  FULL_MAPPING,
  GRID_MAPPING,
} from '../formats/table/mapped-rows.ts';
import { rowsOf, TODAY } from './support.ts';

const HEAD = { fileName: 'made-up.csv', today: TODAY };

const csvOf = (rows: readonly (readonly string[])[]): string =>
  [TABLE_FIELDS, ...rows]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');

async function load(
  mapping: TableMapping,
  rows: readonly (readonly string[])[],
  options: TableOptions = {},
) {
  const columns = [...TABLE_FIELDS];
  const table = await loadTable({
    csv: new Blob([csvOf(rows)]),
    columns,
    open: () => mappedTable(mapping).open(columns, options),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  if ('fault' in table) throw new Error(table.fault.kind);
  return { table, store: new TableStore(table, HEAD, columns) };
}

/** Holds the coded columns to the story of the dataset that the same rows make. */
async function compare(...asked: Parameters<typeof load>) {
  const { table, store } = await load(...asked);
  const positions = [...table.columns.position].toSorted((a, b) => a - b);
  const index = indexDataset(await store.details(positions));
  const at = (columns: { readonly position: Uint32Array }) => ({
    position: columns.position.map((place) => positions[place] ?? 0),
  });
  const told = columnsOfStory(tellStory(index));
  expect(rowsOf(table.columns)).toEqual(rowsOf({ ...told, ...at(told) }));
  const [teller = 'nobody'] = [...index.sources.keys()];
  const heard = columnsOfStory(tellStory(index, teller));
  expect(rowsOf(await store.tellerColumns(teller))).toEqual(rowsOf({ ...heard, ...at(heard) }));
  return { table, store };
}

const neatRow = (cells: Partial<Record<(typeof TABLE_FIELDS)[number], string>>): string[] =>
  TABLE_FIELDS.map((field) => cells[field] ?? '');

describe('columns coded from rows of a mapped table equal the story of the rows', () => {
  const holds = async (
    mapping: fc.Arbitrary<TableMapping>,
    row: fc.Arbitrary<string[]>,
  ): Promise<void> =>
    fc.assert(
      fc.asyncProperty(mapping, fc.array(row, { maxLength: 12 }), async (how, rows) => {
        await compare(how, rows);
      }),
      { numRuns: 200 },
    );

  it('where most can be read', async () => holds(fc.constant(FULL_MAPPING), anySoundRow));

  it('where places are squares of a grid', async () =>
    holds(fc.constant(GRID_MAPPING), anySoundRow));

  it('where little can be read', async () => holds(anyMapping, anyMappedRow));
});

it('rows that say in words how many died are told of', async () => {
  const { table } = await compare(FULL_MAPPING, [
    neatRow({ date: '2017-11-03', killed: '3' }),
    neatRow({ date: '2017-11-04', killed: '10+' }),
    neatRow({ date: '2017-11-05', killed: 'several' }),
  ]);
  expect(table.counts).toMatchObject({ events: 3, rejected: 0 });
  expect(table.notes).toEqual([{ kind: 'wordyTolls', rows: 2, said: '10+' }]);
});

it('a row that names two sources is corroborated, one that names one twice is not', async () => {
  const { table } = await compare(FULL_MAPPING, [
    neatRow({ date: '2017-11-03', source: 'Agency; Paper' }),
    neatRow({ date: '2017-11-04', source: 'Agency; Agency' }),
    neatRow({ date: '2017-11-05', source: '' }),
  ]);
  expect(
    [...table.columns.facets.standing.sets].map((set) => table.columns.facets.standing.values[set]),
  ).toEqual(['corroborated', 'single_source', 'single_source']);
});

it('spellings of one source that are joined count once', async () => {
  const { table } = await compare(
    FULL_MAPPING,
    [neatRow({ date: '2017', source: 'River Monitor; River  monitor' })],
    { joinedOffices: [['River Monitor', 'River  monitor']] },
  );
  expect(table.columns.facets.standing.values[table.columns.facets.standing.sets[0] ?? 0]).toBe(
    'single_source',
  );
});

it('the one row whose coordinates fit the others only when swapped is left out, with what it may mean', async () => {
  const placed = Array.from({ length: 9 }, (_, at) =>
    neatRow({ date: '2017', longitude: `${45 + at / 10}`, latitude: '15' }),
  );
  const swapped = neatRow({ date: '2017', longitude: '15', latitude: '45.1' });
  const { table, store } = await compare(FULL_MAPPING, [...placed, swapped]);
  expect([table.counts.events, table.counts.rejected, table.columns.length]).toEqual([9, 1, 9]);
  const [, rejected] = (await (await store.rejectedRows()).text()).split('\r\n');
  expect(rejected).toMatch(/^11,latitude,45\.1,.*"perhaps longitude 45\.1, latitude 15"/);
});

it('offers spellings that may be one source', async () => {
  const { table } = await load(FULL_MAPPING, [
    neatRow({ date: '2017', source: 'River Monitor; River  monitor' }),
    neatRow({ date: '2017' }),
  ]);
  expect(table.officeNames).toEqual(['River Monitor', 'River  monitor', 'A desk']);
});

it('rows that give no id beside others that do are events of their own', async () => {
  const { table, store } = await load(FULL_MAPPING, [
    neatRow({ id: 'a', date: '2017' }),
    neatRow({ date: '2018' }),
    neatRow({ date: '2019' }),
    neatRow({ id: 'a', date: '2020' }),
  ]);
  expect([table.counts.events, table.counts.rejected]).toEqual([3, 1]);
  expect([await store.find('row-3'), await store.find('row-4'), await store.find('a')]).toEqual([
    1, 2, 0,
  ]);
});

it('a square of the grid far from the others is never swapped', async () => {
  const placed = Array.from({ length: 9 }, (_, at) =>
    neatRow({ date: '2017', mgrs: `38PKV${10 + at}88` }),
  );
  const { table } = await compare(GRID_MAPPING, [
    ...placed,
    neatRow({ date: '2017', mgrs: '33TVG1212' }),
  ]);
  expect(table.counts).toMatchObject({ events: 10, rejected: 0 });
});
