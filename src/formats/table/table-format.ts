import type { ConvertOptions } from '../convert/csv-sink.ts';
import type { ColumnsBuilder } from '@/domain/columns/builder.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { NumberList } from '@/domain/columns/number-list.ts';
import type { ImportNote } from '../import-notes.ts';
import type { ByteDictionary } from './byte-dictionary.ts';
import type { CellGroup } from './cell-group.ts';
import type { FaultHint, FaultReason } from './fault-reasons.ts';
import type { MappingFault } from './mapped-check.ts';
import type { Notation } from './notation.ts';

/** The cell of a column, by its name in lower case, without blanks around; empty where there is no such column. */
export type CellOf = (column: string) => string;

/** Stands for a column where a row as a whole is at fault. */
export const WHOLE_ROW = 'the row';

/** Why one row was left out. What is said is the same for the same reason, so that reasons can be counted. */
export interface RowFault {
  /** Its name in lower case; `WHOLE_ROW` where the row as a whole is at fault, empty where no column is chosen. */
  readonly column: string;
  readonly value: string;
  readonly reason: FaultReason;
  /** What the row may have meant. It is never applied. */
  readonly hint?: FaultHint;
}

/** A row that was left out, and why. */
export interface RejectedRow extends RowFault {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
}

/** A row with its codes read, before anything of it becomes an entity. */
export interface ReadRow {
  /** As a spreadsheet counts. */
  readonly number: number;
  /** The row's own id, unique in a sound file. */
  readonly id: string;
}

/** What an import is told besides the rows. */
export interface ImportHead {
  readonly fileName: string;
  /** The day of the import, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Whether a table is of a format. `lacks`: it is, but columns are missing or stand twice; where they are `missing`, the
 * table may still be read by a mapping. `notes` say what is taken where columns are left out.
 */
export type Recognition =
  | { readonly kind: 'no' }
  | { readonly kind: 'yes'; readonly notes?: readonly ImportNote[] }
  | { readonly kind: 'lacks'; readonly missing: readonly string[] }
  | { readonly kind: 'lacks'; readonly twice: readonly string[] }
  | { readonly kind: 'lacks'; readonly faults: readonly MappingFault[] };

/** One row of a table, for coding it without making objects of it. Columns count from 0. */
export interface RowView {
  readonly number: number;
  /** The cell without blanks around. */
  readonly text: (column: number) => string;
  /** How many bytes the cell takes in the file; never fewer than its text has UTF-16 units. */
  readonly size: (column: number) => number;
  /** The number of the cell's text among the distinct texts of its column, from 0 in order of appearance. */
  readonly code: (column: number) => number;
  /** The number of the row's combination of cells in the columns of a group. */
  readonly combination: (group: CellGroup) => number;
  /** The number of the day the cell gives plainly; see `plainDay`. */
  readonly day: (column: number) => number | undefined;
  /** Gives the bytes of a cell's text, without blanks around, to a function. */
  readonly use: <T>(
    column: number,
    take: (bytes: Uint8Array, start: number, end: number) => T,
  ) => T;
  /** The number of the cell's text in a dictionary. */
  readonly codeIn: (column: number, dictionary: ByteDictionary) => number;
  /** How many parts a byte of ASCII divides the cell into; 0 of an empty one. */
  readonly count: (column: number, separator: number) => number;
  /** Lists the numbers that the cell's parts, without blanks around, have in a dictionary. */
  readonly parts: (
    column: number,
    separator: number,
    dictionary: ByteDictionary,
    list: NumberList,
  ) => void;
}

/**
 * Reads rows straight into columns, for tables of millions. What it gives must equal, row for row, the columns
 * of the story that `TableReader.dataset` makes of the same rows; a test holds it to that.
 */
export interface RowCoder {
  /** Adds the row under a position, or says why not; then nothing is added. */
  readonly code: (row: RowView, position: number) => RowFault | undefined;
  /** Rows, by position, whose fault shows only once all rows are known. */
  readonly late?: () => ReadonlyMap<number, RowFault>;
  /** What the sources of the rows are called, to find spellings of one office. */
  readonly officeNames?: () => readonly string[];
  /** How many different reports the rows list. */
  readonly reports?: () => number;
  /** What was coded of a stretch of a table, in plain values and arrays, for the coder of the stretch before it. */
  readonly part?: () => object;
  /**
   * Takes over what a coder of the same table made of the rows that follow, as if it had coded them itself.
   * @param positions what the positions of those rows are here; -1 of rows that are not to be taken over
   */
  readonly absorb?: (part: object, positions: Int32Array) => void;
  /** What was done with rows that stay; `leftOut` are positions of rows that do not. */
  readonly notes?: (leftOut: ReadonlySet<number>) => readonly ImportNote[];
  /**
   * Lets the account of one teller be made from the columns alone, where the claims of a row either count for one
   * origin, which the row names, or each for its own source. `sources` is the dictionary of texts whose values
   * are the ids of the row's sources; `claims` are the dictionaries of what all of a row's claims say.
   */
  readonly tellers?: { readonly sources: number; readonly claims: readonly number[] };
}

/** Reads the rows of one table. The same person, place or office gets the same id however often it is asked. */
export interface TableReader<Row extends ReadRow = ReadRow> {
  read(cell: CellOf, number: number): { readonly row: Row } | { readonly fault: RowFault };
  /** A dataset of some of the rows, or all, with just the entities they need. */
  dataset(rows: readonly Row[], head: ImportHead): Dataset;
  /** The days a row may have happened on, to choose rows by; absent where its cells do not say. */
  readonly days: (cell: CellOf) => { readonly start: string; readonly end: string } | undefined;
  /** The column that holds the row's id; absent where ids are made from the row's number. */
  readonly idColumn?: string;
  readonly coder: (builder: ColumnsBuilder) => RowCoder;
  /** How many dictionaries of texts the coder fills. */
  readonly textDictionaries: number;
}

/** A table whose rows were put together from several of the file's, in as many lines as before. */
export interface JoinedRows {
  readonly csv: Blob;
  /** What was done. */
  readonly note: ImportNote;
}

/** A kind of table, known by the names of its columns. */
export interface TableFormat<Row extends ReadRow = ReadRow> {
  /** As on the command line: `ucdp-ged`, `acled`, `table`. */
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  /** @param columns names in lower case, without blanks around */
  readonly recognise: (columns: readonly string[]) => Recognition;
  readonly open: (columns: readonly string[], options?: TableOptions) => TableReader<Row>;
  /** Puts events together that the table spreads over several rows; nothing where it has none. */
  readonly join?: (
    csv: Blob,
    columns: readonly string[],
    options: ConvertOptions,
  ) => Promise<JoinedRows | undefined>;
  /** The columns of days, of their year and of degrees as a table of these columns names them; absent where a mapping says how to read them. */
  readonly written?: (columns: readonly string[]) => {
    readonly days: readonly string[];
    readonly degrees: readonly string[];
    /** The year of those days. */
    readonly year: string;
  };
}

/** What a person decided about a table beside what its cells say. */
export interface TableOptions {
  /** Groups of spellings of one office: the first stands for all. */
  readonly joinedOffices?: readonly (readonly string[])[];
  /** Ids of rows that their publisher has withdrawn since; they are rejected as such. */
  readonly deletedIds?: ReadonlySet<string>;
  /** Absent: as published. */
  readonly notation?: Notation;
}
