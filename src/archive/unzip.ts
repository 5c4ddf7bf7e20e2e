import { ConvertProblem } from '@/formats/convert/csv-sink.ts';
import { soleFile } from '@/formats/convert/zip.ts';
import { unpack, type UnpackOptions } from './unpack.ts';

/** A larger archive is not read as one piece. */
const LARGEST = 1_000_000_000;
const MOST_NAMES = 5;

/** Unpacks the one file of data that a ZIP archive holds. Rejects with an AbortError alone. */
export async function unzipSole(
  file: Blob,
  options: UnpackOptions,
): Promise<{ readonly blob: Blob } | { readonly problem: string }> {
  if (file.size > LARGEST) {
    return { problem: 'The ZIP archive is larger than 1 GB. Unpack it and open the file inside.' };
  }
  try {
    const sole = soleFile(new Uint8Array(await file.arrayBuffer()));
    options.signal.throwIfAborted();
    if ('names' in sole) {
      const shown = sole.names.slice(0, MOST_NAMES).join(', ');
      const more = sole.names.length > MOST_NAMES ? ' and more' : '';
      return {
        problem: `The ZIP archive holds ${shown === '' ? 'no file' : `${shown}${more}`}, not one file of data. Unpack it and open one.`,
      };
    }
    const bytes = file.slice(sole.from, sole.to);
    return sole.isDeflated
      ? await unpack(bytes, { ...options, format: 'deflate-raw' })
      : { blob: bytes };
  } catch (error) {
    if (!(error instanceof ConvertProblem)) throw error;
    return { problem: error.message };
  }
}
