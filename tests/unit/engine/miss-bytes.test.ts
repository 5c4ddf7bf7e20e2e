import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookUp, lookUpMore, MissBytes } from '@/engine/miss-bytes.ts';

const bit = fc.nat({ max: 7 }).map((at) => 1 << at);
/** What rows fail: most nothing or little. */
const failed = fc.oneof(fc.constant(0), bit, fc.nat({ max: 255 }));
const rows = fc.array(failed, { maxLength: 70 });

function bytesOf(failing: readonly number[]): MissBytes {
  const bytes = new MissBytes(failing.length);
  bytes.of.set(failing);
  return bytes;
}

const zeros = (bytes: ArrayLike<number>): number =>
  Array.from(bytes).filter((each) => each === 0).length;

describe('what rows fail, four at a time', () => {
  it('lists the rows of any range that fail none of some bits', () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(), failed, (failing, one, other, bits) => {
        const [start, end] = [one, other]
          .map((each) => each % (failing.length + 1))
          .toSorted((a, b) => a - b);
        const into = new Uint32Array(80);
        const many = bytesOf(failing).without(bits, start ?? 0, end ?? 0, into);
        const expected = [...failing.keys()].filter(
          (row) => row >= (start ?? 0) && row < (end ?? 0) && ((failing[row] ?? 0) & bits) === 0,
        );
        expect(Array.from(into.subarray(0, many))).toEqual(expected);
      }),
    );
  });

  it('marks those that do not have in tables what they must', () => {
    const tables = fc.array(fc.nat({ max: 255 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        rows,
        fc.array(tables, { minLength: 1, maxLength: 3 }),
        bit,
        fc.nat(),
        (all, looked, own, pick) => {
          const bytes = bytesOf(all);
          const { length } = all;
          const codes = looked.map((table, at) =>
            Uint32Array.from({ length }, (_, row) => (row * (at + 3)) % table.length),
          );
          const marks = new Uint32Array(Math.ceil(length / 4));
          const expected = Array.from({ length }, (_, row) =>
            looked.reduce((sum, table, at) => sum | (table[codes[at]?.[row] ?? 0] ?? 0), 0),
          );
          looked.forEach((table, at) => {
            const write = at === 0 ? lookUp : lookUpMore;
            write(Uint8Array.from(table), codes[at] ?? new Uint32Array(0), length, marks);
          });
          expect(Array.from(new Uint8Array(marks.buffer, 0, length))).toEqual(expected);
          const pass = expected[pick % Math.max(1, length)] ?? 1;
          const passing = bytes.mark(own, 0, length, marks, pass);
          const after = all.map((each, row) => (each & ~own) | (expected[row] === pass ? 0 : own));
          expect(Array.from(bytes.of)).toEqual(after);
          expect(passing).toBe(zeros(after));
        },
      ),
    );
  });

  it('marks from any fourth row on', () => {
    const bytes = bytesOf(Array.from({ length: 11 }, () => 0));
    const marks = new Uint32Array(2);
    lookUp(Uint8Array.of(1, 0), Uint32Array.of(0, 1, 1, 0, 0, 1, 0), 7, marks);
    expect(bytes.mark(4, 4, 7, marks, 1)).toBe(4);
    expect(Array.from(bytes.of)).toEqual([0, 0, 0, 0, 0, 4, 4, 0, 0, 4, 0]);
  });

  it('takes a bit from all', () => {
    fc.assert(
      fc.property(rows, bit, (all, own) => {
        const bytes = bytesOf(all);
        const passing = bytes.clear(own);
        expect(Array.from(bytes.of)).toEqual(all.map((each) => each & ~own));
        expect(passing).toBe(zeros(bytes.of));
      }),
    );
  });
});
