import type { Pace } from './pace.ts';
import type { TableRows } from './table-rows.ts';

/** What is read at once: asking for less costs more than the reading. */
const PIECE = 1 << 22;
/** What is looked at before others get a turn. */
const PART = 1 << 19;

const piece = async (file: Blob, at: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());

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
  let next = piece(file, 0);
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await next;
    if (at + PIECE < file.size) next = piece(file, at + PIECE);
    for (let from = 0; from < bytes.length; from += PART) {
      const part = bytes.subarray(from, from + PART);
      if (!rows.push(part)) return false;
      await onPart(at + from + part.length);
      if (pace.tired) await pace.rest();
    }
  }
  return true;
}
