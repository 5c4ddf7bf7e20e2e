import { describe, expect, it } from 'vitest';
import { isoToDay } from '@/domain/edtf/days.ts';
import { barOf, markInSight, type Bar } from '@/features/timeline/bars.ts';
import { accountsOf } from './fixture.ts';

const day = (text: string): number => isoToDay(text) ?? Number.NaN;

function bar(when: string): Bar {
  const [account] = accountsOf({ id: 'e', when });
  const [version] = account?.when ?? [];
  if (version === undefined) throw new Error(`no date in ${when}`);
  return barOf(version);
}

describe('a bar', () => {
  it('covers an exact day, with its mark at the middle', () => {
    expect(bar('2017-11-03')).toEqual({
      start: day('2017-11-03'),
      end: day('2017-11-04'),
      solidStart: day('2017-11-03'),
      solidEnd: day('2017-11-04'),
      lasting: false,
      mark: day('2017-11-03') + 0.5,
    });
  });

  it('fades over the days an approximate date adds', () => {
    expect(bar('2017-10-27~')).toMatchObject({
      start: day('2017-10-24'),
      solidStart: day('2017-10-27'),
      solidEnd: day('2017-10-28'),
      end: day('2017-10-31'),
    });
  });

  it('fades within a doubted date, which adds none', () => {
    const doubted = bar('2017-11-03?');
    expect(doubted.start).toBe(day('2017-11-03'));
    expect(doubted.solidStart).toBeGreaterThan(doubted.start);
    expect(doubted.solidEnd).toBeLessThan(doubted.end);
    expect(doubted.end).toBe(day('2017-11-04'));
  });

  it('is sure of the day at the known end only, where the other end is unknown', () => {
    expect(bar('/2017-11-03')).toMatchObject({
      start: -Infinity,
      solidStart: day('2017-11-03'),
      solidEnd: day('2017-11-04'),
      mark: day('2017-11-03') + 0.5,
      lasting: true,
    });
    expect(bar('2017-10-01/..')).toMatchObject({ mark: day('2017-10-01') + 0.5, end: Infinity });
  });

  it('has no mark of its own when nothing is known', () => {
    expect(bar('../..').mark).toBeUndefined();
  });
});

describe('a mark', () => {
  const long = bar('2017-10-01/2017-10-31');

  it('stays at the middle as long as that is in sight', () => {
    const visible = { start: day('2017-09-01'), end: day('2017-12-01') };
    expect(markInSight(long, visible, 10)).toBe(long.mark);
  });

  it('moves along a long bar to stay in sight', () => {
    const visible = { start: day('2017-10-25'), end: day('2017-12-01') };
    expect(markInSight(long, visible, 12)).toBe(day('2017-10-25') + 1);
  });

  it('does not leave an exact day', () => {
    const visible = { start: day('2017-11-03') + 0.75, end: day('2017-12-01') };
    expect(markInSight(bar('2017-11-03'), visible, 1000)).toBe(day('2017-11-03') + 0.5);
  });

  it('stands in the middle of the view for a time without any end', () => {
    expect(markInSight(bar('../..'), { start: 10, end: 20 }, 10)).toBe(15);
  });
});
