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
  ['2031-2033', '2031/2033'],
  ['3 to 5 May 2031', '2031-05-03/2031-05-05'],
  ['between 3 and 5 May 2031', '2031-05-03/2031-05-05'],
  ['30 Apr–2 May 2031', '2031-04-30/2031-05-02'],
  ['Apr 30 to May 2, 2031', '2031-04-30/2031-05-02'],
  ['May 3 to 5, 2031', '2031-05-03/2031-05-05'],
  ['Night of 3/4 May 2031', '2031-05-03/2031-05-04'],
  ['April/May 2031', '2031-04/2031-05'],
  ['03-04/05/2031', '2031-05-03/2031-05-04'],
  ['03/05/2031-04/05/2031', '2031-05-03/2031-05-04'],
])('reads %s as a span', (text, edtf) => {
  expect(readDate(text, 'day-first')).toEqual({ edtf });
});

it.each([
  ['late May 2031', '2031-05'],
  ['early 2031', '2031'],
  ['mi-mai 2031', '2031-05'],
  ['c. 2031', '2031~'],
  ['about 4 May 2031', '2031-05-04~'],
  ['2031-05-04 (approx.)', '2031-05-04~'],
  ['4 May 2031 (night)', '2031-05-04'],
  ['4 мая 2031 г.', '2031-05-04'],
  ['4.5.2031 г.', '2031-05-04'],
  ['2031年5月4日', '2031-05-04'],
  ['2031-05-00', '2031-05'],
  ['2031-00-00', '2031'],
  ['2031.0', '2031'],
  ['20310504.0', '2031-05-04'],
  ['Sun May 04 2031 00:00:00 GMT+0300 (Arabia Standard Time)', '2031-05-04'],
  ['Sun May 04 2031 04:15:00 GMT+0300', '2031-05-04T04:15:00+03:00'],
  ['2031-05-04 04:15 EEST', '2031-05-04T04:15:00'],
])('reads %s, no more exactly than it says', (text, edtf) => {
  expect(readDate(text, 'day-first')).toEqual({ edtf });
});

it.each(['3 and 5 May 2031', '05-2031-06', '0000-00-00', 'May-31', 'late May'])(
  'makes no date up from %s',
  (text) => {
    expect(readDate(text, 'day-first')).not.toHaveProperty('edtf');
  },
);

it.each(['8-Aug', 'Aug-17', '3 May'])('says that %s has no year', (text) => {
  expect(readDate(text, 'day-first')).toEqual({ reason: { kind: 'noYear' } });
});

it('takes days left out of a span from its other end only where the order is known', () => {
  expect(readDate('03-04/05/2031', 'month-first')).not.toHaveProperty('edtf');
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
