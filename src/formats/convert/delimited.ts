import type { DelimitedFormat } from '../detect.ts';
import type { ConvertOptions, Converted } from './csv-sink.ts';
import { pause } from './pause.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const CR = 0x0d;
const LF = 0x0a;
const SLICE = 1 << 18;

/**
 * Rewrites separated cells with commas, byte by byte, so that text passes as it is. A quoted cell keeps its
 * quotes; any other is quoted where it holds a comma or a quote. Lines end in LF.
 */
export class DelimiterRewriter {
  private readonly delimiter: number;
  private out: Uint8Array<ArrayBuffer> = new Uint8Array(SLICE * 2);
  private length = 0;
  private cell: Uint8Array<ArrayBuffer> = new Uint8Array(256);
  private cellLength = 0;
  private plain = true;
  /** Outside a quoted cell, inside it, or after a quote that ends it or is the first of two. */
  private state: 'open' | 'quoted' | 'quote' = 'open';
  private afterCr = false;

  constructor(delimiter: string) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  push(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    for (const byte of bytes) this.take(byte);
    return this.drain();
  }

  end(): Uint8Array<ArrayBuffer> {
    if (this.cellLength > 0) this.finishCell();
    return this.drain();
  }

  private take(byte: number): void {
    if (this.state === 'quoted') {
      this.keep(byte);
      if (byte === QUOTE) this.state = 'quote';
      return;
    }
    if (byte === QUOTE) {
      if (this.state === 'quote') this.state = 'quoted';
      else if (this.cellLength === 0) this.state = 'quoted';
      else this.plain = false;
      this.keep(byte);
      this.afterCr = false;
      return;
    }
    if (byte === this.delimiter) this.endCell(COMMA);
    else if (byte === LF && this.afterCr) this.afterCr = false;
    else if (byte === LF || byte === CR) {
      this.endCell(LF);
      this.afterCr = byte === CR;
      return;
    } else {
      if (byte === COMMA) this.plain = false;
      this.keep(byte);
    }
    this.afterCr = false;
  }

  private endCell(end: number): void {
    this.finishCell();
    this.write(end);
  }

  private finishCell(): void {
    const quoted = this.cell[0] === QUOTE;
    const bare = this.plain || quoted;
    if (!bare) this.write(QUOTE);
    for (let at = 0; at < this.cellLength; at += 1) {
      const byte = this.cell[at] ?? 0;
      if (byte === QUOTE && !bare) this.write(QUOTE);
      this.write(byte);
    }
    if (!bare) this.write(QUOTE);
    this.cellLength = 0;
    this.cell[0] = 0;
    this.plain = true;
    this.state = 'open';
  }

  private keep(byte: number): void {
    if (this.cellLength === this.cell.length) this.cell = grown(this.cell);
    this.cell[this.cellLength] = byte;
    this.cellLength += 1;
  }

  private write(byte: number): void {
    if (this.length === this.out.length) this.out = grown(this.out);
    this.out[this.length] = byte;
    this.length += 1;
  }

  private drain(): Uint8Array<ArrayBuffer> {
    const done = this.out.slice(0, this.length);
    this.length = 0;
    return done;
  }
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}

async function isMarked(file: Blob): Promise<boolean> {
  const [a, b, c] = new Uint8Array(await file.slice(0, 3).arrayBuffer());
  return a === 0xef && b === 0xbb && c === 0xbf;
}

/** Rewrites a table of separated cells as CSV. One that is CSV already is given back as it is. */
export async function delimitedToCsv(
  file: Blob,
  format: DelimitedFormat,
  { signal, onProgress }: ConvertOptions,
): Promise<Converted> {
  const whole = format.skip === 0 ? file : file.slice(format.skip);
  if (format.delimiter === ',' && format.lineEnd === 'lf') return { csv: whole, notes: [] };
  // A quote after a byte order mark would not be the first of its cell.
  const body = (await isMarked(whole)) ? whole.slice(3) : whole;
  const rewriter = new DelimiterRewriter(format.delimiter);
  const parts: Blob[] = [];
  for (let at = 0; at < body.size; at += SLICE) {
    const bytes = new Uint8Array(await body.slice(at, at + SLICE).arrayBuffer());
    parts.push(new Blob([rewriter.push(bytes)]));
    onProgress(file.size - body.size + Math.min(at + SLICE, body.size), file.size);
    await pause();
    signal.throwIfAborted();
  }
  parts.push(new Blob([rewriter.end()]));
  return { csv: new Blob(parts, { type: 'text/csv' }), notes: [] };
}
