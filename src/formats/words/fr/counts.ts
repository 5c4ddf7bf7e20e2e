import { counting } from '../said.ts';

/** Forms of French for one, and none, and for more. */
export const counted = counting<'one' | 'other'>('fr-FR');

/** A number alone. */
export const number = counted({ one: '#', other: '#' });
