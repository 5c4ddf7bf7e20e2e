import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayToIso, isoToDay } from '@/domain/edtf/days.ts';
import { plainDay } from '@/formats/table/plain-day.ts';

const dayOf = (text: string): number | undefined => {
  const bytes = new TextEncoder().encode(`,${text},`);
  return plainDay(bytes, 1, bytes.length - 1);
};

const days = fc.integer({
  min: isoToDay('1000-01-01') ?? 0,
  max: isoToDay('9999-12-31') ?? 0,
});
const midnight = fc.constantFrom('', ' 00:00', ' 00:00:00', ' 00:00:00.000');

describe('a day read from bytes', () => {
  it('is that of the calendar', () => {
    fc.assert(
      fc.property(days, midnight, (day, hour) => {
        expect(dayOf(`${dayToIso(day)}${hour}`)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('exists', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), two, two, (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        expect(dayOf(text)).toBe(isoToDay(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '',
    '2031-5-04',
    '2031/05/04',
    '2031-05-04 00:01',
    '2031-05-04 00:00:00.00',
    '2031-05-0x',
    '0999-01-01',
    '٢٠٣١-٠٥-٠٤',
    '2031-05-04T00:00',
  ])('is nothing in %o', (text) => {
    expect(dayOf(text)).toBeUndefined();
  });
});
