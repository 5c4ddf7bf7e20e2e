import { cellText, type CellBytes, type CsvScanner } from './scanner.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const PART = 1 << 20;

/** A row as it is written, without its line end, kept when the scanner goes on. */
export class Line {
  readonly raw: Uint8Array;
  readonly count: number;
  private readonly row: CellBytes;

  constructor(raw: Uint8Array, row: CellBytes) {
    this.raw = raw;
    this.count = row.count;
    this.row = row;
  }

  /** The text of a cell; empty where there is no such cell. */
  text(at: number): string {
    return at < 0 ? '' : cellText(this.row, at);
  }

  /** Whether a cell says the same in another line, byte for byte. */
  isSame(other: Line, at: number): boolean {
    const [start = 0, end = 0] = [this.row.starts[at], this.row.ends[at]];
    const from = other.row.starts[at] ?? 0;
    if ((other.row.ends[at] ?? 0) - from !== end - start) return false;
    for (let index = 0; index < end - start; index += 1) {
      if (this.raw[start + index] !== other.raw[from + index]) return false;
    }
    return true;
  }

  /** Cells as they are written, each after a comma; empty ones for those below 0. */
  cells(columns: readonly number[]): Uint8Array {
    const parts = columns.map((at) => (at < 0 ? this.raw.subarray(0, 0) : this.written(at)));
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
    let length = 0;
    for (const part of parts) {
      bytes[length] = COMMA;
      bytes.set(part, length + 1);
      length += part.length + 1;
    }
    return bytes;
  }

  private written(at: number): Uint8Array {
    const [start = 0, end = 0] = [this.row.starts[at], this.row.ends[at]];
    const isQuoted = this.raw[start - 1] === QUOTE;
    return isQuoted ? this.raw.subarray(start - 1, end + 1) : this.raw.subarray(start, end);
  }
}

/** The row a scanner is at. */
export function lineOf({ bytes, starts, ends, doubled, count }: CsvScanner): Line {
  const last = count - 1;
  const [first = 0, lastStart = 0, lastEnd = 0] = [starts[0], starts[last], ends[last]];
  const from = bytes[first - 1] === QUOTE ? first - 1 : first;
  const raw = bytes.slice(from, bytes[lastStart - 1] === QUOTE ? lastEnd + 1 : lastEnd);
  const moved = (list: Int32Array): Int32Array => {
    const positions = list.slice(0, count);
    for (let at = 0; at < count; at += 1) positions[at] = (positions[at] ?? 0) - from;
    return positions;
  };
  return new Line(raw, {
    bytes: raw,
    starts: moved(starts),
    ends: moved(ends),
    doubled: doubled.slice(0, count),
    count,
  });
}

/** Gathers lines as a file. */
export class LineSink {
  private readonly parts: Blob[] = [];
  private bytes = new Uint8Array(PART);
  private length = 0;
  private lines = 0;

  /** Adds a line, with more at its end. */
  line(raw: Uint8Array, more: Uint8Array = new Uint8Array(0)): void {
    const size = raw.length + more.length + 1;
    if (this.length + size > this.bytes.length) this.flush(size);
    this.bytes.set(raw, this.length);
    this.bytes.set(more, this.length + raw.length);
    this.length += size;
    this.bytes[this.length - 1] = LINE_FEED;
    this.lines += 1;
  }

  /** Adds blank lines until there are so many. */
  fill(lines: number): void {
    while (this.lines < lines) this.line(new Uint8Array(0));
  }

  end(): Blob {
    this.flush(0);
    return new Blob(this.parts, { type: 'text/csv' });
  }

  private flush(wanted: number): void {
    this.parts.push(new Blob([this.bytes.slice(0, this.length)]));
    this.length = 0;
    if (wanted > this.bytes.length) this.bytes = new Uint8Array(wanted);
  }
}
