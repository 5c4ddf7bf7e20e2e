import {
  columnFromArray,
  dateDay,
  dictionary,
  float64,
  int32,
  Table,
  tableFromColumns,
  tableToIPC,
  utf8,
  type DataType,
} from '@uwdata/flechette';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { EVENT_COLUMNS, eventRowOf } from './csv-export.ts';

/** The key of the schema's metadata under which the whole document stands. */
export const ARROW_DOCUMENT = 'dateline';

const CODED = new Set<string>([
  'event_type',
  'sub_event_type',
  'standing',
  'dataset',
  'licence',
  'citation',
]);
const DECIMAL = new Set<string>(['longitude', 'latitude', 'radius_km']);
const WHOLE = new Set<string>([
  'independent_origins',
  'ucdp_where_prec',
  'acled_geo_precision',
  'ucdp_date_prec',
  'acled_time_precision',
  'killed_low',
  'killed_best',
  'killed_high',
  'revision',
]);

function typeOf(column: string): DataType {
  if (CODED.has(column)) return dictionary(utf8());
  if (DECIMAL.has(column)) return float64();
  return WHOLE.has(column) ? int32() : utf8();
}

const finite = (day: number): Date | null =>
  Number.isFinite(day) ? new Date(Math.floor(day) * 86_400_000) : null;

/**
 * Gathers events as an Arrow table: the columns of the CSV export, then `first_day` and `last_day`, the bounds
 * of when an event may have happened.
 */
export class ArrowEvents {
  private readonly cells: unknown[][] = EVENT_COLUMNS.map(() => []);
  private readonly first: (Date | null)[] = [];
  private readonly last: (Date | null)[] = [];

  add(story: Story, accounts: readonly EventAccount[], lang: string): void {
    const rowOf = eventRowOf(story, lang);
    for (const account of accounts) {
      rowOf(account).forEach((cell, at) => this.cells[at]?.push(cell ?? null));
      this.first.push(finite(account.earliest));
      this.last.push(finite(Math.ceil(account.latest) - 1));
    }
  }

  /**
   * The bytes of an Arrow IPC file.
   * @param document the `dateline/1` document behind the events, for reading it again without loss
   */
  finish(document?: string): Uint8Array<ArrayBuffer> {
    const columns = EVENT_COLUMNS.map((name, at) => {
      const column = columnFromArray(this.cells[at] ?? [], typeOf(name));
      return [name, column] as [string, typeof column];
    });
    const table = tableFromColumns([
      ...columns,
      ['first_day', columnFromArray(this.first, dateDay())],
      ['last_day', columnFromArray(this.last, dateDay())],
    ]);
    const metadata = document === undefined ? null : new Map([[ARROW_DOCUMENT, document]]);
    const told = new Table({ ...table.schema, metadata }, table.children);
    const bytes = tableToIPC(told, { format: 'file' });
    return new Uint8Array(bytes ?? []);
  }
}
