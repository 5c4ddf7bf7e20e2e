import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FacetColumn, TextColumn } from '@/domain/columns/columns.ts';
import { Misses } from '@/engine/misses.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** A few letters are common, so that words meet. */
const ALPHABET = `aab${LATIN}0123456789ابتث`.split('');

const word = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 1, maxLength: 3 })
  .map((letters) => letters.join(''));
const text = fc
  .array(word, { maxLength: 4 })
  .map((words) => words.map((one) => ` ${one}`).join(''));

const ROWS = 43;

/** Columns of texts, some with a text a set, and a set for each row. */
const column: fc.Arbitrary<TextColumn> = fc
  .tuple(
    fc.array(text, { minLength: 1, maxLength: 12 }),
    fc.boolean(),
    fc.array(fc.nat(), { minLength: ROWS, maxLength: ROWS }),
    fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 9 }),
    fc.constantFrom(Uint8Array, Uint16Array, Uint32Array),
  )
  .map(([texts, isPlain, rows, lists, Codes]) => {
    const sets = isPlain
      ? texts.map((_, at) => [at])
      : lists.map((list) => list.map((each) => each % texts.length));
    let end = 0;
    return {
      texts,
      members: Uint32Array.from(sets.flat()),
      offsets: Uint32Array.from([0, ...sets.map((set) => (end += set.length))]),
      sets: new Codes(rows.map((each) => each % sets.length)),
    };
  });

const NO_FACET: FacetColumn = {
  values: [],
  offsets: Uint32Array.of(0, 0),
  members: new Uint32Array(0),
  sets: new Uint8Array(ROWS),
};
const FACET_COLUMNS = {
  type: NO_FACET,
  actor: NO_FACET,
  origin: NO_FACET,
  place: NO_FACET,
  standing: NO_FACET,
  precision: NO_FACET,
};

/** Whether some text of a row has each of the words at the beginning of one of its own. */
function holds(columns: readonly TextColumn[], row: number, words: readonly string[]): boolean {
  const texts = columns.flatMap(({ sets, offsets, members, texts: all }) => {
    const set = sets[row] ?? 0;
    return Array.from(members.subarray(offsets[set], offsets[set + 1]), (at) => all[at] ?? '');
  });
  return words.every((each) => texts.some((one) => one.includes(` ${each}`)));
}

/** What is typed: letter by letter, cut short, and more words than are looked for at a time. */
const typing = fc
  .array(fc.array(word, { minLength: 1, maxLength: 11 }), { minLength: 1, maxLength: 4 })
  .chain((texts) =>
    fc.tuple(
      fc.constant(
        texts.flatMap((words) => {
          const whole = words.join(' ');
          return Array.from(whole, (_, at) => whole.slice(0, at + 1));
        }),
      ),
      fc.array(fc.nat(), { maxLength: 6 }),
    ),
  )
  .map(([keys, again]) => [...keys, ...again.map((at) => keys[at % keys.length] ?? ''), '']);

describe('a text that is typed', () => {
  it('leaves the rows with a text for each of its words', () => {
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 3 }), typing, (texts, keys) => {
        const misses = new Misses({ length: ROWS, facets: FACET_COLUMNS, texts });
        let before = misses.of.slice();
        for (const key of keys) {
          const mayDiffer = misses.write(key);
          const words = key.split(' ').filter(Boolean);
          const expected = Array.from({ length: ROWS }, (_, row) => holds(texts, row, words));
          expect(
            Array.from(misses.of, (failed) => failed === 0),
            `“${key}”`,
          ).toEqual(expected);
          expect(misses.passing).toBe(expected.filter(Boolean).length);
          if (!mayDiffer) expect(misses.of).toEqual(before);
          before = misses.of.slice();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is looked for anew where it does not go on from the one before', () => {
    const texts: TextColumn = {
      texts: [' ab', ' b'],
      sets: Uint8Array.of(0, 1),
      offsets: Uint32Array.of(0, 1, 2),
      members: Uint32Array.of(0, 1),
    };
    const misses = new Misses({ length: 2, facets: FACET_COLUMNS, texts: [texts] });
    for (const [key, row] of [
      ['b', 1],
      ['ab', 0],
      ['b', 1],
    ] as const) {
      misses.write(key);
      expect(misses.of.indexOf(0), key).toBe(row);
      expect(misses.passing).toBe(1);
    }
  });

  it('that decides nothing more is known to change nothing', () => {
    const texts: TextColumn = {
      texts: [' deir ez zor', ' raqqa', ' deraa'],
      sets: Uint8Array.of(0, 1, 2),
      offsets: Uint32Array.of(0, 1, 2, 3),
      members: Uint32Array.of(0, 1, 2),
    };
    const misses = new Misses({ length: 3, facets: FACET_COLUMNS, texts: [texts] });
    const typed = ['d', 'de', 'dei', 'deir', 'deir ', 'deir e', 'deir r', 'deir ez'];
    expect(typed.map((key) => misses.write(key))).toEqual([
      true,
      false,
      true,
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});
