import { Numbers } from './table/text-numbers.ts';
import type {
  CellOf,
  RowFault,
  TableFormat,
  TableOptions,
  TableReader,
} from './table/table-format.ts';
import { ucdpCoder } from './ucdp-ged-coder.ts';
import { UCDP_TEXTS } from './ucdp-ged-parts.ts';
import { presentNames, recogniseUcdp } from './ucdp-ged-columns.ts';
import { swappedByCountry } from './ucdp-ged-coordinates.ts';
import { buildUcdpDataset } from './ucdp-ged-dataset.ts';
import { UcdpIds } from './ucdp-ged-entities.ts';
import { readUcdpRow, swapFault, type UcdpRow } from './ucdp-ged-row.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;

function daysOf(cell: CellOf): { readonly start: string; readonly end: string } | undefined {
  const [start, end] = [cell('date_start').slice(0, 10), cell('date_end').slice(0, 10)];
  return DAY.test(start) && DAY.test(end) ? { start, end } : undefined;
}

function lateFaults(rows: readonly UcdpRow[]): ReadonlyMap<UcdpRow, RowFault> {
  const countries = new Numbers();
  const swapped = swappedByCountry({
    country: rows.map(({ country }) => countries.of(country)),
    lon: rows.map(({ point }) => point[0]),
    lat: rows.map(({ point }) => point[1]),
  });
  return new Map(
    swapped.flatMap((at) => {
      const row = rows[at];
      return row === undefined ? [] : [[row, swapFault(row.point)]];
    }),
  );
}

function open(names: readonly string[], options: TableOptions = {}): TableReader<UcdpRow> {
  const ids = new UcdpIds(options.joinedOffices);
  const columns = presentNames(names);
  const written = new Map(columns.map((name, at) => [name, names[at] ?? name]));
  return {
    read: (cell, number) => readUcdpRow((name) => cell(written.get(name) ?? name), number),
    late: lateFaults,
    dataset: (rows, head) => buildUcdpDataset(rows, head, ids),
    days: daysOf,
    idColumn: 'id',
    coder: (builder) => ucdpCoder(builder, columns, ids),
    textDictionaries: UCDP_TEXTS,
  };
}

/**
 * CSV files of UCDP GED, 19.1 or later, and of the Candidate releases. Every row becomes an event or is rejected
 * with its row, column, value and reason. Nothing is repaired.
 */
export const ucdpGed: TableFormat = {
  id: 'ucdp-ged',
  name: 'UCDP GED',
  recognise: recogniseUcdp,
  open,
};
