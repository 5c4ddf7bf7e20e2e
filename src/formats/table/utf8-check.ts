/** Checks bytes for UTF-8 after RFC 3629 as they arrive, without decoding them. */
export class Utf8Check {
  private missing = 0;
  private least = 0x80;
  private most = 0xbf;

  /** Whether all bytes so far can be UTF-8. */
  push(bytes: Uint8Array): boolean {
    const { length } = bytes;
    const words = wordsOf(bytes);
    let at = 0;
    while (at < length) {
      if (this.missing === 0) {
        at = plainUntil(bytes, words, at);
        if (at === length) return true;
        if (!this.lead(bytes[at] ?? 0)) return false;
      } else if (!this.trail(bytes[at] ?? 0)) return false;
      at += 1;
    }
    return true;
  }

  /** Whether the bytes do not end within a character. */
  end(): boolean {
    return this.missing === 0;
  }

  private lead(byte: number): boolean {
    [this.least, this.most] = [0x80, 0xbf];
    if (byte < 0x80) return true;
    if (byte < 0xc2 || byte > 0xf4) return false;
    this.missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    // Neither overlong forms, nor surrogates, nor anything beyond U+10FFFF.
    if (byte === 0xe0) this.least = 0xa0;
    if (byte === 0xed) this.most = 0x9f;
    if (byte === 0xf0) this.least = 0x90;
    if (byte === 0xf4) this.most = 0x8f;
    return true;
  }

  private trail(byte: number): boolean {
    if (byte < this.least || byte > this.most) return false;
    [this.least, this.most] = [0x80, 0xbf];
    this.missing -= 1;
    return true;
  }
}

/** The high bit of each byte of a word. */
const HIGH = 0x80808080;
/** So many words are looked at at once. */
const STRIDE = 8;

/** The position of the first byte from `from` on that is not ASCII. @param words those of `wordsOf` */
function plainUntil(bytes: Uint8Array, words: Int32Array, from: number): number {
  const { length } = bytes;
  const before = bytes.byteOffset & 3;
  let at = from;
  for (; at < length && ((before + at) & 3) !== 0; at += 1) if ((bytes[at] ?? 0) >= 0x80) return at;
  at = Math.max(at, plainWords(words, (before + at) >> 2) * 4 - before);
  while (at < length && (bytes[at] ?? 0) < 0x80) at += 1;
  return at;
}

/** The position of the first word from `from` on that may have a byte that is not ASCII, or of one up to a stride before it. */
function plainWords(words: Int32Array, from: number): number {
  let at = from;
  for (; at + STRIDE <= words.length; at += STRIDE) {
    const any =
      (words[at] ?? 0) |
      (words[at + 1] ?? 0) |
      (words[at + 2] ?? 0) |
      (words[at + 3] ?? 0) |
      (words[at + 4] ?? 0) |
      (words[at + 5] ?? 0) |
      (words[at + 6] ?? 0) |
      (words[at + 7] ?? 0);
    if ((any & HIGH) !== 0) break;
  }
  return at;
}

/** The whole words of bytes, and of up to three bytes before them. */
const wordsOf = ({ buffer, byteOffset, length }: Uint8Array): Int32Array => {
  const before = byteOffset & 3;
  return new Int32Array(buffer, byteOffset - before, (before + length) >> 2);
};
