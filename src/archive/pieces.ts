import { filePieces } from './file-pieces.ts';
import type { Pace } from './pace.ts';
import type { TableRows } from './table-rows.ts';

/** What is looked at before others get a turn. */
const PART = 1 << 19;

/**
 * Reads rows from a file piece by piece, giving way to other work between them.
 * @param onPart called now and again with the bytes that have been read
 * @returns false where the bytes are no UTF-8
 */
export async function readPieces(
  file: Blob,
  pace: Pace,
  rows: TableRows,
  onPart: (done: number) => Promise<void>,
): Promise<boolean> {
  const pieces = filePieces(file);
  let done = 0;
  try {
    for (let bytes = await pieces.next(); bytes !== undefined; bytes = await pieces.next()) {
      for (let from = 0; from < bytes.length; from += PART) {
        const part = bytes.subarray(from, from + PART);
        if (!rows.push(part)) return false;
        done += part.length;
        await onPart(done);
        if (pace.tired) await pace.rest();
      }
    }
  } finally {
    await pieces.end();
  }
  return true;
}
