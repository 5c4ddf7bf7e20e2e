import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDataset } from '@/domain/dataset/read.ts';
import { previewTable } from '@/formats/table/guess-preview.ts';
import { cellsOf } from '@/formats/table/mapped-sample.ts';
import { MappedRowReader } from '@/formats/table/mapped-row.ts';
import type { MappedRow } from '@/formats/table/mapped-shape.ts';
import { mappedTable } from '@/formats/table/mapped.ts';
import { english } from '@/formats/words/english.ts';
import { inEnglish } from '../../support/fault-words.ts';

const FIXTURES = new URL('../../../fixtures/table/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

const names = ['good', 'bad'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, FIXTURES))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => `${folder}/${file.slice(0, -4)}`),
);

/** None of the tables has quotes. */
function cellsIn(name: string): readonly (readonly string[])[] {
  const text = textOf(`${name}.csv`).trimEnd();
  return text.split('\n').map((line) => line.split(/;/.test(text) ? ';' : ','));
}

function lineOf({ number, when, point, precision, radiusKm }: MappedRow): string {
  const within = radiusKm === undefined ? '' : ` within ${radiusKm} km`;
  const where = point === undefined ? '' : ` at ${point[1]}, ${point[0]}, ${precision}${within}`;
  return `row ${number}: ${when}${where}`;
}

/** The table read as it is guessed, once all doubts are said to be right. */
function outcomeOf(name: string) {
  const [columns = [], ...rows] = cellsIn(name);
  const { guess, doubts } = previewTable(`${name}.csv`, columns, rows);
  const reader = mappedTable(guess).open(columns.map((column) => column.trim().toLowerCase()));
  const rowReader = new MappedRowReader(guess);
  const read = rows.map((row, at) => rowReader.read(cellsOf(columns, row), at + 2));
  const good = read.flatMap((each) => ('row' in each ? [each.row] : []));
  const said = read.map((each, at) => {
    if ('row' in each) return lineOf(each.row);
    const { column, value, message } = inEnglish(each.fault);
    return `row ${at + 2}: ${column}: "${value}" ${message}`;
  });
  const lines = [
    `guess: ${Object.entries(guess.columns)
      .map(([field, column]) => `${field} ${column}`)
      .join(', ')}`,
    ...doubts.flatMap(({ field, reasons }) =>
      reasons.map((reason) => `doubt: ${field}: ${english('doubts', reason)}`),
    ),
    `account: ${rows.length} rows = ${good.length} events + ${rows.length - good.length} rejected`,
    ...said,
  ];
  return { lines, dataset: reader.dataset(good, { fileName: 'made-up.csv', today: '2032-01-01' }) };
}

describe.each(names)('%s', (name) => {
  const { lines, dataset } = outcomeOf(name);

  it('is read as it should be, and says so', () => {
    expect(lines).toEqual(textOf(`${name}.expect.txt`).trimEnd().split('\n'));
  });

  it('makes a dataset without a problem', () => {
    const copy: unknown = JSON.parse(JSON.stringify(dataset));
    expect(readDataset(copy).problems).toEqual([]);
  });
});
