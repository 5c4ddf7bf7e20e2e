import { dayIn, PLAIN, type Notation } from './table/notation.ts';
import type { CellOf, TableFormat, TableOptions, TableReader } from './table/table-format.ts';
import { ucdpCoder } from './ucdp-ged-coder.ts';
import { UCDP_TEXTS } from './ucdp-ged-parts.ts';
import { recogniseUcdp, ucdpNames } from './ucdp-ged-columns.ts';
import { buildUcdpDataset } from './ucdp-ged-dataset.ts';
import { UcdpIds } from './ucdp-ged-entities.ts';
import { readUcdpRow, type UcdpRow } from './ucdp-ged-row.ts';

function daysOf(
  cell: CellOf,
  { dates }: Notation,
): { readonly start: string; readonly end: string } | undefined {
  const [start, end] = [dayIn(cell('date_start'), dates), dayIn(cell('date_end'), dates)];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** How a table of these columns writes the names of the format. */
function writtenNames(names: readonly string[]): (name: string) => string {
  const written = new Map(ucdpNames(names).map((name, at) => [name, names[at] ?? name]));
  return (name) => written.get(name) ?? name;
}

function open(names: readonly string[], options: TableOptions = {}): TableReader<UcdpRow> {
  const { notation = PLAIN, joinedOffices } = options;
  const ids = new UcdpIds(joinedOffices);
  const written = writtenNames(names);
  const within =
    (cell: CellOf): CellOf =>
    (name) =>
      cell(written(name));
  return {
    read: (cell, number) => readUcdpRow(within(cell), number, notation),
    dataset: (rows, head) => buildUcdpDataset(rows, head, ids),
    days: (cell) => daysOf(within(cell), notation),
    idColumn: written('id'),
    coder: (builder) => ucdpCoder(builder, ucdpNames(names), ids, notation),
    textDictionaries: UCDP_TEXTS,
  };
}

/**
 * CSV files of UCDP GED, 19.1 or later, and of the Candidate releases. Every row becomes an event or is rejected
 * with its row, column, value and reason. Nothing is repaired.
 */
export const ucdpGed: TableFormat<UcdpRow> = {
  id: 'ucdp-ged',
  name: 'UCDP GED',
  recognise: recogniseUcdp,
  open,
  written: (names) => {
    const written = writtenNames(names);
    return {
      days: ['date_start', 'date_end'].map(written),
      year: 'year',
      degrees: ['latitude', 'longitude'].map(written),
    };
  },
};
