import type { FileFault } from '@/formats/file-faults.ts';
import { Pace } from './pace.ts';

/** What a gzip file may unpack to, in bytes. */
export const MOST_UNPACKED = 4_000_000_000;
const PART = 1 << 24;

export interface UnpackOptions {
  readonly signal: AbortSignal;
  /** @param bytes how much has been unpacked */
  readonly onProgress: (bytes: number) => void;
  readonly most?: number;
  /** How the bytes are packed; gzip unless said. */
  readonly format?: 'gzip' | 'deflate-raw';
}

/** Unpacks a packed file into a blob, which the platform may keep on disk. Rejects with an AbortError alone. */
export async function unpack(
  file: Blob,
  { signal, onProgress, most = MOST_UNPACKED, format = 'gzip' }: UnpackOptions,
): Promise<{ readonly blob: Blob } | { readonly fault: FileFault }> {
  const as = format === 'gzip' ? 'gzip' : 'ZIP';
  const pace = new Pace(signal);
  const blobs: Blob[] = [];
  let parts: Uint8Array<ArrayBuffer>[] = [];
  let [pending, total] = [0, 0];
  const flush = (): void => {
    blobs.push(new Blob(parts));
    parts = [];
    pending = 0;
  };
  const reader = file.stream().pipeThrough(new DecompressionStream(format)).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.length;
      pending += value.length;
      parts.push(new Uint8Array(value));
      if (total > most) {
        await reader.cancel();
        return { fault: { kind: 'unpacksToTooMuch', as, most } };
      }
      if (pending > PART) flush();
      if (!pace.tired) continue;
      onProgress(total);
      await pace.rest();
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    return { fault: { kind: 'damagedPacking', as, bytes: file.size } };
  }
  flush();
  return { blob: new Blob(blobs) };
}
