import type { FileFault } from '@/formats/file-faults.ts';
import type { ImportNote } from '@/formats/import-notes.ts';
import { lostHeader } from '@/formats/lost-header.ts';
import {
  commaOf,
  countedDay,
  DateOrders,
  PLAIN,
  serialDay,
  type Notation,
} from '@/formats/table/notation.ts';
import type { OpenOptions } from './open.ts';
import { CsvScanner, cellText } from '@/formats/table/scanner.ts';
import type { TableFormat } from '@/formats/table/table-format.ts';
import { readHeader, type Header } from '@/formats/table/table-header.ts';
import { findTop, isEmptyRow, TopRows, type TableTop } from '@/formats/table/table-top.ts';

/** How much of a table is looked at to learn how it is written. */
export const HEAD_BYTES = 1 << 20;
export const HEAD_ROWS = 200;
const TOP_BYTES = 1 << 17;
const PIECE = 1 << 20;

export interface TableStart extends Header {
  readonly rows: readonly (readonly string[])[];
}

/** Calls for the rows among the first bytes of a table; the last of them only where it is whole. */
async function scanHead(csv: Blob, most: number, onRow: (scanner: CsvScanner) => void) {
  const bytes = new Uint8Array(await csv.slice(0, most).arrayBuffer());
  const scanner = new CsvScanner();
  const take = (): void => onRow(scanner);
  scanner.push(bytes, take);
  if (bytes.length === csv.size) scanner.end(take);
}

/** The header of a table and its first rows. */
export async function startOf(
  csv: Blob,
  most: number,
): Promise<TableStart | { readonly fault: FileFault }> {
  let header: ReturnType<typeof readHeader> | undefined;
  const rows: string[][] = [];
  await scanHead(csv, most, (scanner) => {
    if (isEmptyRow(scanner)) return;
    if (header === undefined) header = readHeader(scanner);
    else if (rows.length < HEAD_ROWS || most >= csv.size) {
      rows.push(Array.from({ length: scanner.count }, (_, at) => cellText(scanner, at)));
    }
  });
  if (header === undefined) return { fault: { kind: 'empty' } };
  return 'fault' in header ? header : { ...header, rows };
}

/** The table from its column names on, with blank lines for what is left out, so that rows count as before. */
function cut(csv: Blob, { title, names, tags, mended }: TableTop): Blob {
  const below = names.offset + names.length;
  const end = tags === undefined ? below : tags.offset + tags.length;
  const header = mended === undefined ? csv.slice(names.offset, below) : headerText(mended.names);
  return new Blob([
    title.length === 0 ? '' : '\n'.repeat(names.number - 1),
    header,
    csv.slice(below, tags?.offset ?? below),
    tags === undefined ? '' : '\n',
    csv.slice(end),
  ]);
}

const headerText = (names: readonly string[]): string =>
  `${names.map((name) => `"${name.replaceAll('"', '""')}"`).join(',')}\n`;

function notesOn({ title, names, tags, mended }: TableTop): ImportNote[] {
  const [first] = title;
  const words = first?.cells.find((text) => text.trim() !== '')?.trim() ?? '';
  const shown = words.length > 80 ? `${words.slice(0, 79)}…` : words;
  return [
    ...(first === undefined
      ? []
      : [{ kind: 'belowTitle' as const, row: names.number, title: shown }]),
    ...(mended?.side === 'first' ? [{ kind: 'firstUnnamed' as const }] : []),
    ...(tags === undefined ? [] : [{ kind: 'tagsRow' as const, row: tags.number }]),
  ];
}

/**
 * The table below its title, without a row of tags, and with its header if it is one of UCDP GED that was published
 * without. `notes` say what was done.
 */
export async function tableBelow(
  csv: Blob,
): Promise<{ readonly csv: Blob; readonly notes: readonly ImportNote[] }> {
  const top = new TopRows();
  await scanHead(csv, TOP_BYTES, (scanner) => top.take(scanner));
  const header = lostHeader(top.rows[0]?.cells ?? []);
  if (header !== undefined) {
    const mark = new Uint8Array(await csv.slice(0, 3).arrayBuffer());
    const isMarked = mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf;
    return { csv: new Blob([`${header}\n`, isMarked ? csv.slice(3) : csv]), notes: [] };
  }
  const found = findTop(top.rows);
  const isPlain =
    found?.title.length === 0 && found.tags === undefined && found.mended === undefined;
  if (found === undefined || isPlain) return { csv, notes: [] };
  return { csv: cut(csv, found), notes: notesOn(found) };
}

/** Looks at the days of the whole table for one that can be read in one way alone. */
async function searchDays(
  csv: Blob,
  columns: readonly number[],
  orders: DateOrders,
  signal: AbortSignal,
): Promise<void> {
  const scanner = new CsvScanner();
  const take = (): void => {
    for (const at of columns) orders.note(cellText(scanner, at).trim());
  };
  for (let at = 0; at < csv.size && orders.isOpen; at += PIECE) {
    signal.throwIfAborted();
    scanner.push(new Uint8Array(await csv.slice(at, at + PIECE).arrayBuffer()), take);
  }
  scanner.end(take);
}

/**
 * How a table of a known format writes its days and degrees, where its own values leave no doubt: after a spreadsheet
 * has saved it, days may read 03/11/2017 and degrees 34,39. Where no value decides, the rows themselves are refused.
 */
export async function notationOf(
  csv: Blob,
  { columns, rows }: TableStart,
  format: TableFormat,
  { signal, dates }: Pick<OpenOptions, 'signal' | 'dates'>,
): Promise<{ readonly notation: Notation; readonly notes: readonly ImportNote[] }> {
  const written = format.written?.(columns);
  if (written === undefined) return { notation: PLAIN, notes: [] };
  const positions = (names: readonly string[]): number[] =>
    names.map((name) => columns.indexOf(name)).filter((at) => at >= 0);
  const values = (names: readonly string[]): string[] =>
    positions(names).flatMap((at) => rows.map((row) => (row[at] ?? '').trim()));
  const days = values(written.days);
  const counted = countedDay(days.filter((text) => text !== ''));
  const [yearAt = -1] = positions([written.year]);
  const serial = serialDay(
    positions(written.days).flatMap((at) =>
      rows.flatMap((row) => {
        const text = (row[at] ?? '').trim();
        return text === '' ? [] : [{ text, year: (row[yearAt] ?? '').trim() }];
      }),
    ),
  );
  const orders = new DateOrders();
  for (const text of days) orders.note(text);
  if (orders.isOpen && dates === undefined)
    await searchDays(csv, positions(written.days), orders, signal);
  const { shown } = orders;
  const comma = commaOf(values(written.degrees));
  return {
    notation: {
      dates:
        counted === undefined
          ? serial === undefined
            ? (shown?.order ?? dates ?? PLAIN.dates)
            : 'serial'
          : 'unix',
      decimal: comma === undefined ? PLAIN.decimal : 'comma',
    },
    notes: [
      ...(counted === undefined
        ? []
        : [{ kind: 'unixDays' as const, value: counted.text, day: counted.day }]),
      ...(serial === undefined
        ? []
        : [{ kind: 'serialDays' as const, value: serial.text, day: serial.day }]),
      ...(shown === undefined ? [] : [{ kind: 'orderOfDays' as const, ...shown }]),
      ...(comma === undefined ? [] : [{ kind: 'decimalComma' as const, by: comma }]),
    ],
  };
}
