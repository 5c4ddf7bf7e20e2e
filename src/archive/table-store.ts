import { tellStory } from '@/domain/account/account.ts';
import { ColumnsBuilder } from '@/domain/columns/builder.ts';
import type { EventColumns } from '@/domain/columns/columns.ts';
import { addStory, STORY_TEXTS } from '@/domain/columns/from-story.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { Facet } from '@/domain/filter/facets.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { writeCsv } from '@/formats/csv-writer.ts';
import { cellText, type CsvScanner } from '@/formats/table/scanner.ts';
import {
  WHOLE_ROW,
  type CellOf,
  type ImportHead,
  type ReadRow,
  type RowFault,
  type TableReader,
} from '@/formats/table/table-format.ts';
import { shapeFault } from '@/formats/table/row-faults.ts';
import type { EventStore } from './event-store.ts';
import { idHalf } from './id-index.ts';
import type { LoadedTable } from './load-table.ts';
import { Pace } from './pace.ts';
import { tellerColumns } from './teller-columns.ts';

const CHUNK_ROWS = 2_000;

/** The rows of a table file, read again when they are looked at. */
export class TableStore implements EventStore {
  readonly columns: EventColumns;
  private readonly table: LoadedTable;
  private readonly reader: TableReader;
  private readonly head: ImportHead;
  /** The header's names as written. */
  private readonly written: readonly string[];
  private names: ReadonlyMap<string, string> | undefined;

  constructor(table: LoadedTable, head: ImportHead, written: readonly string[]) {
    this.columns = table.columns;
    this.table = table;
    this.reader = table.reader;
    this.head = head;
    this.written = written;
  }

  nameOf(_facet: Facet, value: string): string {
    this.names ??= new Map(
      this.table.textIds.flatMap((ids, at) => {
        const texts = this.columns.texts[at]?.texts ?? [];
        return ids.map((id, number): [string, string] => [id, texts[number] ?? '']);
      }),
    );
    return this.names.get(value) ?? foldForSearch(value);
  }

  async details(positions: readonly number[]): Promise<Dataset> {
    const rows = new Map<number, ReadRow>();
    await this.table.source.visit(this.table.events, positions, (at, number, cell) => {
      const read = this.reader.read(cell, number);
      if ('row' in read) rows.set(at, read.row);
    });
    return this.reader.dataset(
      positions.flatMap((at) => rows.get(at) ?? []),
      this.head,
    );
  }

  /** An event's id ends with the id, or the number, of its row. */
  async find(eventId: string): Promise<number | undefined> {
    const tried = new Set<number>();
    for (let from = 0; from < eventId.length; from += 1) {
      const isStart = from === 0 || /[^\p{L}\p{N}]/u.test(eventId[from - 1] ?? '');
      if (!isStart) continue;
      for (const at of this.candidates(eventId.slice(from))) {
        if (tried.has(at)) continue;
        tried.add(at);
        const { events } = await this.details([at]);
        if (events[0]?.id === eventId) return at;
      }
    }
    return undefined;
  }

  async tellerColumns(teller: string): Promise<EventColumns> {
    const { tellers } = this.table;
    if (tellers !== undefined) {
      const sourceIds = this.table.textIds[tellers.sources] ?? [];
      return tellerColumns(this.columns, sourceIds, tellers, teller);
    }
    const builder = new ColumnsBuilder(STORY_TEXTS);
    const pace = new Pace();
    const positions = this.columns.position.toSorted();
    for (let from = 0; from < positions.length; from += CHUNK_ROWS) {
      const chunk = [...positions.subarray(from, from + CHUNK_ROWS)];
      const story = tellStory(indexDataset(await this.details(chunk)), teller);
      addStory(builder, story, from);
      if (pace.tired) await pace.rest();
    }
    const columns = builder.finish();
    return { ...columns, position: columns.position.map((at) => positions[at] ?? 0) };
  }

  async rejectedRows(): Promise<Blob> {
    const { source, rejections } = this.table;
    const header = ['row', 'column', 'value', 'reason', 'suggestion', ...this.written];
    const parts: (string | Blob)[] = [writeCsv(header, [])];
    const { faultCells } = await import('./fault-cells.ts');
    const pace = new Pace();
    for (let from = 0; from < rejections.count; from += CHUNK_ROWS) {
      const length = Math.min(CHUNK_ROWS, rejections.count - from);
      const at = Array.from({ length }, (_, index) => from + index);
      const lines: (readonly [number, string[]])[] = [];
      await source.visit(rejections.rows, at, (_at, number, cell, scanner) => {
        const fault = this.faultOf(number, cell, scanner);
        const cells = Array.from({ length: scanner.count }, (_, each) => cellText(scanner, each));
        lines.push([number, [...faultCells(fault), ...cells]]);
      });
      const rows = lines.map(([number, cells]) => [number, ...cells]);
      parts.push(new Blob([withoutHeader(writeCsv([], rows))]));
      if (pace.tired) await pace.rest();
    }
    return new Blob(parts, { type: 'text/csv' });
  }

  private faultOf(number: number, cell: CellOf, scanner: CsvScanner): RowFault {
    const kept = this.table.rejections.kept.get(number);
    const fault = kept ?? shapeFault(scanner, this.table.source.columns.length);
    if (fault !== undefined) return fault;
    const read = this.reader.read(cell, number);
    return 'fault' in read
      ? read.fault
      : { column: WHOLE_ROW, value: '', reason: { kind: 'leftOut' } };
  }

  private *candidates(id: string): Generator<number> {
    const { ids, events } = this.table;
    if (this.reader.idColumn === undefined) {
      const at = /^\d+$/.test(id) ? events.findNumber(Number(id)) : -1;
      if (at >= 0) yield at;
      return;
    }
    const half = idHalf(id);
    for (let at = ids.indexOf(half); at >= 0; at = ids.indexOf(half, at + 1)) yield at;
  }
}

/** The lines of a table of `writeCsv` after its first. */
export const withoutHeader = (csv: string): string => csv.slice(csv.indexOf('\r\n') + 2);
