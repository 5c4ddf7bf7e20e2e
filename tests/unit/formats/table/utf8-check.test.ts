import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Utf8Check } from '@/formats/table/utf8-check.ts';

const encoder = new TextEncoder();

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Checks bytes in pieces that stand anywhere in memory. */
function check(bytes: Uint8Array, cuts: readonly number[], shift: number): boolean {
  const memory = new Uint8Array(bytes.length + shift);
  memory.set(bytes, shift);
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length];
  const utf8 = new Utf8Check();
  let from = 0;
  for (const end of ends.toSorted((a, b) => a - b)) {
    if (!utf8.push(memory.subarray(shift + from, shift + end))) return false;
    from = end;
  }
  return utf8.end();
}

const plain = fc.integer({ min: 0, max: 90 }).map((length) => encoder.encode('x'.repeat(length)));
const letters = fc.string({ unit: 'binary', maxLength: 3 }).map((text) => encoder.encode(text));
const any = fc.uint8Array({ maxLength: 2 });
const texts = fc
  .array(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 3, arbitrary: letters }, any), {
    maxLength: 8,
  })
  .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])));

describe('Utf8Check', () => {
  it('tells what a decoder takes from what it does not, wherever the bytes stand and are cut', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.nat(), { maxLength: 4 }),
        fc.nat({ max: 7 }),
        (bytes, cuts, shift) => {
          expect(check(bytes, cuts, shift)).toBe(isUtf8(bytes));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([1, 2, 3, 4, 30, 31, 32, 33, 63, 64])(
    'finds one wrong byte after %d plain ones',
    (many) => {
      const bytes = new Uint8Array(many + 40).fill(0x61);
      bytes[many] = 0xff;
      for (let shift = 0; shift < 8; shift += 1) expect(check(bytes, [], shift)).toBe(false);
    },
  );
});
