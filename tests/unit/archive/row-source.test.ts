import { describe, expect, it } from 'vitest';
import { Offsets } from '@/archive/offsets.ts';
import { RowSource } from '@/archive/row-source.ts';

const ROWS = 140;
/** More than what is read along with a row near to it; half of all rows are more than what is read at once. */
const FILLING = 'x'.repeat(140_000);

function table(): { readonly file: Blob; readonly offsets: Offsets } {
  const lines = Array.from({ length: ROWS }, (_, at) => `${at},${FILLING}\n`);
  const offsets = new Offsets(Infinity);
  let start = 0;
  for (const [at, line] of lines.entries()) {
    offsets.push(start, at + 2);
    start += line.length;
  }
  return { file: new Blob(lines), offsets };
}

describe('rows read again', () => {
  it.each([
    ['all of them', Array.from({ length: ROWS }, (_, at) => at)],
    ['every second one', Array.from({ length: ROWS / 2 }, (_, at) => at * 2)],
    ['a few far apart, asked for in no order', [130, 2, 71, 3]],
    ['none', []],
  ])('are those asked for, in the order of the file: %s', async (_name, wanted) => {
    const { file, offsets } = table();
    const visited: { at: number; number: number; id: string; size: number }[] = [];
    await new RowSource(file, ['id', 'filling']).visit(offsets, wanted, (at, number, cell) => {
      visited.push({ at, number, id: cell('id'), size: cell('filling').length });
    });
    const sorted = wanted.toSorted((a, b) => a - b);
    expect(visited).toEqual(
      sorted.map((at) => ({ at, number: at + 2, id: String(at), size: FILLING.length })),
    );
  });
});
