import { expect, it } from 'vitest';
import { Rejections } from '@/archive/rejections.ts';

const fault = (column: string, value = '') => ({
  column,
  value,
  reason: { kind: 'noDate' as const },
});

function rejected(rows: readonly string[], from = 0): Rejections {
  const rejections = new Rejections(1_000);
  rows.forEach((column, at) =>
    rejections.add((from + at) * 10, from + at + 1, fault(column, `value ${at}`), false),
  );
  return rejections;
}

it('counts by reason, the commonest first, with the first few rows of each as examples', () => {
  const rejections = rejected(['a', 'b', 'b', 'b', 'b', 'a']);
  expect(rejections.count).toBe(6);
  expect(
    rejections
      .summary()
      .map((group) => [
        group.column,
        group.count,
        group.examples.map(({ row, value }) => `${row}: ${value}`),
      ]),
  ).toEqual([
    ['b', 4, ['2: value 1', '3: value 2', '4: value 3']],
    ['a', 2, ['1: value 0', '6: value 5']],
  ]);
});

it('takes over those of a later stretch as if they had been met here', () => {
  const columns = ['a', 'b', 'b', 'a', 'b', 'b', 'c'];
  const first = rejected(columns.slice(0, 3));
  const later = new Rejections(1_000);
  columns
    .slice(3)
    .forEach((column, at) => later.add(at * 10, at + 1, fault(column, `value ${at + 3}`), false));
  first.absorb(later.part(), 30, 3);
  const whole = rejected(columns);
  expect(first.summary()).toEqual(whole.summary());
  expect(first.rows.part()).toEqual(whole.rows.part());
});

it('shows no more of a value than can be read', () => {
  const rejections = new Rejections(1_000);
  rejections.add(0, 1, fault('a', 'x'.repeat(9_999)), false);
  expect(rejections.summary()[0]?.examples[0]?.value).toHaveLength(200);
});
