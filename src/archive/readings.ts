import { Pace } from './pace.ts';

/** How text that is not UTF-8 reads in one of the encodings that it may be in. */
export interface Reading {
  /** As the Encoding Standard names it. */
  readonly encoding: string;
  /** Some words whose letters tell encodings apart, as they are read so. */
  readonly words: readonly string[];
}

/** What Windows writes text in where not in Unicode: in the west, in Arabic, Turkish, Cyrillic, and in central Europe. */
const ENCODINGS = [
  'windows-1252',
  'windows-1256',
  'windows-1254',
  'windows-1251',
  'windows-1250',
] as const;

const MOST_WORDS = 6;
const LONGEST_WORD = 40;
const PART = 1 << 22;

const isLetter = (byte: number): boolean =>
  byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * Words that are not UTF-8, as bytes: each has a letter that those before it have not. What may be cut off at an end
 * of the bytes is left out.
 */
function foreignWords(bytes: Uint8Array): Uint8Array[] {
  const words: Uint8Array[] = [];
  const seen = new Uint8Array(256);
  for (let at = 0; at < bytes.length && words.length < MOST_WORDS; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    let [start, end] = [at, at];
    while (start > 0 && isLetter(bytes[start - 1] ?? 0)) start -= 1;
    while (end < bytes.length && isLetter(bytes[end] ?? 0)) end += 1;
    at = end;
    const word = bytes.subarray(start, end);
    const isWhole = start > 0 && end < bytes.length && word.length <= LONGEST_WORD;
    if (!isWhole || !word.some((byte) => byte >= 0x80 && seen[byte] === 0) || isUtf8(word))
      continue;
    for (const byte of word) seen[byte] = 1;
    words.push(word.slice());
  }
  return words;
}

/**
 * How text reads in the encodings it may be in, the first of those in which it reads the same; nothing of text in UTF-8. Rejects with an AbortError alone.
 * @param file of text
 */
export async function readingsOf(file: Blob, signal: AbortSignal): Promise<readonly Reading[]> {
  const pace = new Pace(signal);
  let words: readonly Uint8Array[] = [];
  for (let at = 0; at < file.size && words.length === 0; at += PART) {
    words = foreignWords(new Uint8Array(await file.slice(at, at + PART).arrayBuffer()));
    if (pace.tired) await pace.rest();
  }
  if (words.length === 0) return [];
  const readings = ENCODINGS.map((encoding) => {
    const decoder = new TextDecoder(encoding);
    // As in `transcode`: Node is told that more is to come.
    return { encoding, words: words.map((word) => decoder.decode(word, { stream: true })) };
  });
  const known = new Set<string>();
  return readings.filter(({ words: read }) => {
    const isNew = !known.has(read.join());
    known.add(read.join());
    return isNew;
  });
}
