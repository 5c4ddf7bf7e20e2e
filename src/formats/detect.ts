import { beginsArrow } from './arrow-head.ts';
import { findDelimiter, DELIMITERS, type Delimiter } from './delimiter.ts';
import type { FileFault, OtherKind } from './file-faults.ts';
import { findSignature, startsWith } from './signatures.ts';

/** How much of a file `detectFormat` wants to see, in bytes. */
export const HEAD_BYTES = 65_536;

/** A table of separated cells. */
export interface DelimitedFormat {
  readonly kind: 'delimited';
  readonly delimiter: Delimiter;
  /** Bytes before the header: Excel's line `sep=;`. */
  readonly skip: number;
  readonly lineEnd: 'lf' | 'cr';
}

/** A file that is not read; `files` is a ZIP archive that may hold one that is. */
export interface UnreadableFormat {
  readonly kind: 'empty' | 'html' | 'xml' | 'zip' | 'files' | 'not-utf-8' | 'binary';
  readonly fault: FileFault;
}

/** Text that has to be written as UTF-8 before it is known. */
export interface Utf16Format {
  readonly kind: 'utf-16';
  readonly encoding: 'utf-16le' | 'utf-16be';
}

/** What a file is, by its content. */
export type DetectedFormat =
  | { readonly kind: 'gzip' | 'xlsx' | 'parquet' | 'arrow' }
  /** `lines`: one JSON value a line (JSON Lines, or text sequences after RFC 8142). */
  | { readonly kind: 'json'; readonly lines: boolean }
  | DelimitedFormat
  | Utf16Format
  | UnreadableFormat;

const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];

/** The names of a ZIP archive's entries, from the local headers in its first bytes (APPNOTE 6.3, section 4.3.7). */
function zipNames(head: Uint8Array): string[] {
  const names: string[] = [];
  const latin1 = new TextDecoder('latin1');
  for (let at = 0; at + 30 <= head.length; at += 1) {
    if (!startsWith(head.subarray(at, at + 4), LOCAL_HEADER)) continue;
    const length = (head[at + 26] ?? 0) + (head[at + 27] ?? 0) * 256;
    names.push(latin1.decode(head.subarray(at + 30, at + 30 + length)));
  }
  return names;
}

function findZip(head: Uint8Array): DetectedFormat {
  const names = zipNames(head);
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const refuse = (what: OtherKind): UnreadableFormat => ({
    kind: 'zip',
    fault: { kind: 'otherKind', what, remedy: 'unpackOrSave' },
  });
  if (has(/^xl\//)) return { kind: 'xlsx' };
  if (has(/^word\//)) return refuse('word');
  if (has(/^ppt\//)) return refuse('powerPoint');
  if (has(/^mimetype/)) return refuse('openDocument');
  if (has(/\.(?:shp|dbf|shx)$/i)) return refuse('zippedShapefile');
  if (has(/\.kml$/i)) return refuse('kmz');
  if (has(/^\[Content_Types\]\.xml/)) return { kind: 'xlsx' };
  return { ...refuse('zip'), kind: 'files' };
}

const utf16 = (encoding: Utf16Format['encoding']): Utf16Format => ({
  kind: 'utf-16',
  encoding,
});

function findZeros(head: Uint8Array): Utf16Format | UnreadableFormat | undefined {
  const sample = head.subarray(0, 1024);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (sample.length >= 4 && Math.max(even, odd) > half * 0.4 && Math.min(even, odd) < half * 0.1) {
    return utf16(odd > even ? 'utf-16le' : 'utf-16be');
  }
  if (head.includes(0)) {
    return { kind: 'binary', fault: { kind: 'noText' } };
  }
  return undefined;
}

function decode(head: Uint8Array, whole: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !whole });
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const MARKUP_KINDS = ['kml', 'gpx', 'rss', 'svg'] as const;

function findMarkup(text: string): UnreadableFormat {
  if (/^<(?:table|tr)|<!doctype html|<html|<head|<body/i.test(text.slice(0, 2048))) {
    return { kind: 'html', fault: { kind: 'webPage', hasTable: /<table/i.test(text) } };
  }
  const root = /<(?:\w+:)?([A-Za-z]\w*)/.exec(text)?.[1]?.toLowerCase();
  const what = MARKUP_KINDS.find((kind) => kind === root) ?? 'xml';
  return { kind: 'xml', fault: { kind: 'otherKind', what, remedy: 'saveAsTable' } };
}

function isJsonLines(text: string, whole: boolean): boolean {
  if (text.startsWith('\u001E')) return true;
  const end = text.indexOf('\n');
  if (!text.startsWith('{')) return false;
  const first = end < 0 ? text : text.slice(0, end);
  if (end < 0 ? whole : text.slice(end).trim() === '' && whole) return false;
  if (!/^\s*\{/.test(text.slice(end))) return false;
  try {
    JSON.parse(first);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function findTable(text: string, bom: number, whole: boolean): DelimitedFormat {
  const lineEnd = /\r(?!\n)/.test(text) && !text.includes('\n') ? 'cr' : 'lf';
  const hint = /^sep=([,;\t|])\r?[\n\r]/i.exec(text);
  const named = DELIMITERS.find((each) => each === hint?.[1]);
  if (hint !== null && named !== undefined) {
    return { kind: 'delimited', delimiter: named, skip: bom + hint[0].length, lineEnd };
  }
  return { kind: 'delimited', delimiter: findDelimiter(text, whole), skip: 0, lineEnd };
}

function findText(head: Uint8Array): DetectedFormat {
  const whole = head.length < HEAD_BYTES;
  const decoded = decode(head, whole);
  if (decoded === undefined) return { kind: 'not-utf-8', fault: { kind: 'notUtf8' } };
  const text = decoded.trimStart();
  if (text === '') return { kind: 'empty', fault: { kind: 'empty' } };
  if (text.startsWith('<')) return findMarkup(text);
  // JSON text sequences (RFC 7464) begin each record with this sign.
  const record = text.startsWith('\u001E') ? text.slice(1) : text;
  if (/^(?:\s*\{|\[\s*(?:["[{\]\d-]|true|false|null|$))/.test(record)) {
    return { kind: 'json', lines: isJsonLines(text, whole) };
  }
  return findTable(decoded, startsWith(head, [0xef, 0xbb, 0xbf]) ? 3 : 0, whole);
}

/**
 * Knows a file by its content, never by its name. It does not promise that the rest of the file is sound.
 * @param head the first `HEAD_BYTES` of the file, or all of a shorter one; unpacked, if it was gzip
 */
export function detectFormat(head: Uint8Array): DetectedFormat {
  if (startsWith(head, [0x1f, 0x8b])) return { kind: 'gzip' };
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return findZip(head);
  if (startsWith(head, 'PAR1')) return { kind: 'parquet' };
  if (startsWith(head, 'ARROW1') || beginsArrow(head)) return { kind: 'arrow' };
  const fault = findSignature(head);
  if (fault !== undefined) return { kind: 'binary', fault };
  if (startsWith(head, [0xff, 0xfe])) return utf16('utf-16le');
  if (startsWith(head, [0xfe, 0xff])) return utf16('utf-16be');
  return findZeros(head) ?? findText(head);
}
