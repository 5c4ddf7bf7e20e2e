import { describe, expect, it } from 'vitest';
import { filePieces } from '@/archive/file-pieces.ts';

const LONG = 5_000_001;

const bytes = (length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, at) => (at * 31) % 251);

/** A file of a platform that has no streams of bytes. */
class PlainFile extends Blob {
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream();
  }
}

/** All pieces, each copied as long as it is good, and where they stood in memory. */
async function readAll(file: Blob) {
  const pieces = filePieces(file);
  const copies: Uint8Array<ArrayBuffer>[] = [];
  for (let piece = await pieces.next(); piece !== undefined; piece = await pieces.next()) {
    copies.push(piece.slice());
  }
  await pieces.end();
  return new Uint8Array(await new Blob(copies).arrayBuffer());
}

describe('filePieces', () => {
  for (const [kind, make] of [
    ['with streams of bytes', (parts: BlobPart[]) => new Blob(parts)],
    ['without', (parts: BlobPart[]) => new PlainFile(parts)],
  ] as const) {
    for (const length of [0, 1, LONG]) {
      it(`reads all ${length} bytes in their order ${kind}`, async () => {
        const all = bytes(length);
        expect(Buffer.compare(await readAll(make([all])), all)).toBe(0);
      });
    }
  }

  it('reads a part of a file', async () => {
    const all = bytes(LONG);
    expect(Array.from(await readAll(new Blob([all]).slice(7, 19)))).toEqual(
      Array.from(all.slice(7, 19)),
    );
  });

  it('can be left before the end', async () => {
    const pieces = filePieces(new Blob([bytes(LONG)]));
    await pieces.next();
    await expect(pieces.end()).resolves.toBeUndefined();
  });

  it('rejects where the file cannot be read', async () => {
    class GoneFile extends Blob {
      override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
        return new ReadableStream({
          type: 'bytes',
          pull: () => Promise.reject(new DOMException('It has gone.', 'NotReadableError')),
        });
      }
    }
    await expect(filePieces(new GoneFile(['abc'])).next()).rejects.toThrow('It has gone.');
  });
});
