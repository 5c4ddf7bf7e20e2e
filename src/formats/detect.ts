import { beginsArrow } from './arrow-head.ts';
import { findDelimiter, DELIMITERS, type Delimiter } from './delimiter.ts';
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

/** A file that is not read; `files` is a ZIP archive that may hold one that is. `message` says what it seems to be and what to do, in plain English. */
export interface UnreadableFormat {
  readonly kind: 'empty' | 'html' | 'xml' | 'zip' | 'files' | 'not-utf-8' | 'binary';
  readonly message: string;
}

/** Text that has to be written as UTF-8 before it is known. `message` is for whoever cannot do that. */
export interface Utf16Format {
  readonly kind: 'utf-16';
  readonly encoding: 'utf-16le' | 'utf-16be';
  readonly message: string;
}

/** What a file is, by its content. */
export type DetectedFormat =
  | { readonly kind: 'gzip' | 'xlsx' | 'parquet' | 'arrow' }
  /** `lines`: one JSON value a line (JSON Lines, or text sequences after RFC 8142). */
  | { readonly kind: 'json'; readonly lines: boolean }
  | DelimitedFormat
  | Utf16Format
  | UnreadableFormat;

const UTF16_MESSAGE =
  'The file is text in UTF-16, not UTF-8. Save it again as "CSV UTF-8" or with the encoding UTF-8.';
const NOT_UTF8 =
  'The file is text, but not in UTF-8; it may be in an older encoding such as Windows-1252, Windows-1256 or Latin-1, which cannot be told apart. Open it where it was made and save it as .xlsx, or in UTF-8: in Excel by Save As with the type "CSV UTF-8 (comma delimited)", in LibreOffice by Save As with "Edit filter settings" and the character set "Unicode (UTF-8)".';

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
  const refuse = (what: string): UnreadableFormat => ({
    kind: 'zip',
    message: `The file is ${what}. Unpack or save it as .xlsx, CSV, GeoJSON or Parquet first.`,
  });
  if (has(/^xl\//)) return { kind: 'xlsx' };
  if (has(/^word\//)) return refuse('a Word document');
  if (has(/^ppt\//)) return refuse('a PowerPoint presentation');
  if (has(/^mimetype/)) return refuse('an OpenDocument file');
  if (has(/\.(?:shp|dbf|shx)$/i)) return refuse('a zipped shapefile');
  if (has(/\.kml$/i)) return refuse('a zipped KML map (KMZ)');
  if (has(/^\[Content_Types\]\.xml/)) return { kind: 'xlsx' };
  return { ...refuse('a ZIP archive'), kind: 'files' };
}

const utf16 = (encoding: Utf16Format['encoding']): Utf16Format => ({
  kind: 'utf-16',
  encoding,
  message: UTF16_MESSAGE,
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
    return {
      kind: 'binary',
      message: 'The file is no text and of no kind that Dateline knows. Save it as CSV or .xlsx.',
    };
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

function findMarkup(text: string): UnreadableFormat {
  if (/^<(?:table|tr)|<!doctype html|<html|<head|<body/i.test(text.slice(0, 2048))) {
    if (/<table/i.test(text))
      return {
        kind: 'html',
        message:
          'The file is a web page with a table, whatever its name says. Open it in a spreadsheet and save it as .xlsx or CSV; or, if it is a login or error page, download the data again.',
      };
    return {
      kind: 'html',
      message:
        'The file is a web page, not data. The download may have given a login or error page: download it again.',
    };
  }
  const root = /<(?:\w+:)?([A-Za-z]\w*)/.exec(text)?.[1] ?? '';
  const what = /^(?:kml|gpx|rss|svg)$/i.test(root) ? `${root.toUpperCase()} file` : 'XML file';
  return { kind: 'xml', message: `The file is a ${what}. Save it as CSV, GeoJSON or .xlsx.` };
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
  if (decoded === undefined) return { kind: 'not-utf-8', message: NOT_UTF8 };
  const text = decoded.trimStart();
  if (text === '') return { kind: 'empty', message: 'The file is empty.' };
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
  const message = findSignature(head);
  if (message !== undefined) return { kind: 'binary', message };
  if (startsWith(head, [0xff, 0xfe])) return utf16('utf-16le');
  if (startsWith(head, [0xfe, 0xff])) return utf16('utf-16be');
  return findZeros(head) ?? findText(head);
}
