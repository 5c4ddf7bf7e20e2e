const QUOTE = 0x22;
const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** A record longer than this many bytes is a quote that is never closed. */
const LONGEST_ROW = 4_000_000;

/** How many bytes the end of a row is looked for in at first. */
const FIRST_MORE = 1024;

/** What can be wrong with a row's quotes. */
export type QuoteFault = 'unclosedQuote' | 'malformedQuote' | 'unterminatedQuote';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What a row's cells are read from: `cell` c takes the bytes from `starts[c]` up to, not including, `ends[c]`. */
export interface CellBytes {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where doubled quotes stand for one. */
  readonly doubled: Uint8Array;
  /** How many cells the row has. */
  readonly count: number;
}

/**
 * Finds the rows and cells of comma-separated bytes after RFC 4180 as they arrive, without making texts of them.
 * Lines end in LF or CRLF; blank lines are skipped but counted. Between two rows `this` describes the row that
 * `onRow` is called for.
 */
export class CsvScanner implements CellBytes {
  bytes: Uint8Array = new Uint8Array(0);
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  doubled = new Uint8Array(64);
  count = 0;
  /** As a spreadsheet counts: the first row is 1. Line breaks inside quotes do not count. */
  number = 0;
  /** Where the row begins, in bytes from the start of the file. */
  offset = 0;
  /** How many bytes the row takes, with its line end. */
  length = 0;
  /** What is wrong with the row's quotes, if anything. */
  fault: QuoteFault | undefined;
  private base = 0;
  private at = 0;
  private stuck = false;
  private started: boolean;

  /** @param isStart whether the bytes are those of a file from its start, where a byte order mark may stand */
  constructor(isStart = true) {
    this.started = !isStart;
  }

  /** Whether a row waits for more bytes. */
  get isWaiting(): boolean {
    return this.at < this.bytes.length;
  }

  /** Takes the next bytes, which may change once it returns. */
  push(chunk: Uint8Array, onRow: () => void): void {
    if (this.stuck) return;
    this.take(chunk, onRow);
    if (this.begin(false)) this.scan(false, onRow);
    if (this.bytes.length - this.at > LONGEST_ROW) this.visitUnclosed(onRow);
    this.hold();
  }

  /** Visits the row that was waiting for more bytes. */
  end(onRow: () => void): void {
    if (this.stuck) return;
    this.begin(true);
    this.scan(true, onRow);
  }

  /** Visits the first row alone of bytes that begin with one. */
  one(bytes: Uint8Array, onRow: () => void): void {
    this.started = true;
    this.take(bytes, onRow);
    this.scan(true, () => {
      this.stuck = true;
      onRow();
    });
  }

  private visitUnclosed(onRow: () => void): void {
    this.stuck = true;
    const from = this.at;
    this.length = this.row(true) - from;
    this.offset = this.base + from;
    this.number += 1;
    this.fault = 'unclosedQuote';
    onRow();
  }

  /** Keeps a copy of the row that waits for more bytes. */
  private hold(): void {
    this.base += this.at;
    this.bytes = this.bytes.slice(this.at);
    this.at = 0;
  }

  /** Goes on with the next bytes, after the row that waited for them: only that is copied. */
  private take(chunk: Uint8Array, onRow: () => void): void {
    const rest = this.bytes;
    if (rest.length === 0) {
      this.bytes = chunk;
      return;
    }
    for (let more = FIRST_MORE; this.started && more < chunk.length; more *= 4) {
      this.bytes = joined(rest, chunk.subarray(0, more));
      this.scan(false, onRow, rest.length);
      if (this.at < rest.length) continue;
      this.base += rest.length;
      this.at -= rest.length;
      this.bytes = chunk;
      return;
    }
    this.bytes = joined(rest, chunk);
  }

  private begin(isAll: boolean): boolean {
    if (this.started || (!isAll && this.bytes.length < BYTE_ORDER_MARK.length)) return this.started;
    this.started = true;
    if (BYTE_ORDER_MARK.every((byte, at) => this.bytes[at] === byte)) {
      this.at = BYTE_ORDER_MARK.length;
    }
    return true;
  }

  /** Visits the rows that begin before `until`. */
  private scan(isAll: boolean, onRow: () => void, until = this.bytes.length): void {
    while (this.at < until && !this.stuck) {
      const from = this.at;
      const next = this.row(isAll);
      if (next < 0) return;
      this.number += 1;
      this.at = next;
      const last = this.count - 1;
      const end = this.ends[last] ?? 0;
      if (end > (this.starts[last] ?? 0) && this.bytes[end - 1] === CARRIAGE_RETURN) {
        this.ends[last] = end - 1;
      }
      if (this.count === 1 && this.starts[0] === this.ends[0]) continue;
      this.offset = this.base + from;
      this.length = next - from;
      onRow();
    }
  }

  /** Finds the cells of the row at `at`. Returns where the next one begins; -1 where the row may go on. */
  private row(isAll: boolean): number {
    const { bytes } = this;
    const limit = bytes.length;
    let { starts, ends, doubled } = this;
    let count = 0;
    this.fault = undefined;
    for (let at = this.at; ;) {
      if (count === starts.length) ({ starts, ends, doubled } = this.widen());
      if (at < limit && bytes[at] === QUOTE) {
        this.count = count;
        at = this.quoted(at + 1, isAll);
        if (at < 0) return at;
      } else {
        starts[count] = at;
        for (; at < limit; at += 1) {
          const byte = bytes[at] ?? 0;
          if (byte <= COMMA && (byte === COMMA || byte === LINE_FEED)) break;
        }
        if (at === limit && !isAll) return -1;
        ends[count] = at;
        doubled[count] = 0;
      }
      count += 1;
      this.count = count;
      if (at === limit) return limit;
      at += 1;
      if (bytes[at - 1] === LINE_FEED) return at;
    }
  }

  /** Finds the end of a quoted cell. Returns where the comma or line feed after it stands; -1 where it may go on. */
  private quoted(from: number, isAll: boolean): number {
    const { bytes } = this;
    const limit = bytes.length;
    let doubled = 0;
    for (let quote = bytes.indexOf(QUOTE, from); quote >= 0; quote = bytes.indexOf(QUOTE, quote)) {
      const after = bytes[quote + 1];
      if (after === COMMA || after === LINE_FEED) {
        this.cell(from, quote, doubled);
        return quote + 1;
      }
      if (after === QUOTE) {
        doubled = 1;
        quote += 2;
        continue;
      }
      if (after === undefined) {
        if (!isAll) return -1;
        this.cell(from, quote, doubled);
        return limit;
      }
      const end = blankUntil(bytes, quote + 1);
      if (end === limit && !isAll) return -1;
      if (end >= 0 && end < limit) {
        this.cell(from, quote, doubled);
        return end;
      }
      this.fault ??= 'malformedQuote';
      quote += 2;
    }
    if (!isAll) return -1;
    this.fault ??= 'unterminatedQuote';
    this.cell(from, limit, 0);
    return limit;
  }

  private cell(start: number, end: number, doubled: number): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.doubled[this.count] = doubled;
  }

  private widen(): this {
    const { starts, ends, doubled } = this;
    this.starts = new Int32Array(starts.length * 2);
    this.starts.set(starts);
    this.ends = new Int32Array(starts.length * 2);
    this.ends.set(ends);
    this.doubled = new Uint8Array(starts.length * 2);
    this.doubled.set(doubled);
    return this;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

/** Where the comma or line feed after nothing but blanks stands; -1 where something else comes first, the length where nothing does. */
function blankUntil(bytes: Uint8Array, from: number): number {
  let isPlain = true;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === COMMA || byte === LINE_FEED) {
      return isPlain || decoder.decode(bytes.subarray(from, at)).trim() === '' ? at : -1;
    }
    if (byte >= 0x80) isPlain = false;
    else if (byte !== 0x20 && (byte < 0x09 || byte > 0x0d)) return -1;
  }
  return bytes.length;
}

/** The text of a cell as written, but for the quotes around it and doubled quotes in it. */
export function cellText(
  { bytes, starts, ends, doubled, count }: CellBytes,
  column: number,
): string {
  if (column >= count) return '';
  const text = textOf(bytes, starts[column] ?? 0, ends[column] ?? 0);
  return doubled[column] === 1 ? text.replaceAll('""', '"') : text;
}

/** Up to here a text of ASCII costs less than a call of the decoder. */
const SHORT = 64;
const codes: number[] = [];

/** The text of UTF-8 bytes. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return decoder.decode(bytes.subarray(start, end));
  codes.length = end - start;
  for (let at = 0; at < codes.length; at += 1) {
    const byte = bytes[start + at] ?? 0;
    if (byte >= 0x80) return decoder.decode(bytes.subarray(start, end));
    codes[at] = byte;
  }
  return String.fromCharCode(...codes);
}
