import { counting } from '../said.ts';

/** Forms of English for one and for more. */
export const counted = counting<'one' | 'other'>('en-GB');

/** A number alone. */
export const number = counted({ one: '#', other: '#' });
