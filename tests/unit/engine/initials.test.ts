import { describe, expect, it } from 'vitest';
import { Initials } from '@/engine/initials.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789ابتث'.split('');

describe('the initials of texts', () => {
  const texts = LETTERS.map((letter) => ` one ${letter}word`);
  const initials = new Initials(texts);

  it.each(LETTERS)('leave out no text with a word that begins with %s', (letter) => {
    const { texts: found, isSure } = initials.candidates(letter);
    const wanted = texts.flatMap((text, at) => (text.includes(` ${letter}`) ? [at] : []));
    expect([...found]).toEqual(expect.arrayContaining(wanted));
    if (isSure) expect([...found]).toEqual(wanted);
  });

  it('are sure of one letter, not of two', () => {
    expect(initials.candidates('b')).toEqual({ texts: Uint32Array.of(1), isSure: true });
    expect(initials.candidates('bx')).toEqual({ texts: Uint32Array.of(1), isSure: false });
  });
});
