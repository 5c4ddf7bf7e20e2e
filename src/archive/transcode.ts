import type { FileFault } from '@/formats/file-faults.ts';
import { Pace } from './pace.ts';

const PART = 1 << 22;

/**
 * Writes text in another encoding as UTF-8, into a blob. Rejects with an AbortError alone.
 * @param encoding one of the Encoding Standard
 */
export async function transcode(
  file: Blob,
  encoding: string,
  signal: AbortSignal,
): Promise<{ readonly blob: Blob } | { readonly fault: FileFault }> {
  const pace = new Pace(signal);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: Blob[] = [];
  try {
    for (let at = 0; at < file.size; at += PART) {
      const bytes = await file.slice(at, at + PART).arrayBuffer();
      // Node 20 takes windows-1252 for Latin-1 where it is not told that more is to come.
      parts.push(new Blob([decoder.decode(bytes, { stream: true })]));
      if (pace.tired) await pace.rest();
    }
    parts.push(new Blob([decoder.decode()]));
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof TypeError)) throw error;
    return { fault: { kind: 'notAllText', encoding } };
  }
  return { blob: new Blob(parts) };
}
