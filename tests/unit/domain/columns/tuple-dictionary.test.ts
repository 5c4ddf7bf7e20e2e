import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordList } from '@/domain/columns/record-list.ts';
import { SetDictionary } from '@/domain/columns/set-dictionary.ts';
import { TupleDictionary } from '@/domain/columns/tuple-dictionary.ts';

const whole = fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff });

describe('a dictionary of sequences', () => {
  it('numbers them in order of first appearance, and keeps them', () => {
    const sequence = fc.array(fc.oneof(fc.nat({ max: 3 }), whole), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(sequence, { maxLength: 300 }), (sequences) => {
        const dictionary = new TupleDictionary();
        const known = new Map<string, number>();
        for (const each of sequences) {
          const key = each.join(' ');
          if (!known.has(key)) known.set(key, known.size);
          expect(dictionary.code([...each, 7], each.length)).toBe(known.get(key));
        }
        expect(dictionary.size).toBe(known.size);
        const { offsets, members } = dictionary.columns();
        const read = [...known.values()].map((at) =>
          [...members.subarray(offsets[at], offsets[at + 1])].map((value) => value | 0).join(' '),
        );
        expect(read).toEqual([...known.keys()]);
      }),
    );
  });

  it('holds very many', () => {
    const dictionary = new TupleDictionary();
    for (let round = 0; round < 2; round += 1) {
      for (let at = 0; at < 50_000; at += 1) {
        expect(dictionary.code([at % 250, Math.floor(at / 250)])).toBe(at);
      }
    }
  });
});

describe('a dictionary of sets', () => {
  it('numbers values in order of appearance', () => {
    const dictionary = new SetDictionary();
    expect(['a', 'b', 'a'].map((id) => dictionary.value(id))).toEqual([0, 1, 0]);
    expect(dictionary.setOfIds(['c', 'a', 'c'])).toBe(dictionary.set([2, 0]));
    expect(dictionary.values()).toEqual(['a', 'b', 'c']);
  });

  it('takes values that are new with the sets of them alone', () => {
    const dictionary = new SetDictionary();
    expect(['a', 'b', 'c'].map((id) => dictionary.append(id))).toEqual([0, 1, 2]);
    expect(dictionary.values()).toEqual(['a', 'b', 'c']);
    expect(dictionary.setCount).toBe(3);
    expect(dictionary.columns()).toEqual({
      offsets: Uint32Array.of(0, 1, 2, 3),
      members: Uint32Array.of(0, 1, 2),
    });
  });
});

describe('a list of records', () => {
  it('gives its columns in any order, beyond one block', () => {
    const records = new RecordList(2);
    const rows = 40_000;
    for (let row = 0; row < rows; row += 1) records.push(Int32Array.of(-row, row % 251));
    expect(records.column(0)).toEqual(Int32Array.from({ length: rows }, (_, row) => -row));
    const order = Uint32Array.from({ length: 3_000 }, (_, at) => (at * 7_919) % rows);
    const [first, second] = [new Int32Array(order.length), new Uint8Array(order.length)];
    records.write(order, [first, second]);
    expect(first).toEqual(Int32Array.from(order, (row) => -row));
    expect(second).toEqual(Uint8Array.from(order, (row) => row % 251));
  });
});
