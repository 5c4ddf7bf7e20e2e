import { counting } from '../said.ts';

/** All six forms of Arabic, with Latin digits as everywhere on the page. */
export const counted = counting<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>(
  'ar-SY-u-nu-latn',
);

/** A number alone. */
export const number = counted({ zero: '#', one: '#', two: '#', few: '#', many: '#', other: '#' });
