import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoToDay } from '@/domain/edtf/days.ts';
import { countColumns } from '@/features/timeline/density.ts';
import { accountsOf } from './fixture.ts';

const OCTOBER = isoToDay('2017-10-01') ?? 0;

describe('counting in columns', () => {
  it('counts every event of the range once', () => {
    const days = fc.array(fc.integer({ min: 1, max: 31 }), { maxLength: 60 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 50 }), (list, columns) => {
        const accounts = accountsOf(
          ...list.map((day, at) => ({
            id: `e${at}`,
            when: `2017-10-${String(day).padStart(2, '0')}`,
          })),
        );
        const counted = countColumns(
          accounts,
          { start: OCTOBER, end: OCTOBER + 31 },
          columns,
          () => 'c',
        );
        expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
      }),
    );
  });

  it('counts what stands at the very end of the range in the last column', () => {
    const accounts = accountsOf({ id: 'a', when: '2017-10-10' });
    const range = { start: OCTOBER, end: OCTOBER + 9.5 };
    const [column] = countColumns(accounts, range, 2, () => 'c');
    expect(column).toMatchObject({ start: OCTOBER + 4.75, count: 1 });
  });

  it('splits a column by colour and leaves empty ones out', () => {
    const accounts = accountsOf(
      { id: 'a', when: '2017-10-01' },
      { id: 'b', when: '2017-10-01', type: 'protests' },
      { id: 'c', when: '2017-10-01' },
      { id: 'beyond', when: '2018-01-01' },
    );
    const counted = countColumns(
      accounts,
      { start: OCTOBER, end: OCTOBER + 10 },
      10,
      ({ event }) => event.type,
    );
    expect(counted).toEqual([
      {
        start: OCTOBER,
        end: OCTOBER + 1,
        count: 3,
        parts: [
          { colour: 'battles', count: 2 },
          { colour: 'protests', count: 1 },
        ],
      },
    ]);
  });
});
