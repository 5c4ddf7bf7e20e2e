import { gzipSync } from 'fflate';
import { detectFormat, HEAD_BYTES } from '@/formats/detect.ts';
import { toCsv, type Converted, type ConvertOptions } from '@/formats/convert/to-csv.ts';
import { english } from '@/formats/words/english.ts';

export const quiet = (signal = new AbortController().signal): ConvertOptions => ({
  signal,
  onProgress: () => undefined,
});

export const utf8 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(text));

/** Detects and converts a file as the application does. */
export async function convertBytes(
  bytes: Uint8Array | string,
  options = quiet(),
): Promise<Converted> {
  const content = typeof bytes === 'string' ? utf8(bytes) : new Uint8Array(bytes);
  return toCsv(new Blob([content]), detectFormat(content.subarray(0, HEAD_BYTES)), options);
}

/** The lines of the CSV that a sound file becomes. */
export async function csvLines(bytes: Uint8Array | string): Promise<string[]> {
  const converted = await convertBytes(bytes);
  if ('fault' in converted) throw new Error(english('files', converted.fault));
  return (await converted.csv.text()).split('\n').slice(0, -1);
}

export async function problemOf(bytes: Uint8Array | string): Promise<string> {
  const converted = await convertBytes(bytes);
  if (!('fault' in converted)) throw new Error(`no problem: ${await converted.csv.text()}`);
  return english('files', converted.fault);
}

/** What is said of a sound file beside its rows. */
export async function noteOf(bytes: Uint8Array | string): Promise<string> {
  const converted = await convertBytes(bytes);
  const notes = 'notes' in converted ? converted.notes : [];
  return notes.map((note) => english('notes', note)).join('; ');
}

export const gzipped = (text: string): Uint8Array => gzipSync(utf8(text));
