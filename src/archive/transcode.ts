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
): Promise<{ readonly blob: Blob } | { readonly problem: string }> {
  const pace = new Pace(signal);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parts: Blob[] = [];
  try {
    for (let at = 0; at < file.size; at += PART) {
      const bytes = await file.slice(at, at + PART).arrayBuffer();
      parts.push(new Blob([decoder.decode(bytes, { stream: at + PART < file.size })]));
      if (pace.tired) await pace.rest();
    }
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof TypeError)) throw error;
    return { problem: `The file is not all text in ${encoding}. Save it in UTF-8.` };
  }
  return { blob: new Blob(parts) };
}
