import readXlsxFile, {
  InvalidInputError,
  InvalidSpreadsheetError,
} from 'read-excel-file/universal';
import { FileProblem } from '../file-faults.ts';
import type { ImportNote } from '../import-notes.ts';
import { columnsByName } from '../table/guess-columns.ts';
import { cellText } from './cell-text.ts';
import { CsvSink, type Converted, type ConvertOptions } from './csv-sink.ts';
import { onlyWorksheets, withMerged } from './xlsx-sheets.ts';
import { unzip, zipStored } from './zip.ts';

/** A sheet unpacks to some twenty times its size; a bomb to a thousand. */
const LARGEST_RATIO = 200;
const ALWAYS_ALLOWED = 32_000_000;
const LARGEST_UNPACKED = 400_000_000;

const isPart = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.xml.rels');

/** Times of day without a day are counted from Excel's day 0. */
function spreadsheetText(value: unknown): string {
  if (value instanceof Date && value.getUTCFullYear() < 1900)
    return value.toISOString().slice(11, 19);
  // Spreadsheets know no zones.
  return value instanceof Date ? cellText(value).replace(/Z$/, '') : cellText(value);
}

type Sheet = Awaited<ReturnType<typeof readXlsxFile>>[number];

const filledCells = ({ data }: Sheet): number =>
  data.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);

const TOP_ROWS = 20;

/** Whether a row near the top names a column of dates, or most rows have a day. */
function hasDates({ data }: Sheet): boolean {
  const names = (row: readonly unknown[]): string[] => row.map(spreadsheetText);
  return (
    data.slice(0, TOP_ROWS).some((row) => columnsByName(names(row)).has('date')) ||
    data.filter((row) => row.some((cell) => cell instanceof Date)).length > data.length / 2
  );
}

/**
 * The sheet that holds most, of equals the first: workbooks begin with a page about them, or end with lists of codes.
 * Where it has no dates and another has, that one: lists of places can be longer than events.
 */
function eventSheet(sheets: readonly Sheet[]): Sheet | undefined {
  const sorted = sheets.toSorted((a, b) => filledCells(b) - filledCells(a));
  return sorted.find(hasDates) ?? sorted[0];
}

/**
 * Writes the sheet of events of an .xlsx workbook as CSV; a note names it where several hold anything. Blank rows stay, so that rows count as in the spreadsheet.
 * The archive is unpacked here, counted, and given on without compression: the reading package would start
 * workers from `blob:` addresses for large parts, which the page's policy refuses.
 */
export async function xlsxToCsv(file: Blob, options: ConvertOptions): Promise<Converted> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  options.signal.throwIfAborted();
  const limit = Math.min(LARGEST_UNPACKED, Math.max(ALWAYS_ALLOWED, file.size * LARGEST_RATIO));
  const parts = await unzip(bytes, isPart, limit, options.signal);
  const book = onlyWorksheets(parts);
  const sheets = await readSheets(zipStored(book));
  options.signal.throwIfAborted();
  const filled = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  const taken = eventSheet(filled);
  if (taken === undefined) return { fault: { kind: 'emptySheet' } };
  const sink = new CsvSink(options, file.size);
  const merged = withMerged(taken.data, book, sheets.indexOf(taken));
  for (const [at, row] of merged.rows.entries()) {
    sink.row(row.map(spreadsheetText));
    if (sink.tired) await sink.rest((file.size * at) / merged.rows.length);
  }
  const csv = sink.end();
  const notes = [
    ...noteOnOthers(taken, filled),
    ...(merged.filled === 0 ? [] : [{ kind: 'mergedCells' as const, count: merged.filled }]),
  ];
  return { csv, notes };
}

function noteOnOthers(taken: Sheet, filled: readonly Sheet[]): ImportNote[] {
  const others = filled.filter((each) => each !== taken).map(({ sheet }) => sheet);
  if (others.length === 0) return [];
  const holdsMost = filled.every((each) => filledCells(each) <= filledCells(taken));
  const why = holdsMost ? 'holds-most' : 'has-dates';
  return [{ kind: 'onlySheet', taken: taken.sheet, why, others }];
}

async function readSheets(workbook: Blob): Promise<Awaited<ReturnType<typeof readXlsxFile>>> {
  try {
    return await readXlsxFile(workbook);
  } catch (error) {
    const known = error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError;
    if (!known && !(error instanceof Error)) throw error;
    throw new FileProblem({
      kind: 'unreadableSheet',
      ...(known ? { why: error.message.slice(0, 200) } : {}),
    });
  }
}
