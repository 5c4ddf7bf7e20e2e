import { readFileSync } from 'node:fs';

/** A file as it was read, or why it could not be. */
export type Input =
  | { readonly ok: true; readonly bytes: Buffer; readonly text: string }
  | { readonly ok: false; readonly reason: string };

const REASONS: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'this is a folder, not a file'],
  ['EACCES', 'this file may not be read'],
]);

/** Why the system would not read or write a file, in words. */
export function reasonOf(error: Error): string {
  const code: unknown = 'code' in error ? error.code : undefined;
  return REASONS.get(code) ?? error.message;
}

/** Reads a file as UTF-8 text, whose byte order mark, if any, counts as text. */
export function readInput(path: string): Input {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { ok: false, reason: `${path}: ${reasonOf(error)}` };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ok: true, bytes, text };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { ok: false, reason: `${path}: this is not UTF-8 text` };
  }
}
