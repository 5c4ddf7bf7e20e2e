import { expect, it } from 'vitest';
import { count, printable } from '@/cli/commands/outcome.ts';

it.each([
  ['plain, عربي and “quoted”', 'plain, عربي and “quoted”'],
  ['two\r\nlines\tand a tab', 'two  lines and a tab'],
  ['\u001B[2Jgone', '\\u001b[2Jgone'],
  ['\u009B31mred', '\\u009b31mred'],
  ['a\u202Egnp.exe', 'a\\u202egnp.exe'],
  ['\u2066\u2069\u200E\u200F\u061C', '\\u2066\\u2069\\u200e\\u200f\\u061c'],
])('writes %j on a terminal as %j', (text, expected) => {
  expect(printable(text)).toBe(expected);
});

it('counts one event, and several events', () => {
  expect([0, 1, 2].map((amount) => count(amount, 'event'))).toEqual([
    '0 events',
    '1 event',
    '2 events',
  ]);
});
