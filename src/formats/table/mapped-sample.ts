import { MappedRowReader } from './mapped-row.ts';
import type { TableMapping, TablePreview } from './mapping.ts';
import type { CellOf, RowFault } from './table-format.ts';

const LONGEST_VALUE = 100;

/** A row as it will become, for a person to look at. */
export interface SampleEvent {
  /** EDTF; as written where the row is at fault. */
  readonly when: string;
  /** The name of the place. */
  readonly place: string;
  /** Latitude and longitude. */
  readonly point?: string;
  /** How far from the point it may be. */
  readonly radiusKm?: number;
  readonly title: string;
  /** All sources of the row. */
  readonly source: string;
  /** Why the row would be rejected. */
  readonly fault?: RowFault;
}

/** The cells of a row by column name; of columns with one name the last counts. */
export function cellsOf(columns: readonly string[], row: readonly string[]): CellOf {
  const positions = new Map(columns.map((name, at) => [name.trim().toLowerCase(), at]));
  return (column) => (row[positions.get(column) ?? -1] ?? '').trim();
}

/** The first rows of a table as events, under a mapping that may still be incomplete. Never throws. */
export function sampleEvents(preview: TablePreview, mapping: TableMapping): readonly SampleEvent[] {
  const reader = new MappedRowReader(mapping);
  return preview.rows.map((cells, at) => {
    const cell = cellsOf(preview.columns, cells);
    const read = reader.read(cell, at + 2);
    const written = (column: string | undefined): string =>
      column === undefined || column === '' ? '' : cell(column);
    if ('fault' in read) {
      const { columns } = mapping;
      return {
        when: written(columns.date),
        place: written(columns.place),
        title: written(columns.title),
        source: written(columns.source),
        fault: { ...read.fault, value: read.fault.value.slice(0, LONGEST_VALUE) },
      };
    }
    const { when, where, point, radiusKm, title, sources } = read.row;
    return {
      when,
      place: where,
      ...(point === undefined ? {} : { point: `${point[1]}, ${point[0]}` }),
      ...(point === undefined || radiusKm === undefined ? {} : { radiusKm }),
      title,
      source: sources.map(({ name, url }) => (name === '' ? (url ?? '') : name)).join('; '),
    };
  });
}
