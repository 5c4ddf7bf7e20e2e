import { FileProblem, type FileFault } from '../file-faults.ts';
import type { ImportNote } from '../import-notes.ts';
import { pause } from './pause.ts';

const PART_LENGTH = 1 << 20;
const SLICE_MS = 30;
const NEEDS_QUOTES = /[",\r\n]/;

const quote = (cell: string): string =>
  NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** What a conversion is told besides the file. */
export interface ConvertOptions {
  readonly signal: AbortSignal;
  /** How much of the file has been converted, in bytes. */
  readonly onProgress: (bytes: number, totalBytes: number) => void;
}

/** What came of a conversion: UTF-8 text after RFC 4180 with a header, or why there is none. */
export type Converted =
  | { readonly csv: Blob; readonly notes: readonly ImportNote[] }
  | { readonly fault: FileFault };

/**
 * What is said of columns that a table has no place for; nothing when there are none.
 * @param kept how many columns there are besides
 * @throws FileProblem where nothing else is left
 */
export function noteLeftOut(leftOut: readonly string[], kept: number): readonly ImportNote[] {
  if (leftOut.length === 0) return [];
  if (kept > 0) return [{ kind: 'leftOutColumns', columns: leftOut }];
  throw new FileProblem({ kind: 'onlyObjects', columns: leftOut });
}

/** Gathers rows as CSV, gives way to other work now and then, and ends with an AbortError when told to. */
export class CsvSink {
  private readonly options: ConvertOptions;
  private readonly totalBytes: number;
  private readonly parts: Blob[] = [];
  private text = '';
  private pausedAt = performance.now();

  constructor(options: ConvertOptions, totalBytes: number) {
    this.options = options;
    this.totalBytes = totalBytes;
  }

  /** A row without any text becomes a blank line, which readers skip but count. */
  row(cells: readonly string[]): void {
    let line = '';
    let filled = false;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? '';
      if (cell !== '') filled = true;
      line += at === 0 ? quote(cell) : `,${quote(cell)}`;
    }
    this.text += filled ? `${line}\n` : '\n';
    if (this.text.length >= PART_LENGTH) this.flush();
  }

  /** Whether it is time to call `rest`. */
  get tired(): boolean {
    return performance.now() - this.pausedAt > SLICE_MS;
  }

  /** @param bytes how much of the file has been converted */
  async rest(bytes: number): Promise<void> {
    this.options.onProgress(Math.min(Math.round(bytes), this.totalBytes), this.totalBytes);
    await pause();
    this.options.signal.throwIfAborted();
    this.pausedAt = performance.now();
  }

  end(): Blob {
    this.flush();
    this.options.onProgress(this.totalBytes, this.totalBytes);
    return new Blob(this.parts, { type: 'text/csv' });
  }

  private flush(): void {
    this.parts.push(new Blob([this.text]));
    this.text = '';
  }
}
