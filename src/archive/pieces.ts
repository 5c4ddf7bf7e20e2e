import type { Pace } from './pace.ts';
import type { TableRows } from './table-rows.ts';

const PIECE = 1 << 20;

const piece = async (file: Blob, at: number): Promise<Uint8Array> =>
  new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());

/**
 * Reads rows from a file piece by piece, giving way to other work between them.
 * @param onRest called before that with the bytes that have been read
 * @returns false where the bytes are no UTF-8
 */
export async function readPieces(
  file: Blob,
  pace: Pace,
  rows: TableRows,
  onRest: (done: number) => Promise<void>,
): Promise<boolean> {
  let next = piece(file, 0);
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await next;
    const end = Math.min(at + PIECE, file.size);
    if (end < file.size) next = piece(file, end);
    if (!rows.push(bytes)) return false;
    if (!pace.tired) continue;
    await onRest(end);
    await pace.rest();
  }
  return true;
}
