/** Checks bytes for UTF-8 after RFC 3629 as they arrive, without decoding them. */
export class Utf8Check {
  private missing = 0;
  private least = 0x80;
  private most = 0xbf;

  /** Whether all bytes so far can be UTF-8. */
  push(bytes: Uint8Array): boolean {
    const { length } = bytes;
    let at = 0;
    while (at < length) {
      if (this.missing === 0) {
        at = plainUntil(bytes, at);
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

/** The position of the first byte from `from` on that is not ASCII. */
function plainUntil(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  let at = from;
  while (at < length && ((bytes.byteOffset + at) & 3) !== 0) {
    if ((bytes[at] ?? 0) >= 0x80) return at;
    at += 1;
  }
  if (at === length) return at;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + at, (length - at) >> 2);
  let word = 0;
  while (word < words.length && ((words[word] ?? 0) & 0x80808080) === 0) word += 1;
  at += word * 4;
  while (at < length && (bytes[at] ?? 0) < 0x80) at += 1;
  return at;
}
