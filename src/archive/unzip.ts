import { soleFile } from '@/formats/convert/zip.ts';
import { FileProblem, type FileFault } from '@/formats/file-faults.ts';
import { unpack, type UnpackOptions } from './unpack.ts';

/** A larger archive is not read as one piece. */
const LARGEST = 1_000_000_000;
const MOST_NAMES = 5;

/** Unpacks the one file of data that a ZIP archive holds. Rejects with an AbortError alone. */
export async function unzipSole(
  file: Blob,
  options: UnpackOptions,
): Promise<{ readonly blob: Blob } | { readonly fault: FileFault }> {
  if (file.size > LARGEST) {
    return { fault: { kind: 'zipTooLarge' } };
  }
  try {
    const sole = soleFile(new Uint8Array(await file.arrayBuffer()));
    options.signal.throwIfAborted();
    if ('names' in sole) {
      const names = sole.names.slice(0, MOST_NAMES);
      const isAll = names.length === sole.names.length;
      return { fault: { kind: 'zipHolds', names, isAll } };
    }
    const bytes = file.slice(sole.from, sole.to);
    return sole.isDeflated
      ? await unpack(bytes, { ...options, format: 'deflate-raw' })
      : { blob: bytes };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { fault: error.fault };
  }
}
