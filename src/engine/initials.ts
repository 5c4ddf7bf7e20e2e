/** The bit shared by all letters beyond those with one of their own. */
const OTHERS = 31;

/** Which letters the words of each text begin with, so that most texts need not be read for a word. */
export class Initials {
  /** By text, a bit for each letter. */
  private readonly masks: Int32Array;
  /** Which bit a letter has. */
  private readonly bits = new Map<number, number>();

  /** @param texts each word after one blank */
  constructor(texts: readonly string[]) {
    this.masks = Int32Array.from(texts, (text) => this.maskOf(text));
  }

  /** Texts that may have a word that begins so, rising; all that have are among them, and no others if `isSure`. */
  candidates(beginning: string): { readonly texts: Uint32Array; readonly isSure: boolean } {
    const bit = this.bits.get(beginning.charCodeAt(0)) ?? OTHERS;
    const { masks } = this;
    const found = new Uint32Array(masks.length);
    let length = 0;
    for (let text = 0; text < masks.length; text += 1) {
      found[length] = text;
      // On mixed texts a branch costs more than a write.
      length += ((masks[text] ?? 0) >>> bit) & 1;
    }
    return { texts: found.slice(0, length), isSure: bit !== OTHERS && beginning.length === 1 };
  }

  private maskOf(text: string): number {
    let mask = 0;
    for (let blank = text.indexOf(' '); blank !== -1; blank = text.indexOf(' ', blank + 1)) {
      mask |= 1 << this.bitOf(text.charCodeAt(blank + 1));
    }
    return mask;
  }

  private bitOf(letter: number): number {
    const known = this.bits.get(letter);
    if (known !== undefined) return known;
    const bit = Math.min(this.bits.size, OTHERS);
    this.bits.set(letter, bit);
    return bit;
  }
}
