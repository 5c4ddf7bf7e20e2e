import { dayToIso } from '@/domain/edtf/days.ts';
import { AcledCoder, TEXT_DICTIONARIES } from './acled-coder.ts';
import { acledNames, recogniseAcled, type AcledCells } from './acled-columns.ts';
import { buildAcledDataset } from './acled-dataset.ts';
import { AcledEntities } from './acled-entities.ts';
import { joinSides } from './acled-sides.ts';
import { attempt, readAcledRow, readWhen, type AcledRow } from './acled-row.ts';
import { PLAIN } from './table/notation.ts';
import type { CellOf, TableFormat, TableOptions, TableReader } from './table/table-format.ts';

export { readDeletedIds } from './acled-deleted.ts';

/** How a table of these columns writes the names of the format. */
function writtenNames(names: readonly string[]): (name: string) => string {
  const written = new Map(acledNames(names).map((name, at) => [name, names[at] ?? name]));
  return (name) => written.get(name) ?? name;
}

function openAcled(names: readonly string[], options: TableOptions = {}): TableReader<AcledRow> {
  const { notation = PLAIN } = options;
  const written = writtenNames(names);
  const within =
    (cell: CellOf): AcledCells =>
    (column) =>
      cell(written(column));
  const entities = new AcledEntities();
  const spelling = new Map(
    (options.joinedOffices ?? []).flatMap(([first = '', ...others]) =>
      others.map((other): [string, string] => [other, first]),
    ),
  );
  return {
    idColumn: written('event_id_cnty'),
    textDictionaries: TEXT_DICTIONARIES,
    read: (cell, number) => {
      const read = readAcledRow(within(cell), number, options, spelling, notation);
      return read.fault === undefined ? { row: read.value } : { fault: read.fault };
    },
    dataset: (rows, head) => buildAcledDataset(rows, entities, head),
    days: (cell) => {
      const when = attempt(() => readWhen(within(cell), notation.dates));
      if (when.fault !== undefined) return undefined;
      return { start: dayToIso(when.value.first), end: dayToIso(when.value.last) };
    },
    coder: (builder) => new AcledCoder(builder, acledNames(names), entities, options, spelling),
  };
}

/**
 * A table of ACLED (Armed Conflict Location & Event Data), by its codebook: one event for every row, one claim
 * for every source it lists. Both codings of `inter` are read, the names of columns and event types of
 * older releases, and days as its exports write them. Nothing is repaired.
 */
export const acled: TableFormat<AcledRow> = {
  id: 'acled',
  name: 'ACLED',
  recognise: recogniseAcled,
  open: openAcled,
  join: joinSides,
  written: (names) => {
    const written = writtenNames(names);
    return {
      days: [written('event_date')],
      year: 'year',
      degrees: ['latitude', 'longitude'].map(written),
    };
  },
};
