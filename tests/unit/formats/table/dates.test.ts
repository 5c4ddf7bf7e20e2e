import { expect, it } from 'vitest';
import { readDate } from '@/formats/table/dates.ts';

it.each([
  ['20310504T041500Z', '2031-05-04T04:15:00Z'],
  ['20310504T041500', '2031-05-04T04:15:00'],
  ['20310504041500', '2031-05-04T04:15:00'],
  ['20310504000000', '2031-05-04'],
  ['04may2031', '2031-05-04'],
  ['4MAI2031', '2031-05-04'],
])('reads %s in one way', (text, edtf) => {
  expect(readDate(text, 'edtf')).toEqual({ edtf });
});

it.each([
  ['2031-05-04 - 2031-05-06', '2031-05-04/2031-05-06'],
  ['2031-05-04 to 2031-05-06', '2031-05-04/2031-05-06'],
  ['4 mai 2031 au 6 juin 2031', '2031-05-04/2031-06-06'],
  ['04/05/2031 – 06/05/2031', '2031-05-04/2031-05-06'],
])('reads %s as a span', (text, edtf) => {
  expect(readDate(text, 'day-first')).toEqual({ edtf });
});

it('reads no span that ends before it starts, or whose order of days is not known', () => {
  expect(readDate('2031-05-06 - 2031-05-04', 'edtf')).not.toHaveProperty('edtf');
  expect(readDate('04/05/2031 - 06/05/2031', 'edtf')).not.toHaveProperty('edtf');
});

it.each(['20311304041500', '20310504250000', '99990504T0415', '31foo2031', '32may2031'])(
  'does not read %s',
  (text) => {
    expect(readDate(text, 'edtf')).not.toHaveProperty('edtf');
  },
);
