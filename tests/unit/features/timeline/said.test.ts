import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoToDay } from '@/domain/edtf/days.ts';
import { barOf } from '@/features/timeline/bars.ts';
import { placeTicks, saidSpan, saidStretches, type SaidTick } from '@/features/timeline/said.ts';
import { accountsOf } from './fixture.ts';

const day = (text: string): number => isoToDay(text) ?? Number.NaN;

function ticksOf(when: string, said: readonly string[], pxPerDay = 100): readonly SaidTick[] {
  const [account] = accountsOf({ id: 'e', when, said });
  if (account === undefined) throw new Error('no account');
  return placeTicks(saidStretches(account.claims, account.when.map(barOf)), pxPerDay);
}

describe('when it was said', () => {
  it('is the middle of the day, said on that day', () => {
    expect(ticksOf('2017-11-01', ['2017-11-03'])).toEqual([
      { day: day('2017-11-03') + 0.5, widthPx: 1.5, claims: 1 },
    ]);
  });

  it('is spread over the day when several spoke', () => {
    const days = ticksOf('2017-11-03', ['2017-11-03', '2017-11-03', '2017-11-03', '2017-11-03']);
    expect(days.map((tick) => tick.day - day('2017-11-03'))).toEqual([0.125, 0.375, 0.625, 0.875]);
  });

  it('shows no lag that the dates do not force', () => {
    const [tick] = ticksOf('2017-11-02', ['2017-11-02/2017-11-03']);
    expect(tick?.day).toBe(day('2017-11-02') + 0.5);
  });

  it('is the last day where only the end is known, and nowhere where nothing is', () => {
    expect(saidSpan('/2017-11-03')).toEqual({ start: day('2017-11-03'), end: day('2017-11-04') });
    expect(saidSpan('../..')).toBeUndefined();
  });

  it('becomes one block when too many spoke to stand apart', () => {
    const said = Array.from({ length: 60 }, () => '2017-11-03');
    expect(ticksOf('2017-11-03', said, 30)).toEqual([
      { day: day('2017-11-03') + 0.5, widthPx: 24, claims: 60 },
    ]);
  });

  it('never merges two ticks, and counts every claim', () => {
    const dates = fc
      .integer({ min: 1, max: 28 })
      .map((date) => `2017-11-${String(date).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.array(dates, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 200 }),
        (said, pxPerDay) => {
          const ticks = ticksOf('2017-11-03', said, pxPerDay);
          expect(ticks.reduce((sum, { claims }) => sum + claims, 0)).toBe(said.length);
          ticks.forEach((tick, at) => {
            const before = ticks[at - 1];
            if (before === undefined) return;
            const free = (tick.day - before.day) * pxPerDay - (tick.widthPx + before.widthPx) / 2;
            expect(free).toBeGreaterThanOrEqual(2 - 1e-4);
          });
        },
      ),
    );
  });
});
