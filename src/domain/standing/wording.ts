import type { Slot } from '../dataset/vocabulary.ts';

/** The words of the standing sentence in one language. Names stand after a colon, so they need no article. */
export interface StandingWording {
  readonly slots: Readonly<Record<Slot | 'day', string>>;
  readonly one: (name: string) => string;
  readonly several: (names: readonly string[]) => string;
  readonly sameOrigin: (sources: number) => string;
  readonly anonymous: (sources: number) => string;
  readonly conceded: string;
  readonly differ: (slots: string) => string;
  readonly deny: (names: string, count: number) => string;
  readonly retracted: string;
  readonly unsupported: string;
}

/** A number from two on in words, as far as there are any. */
export const numberWord = (words: readonly string[], value: number): string =>
  words[value - 2] ?? String(value);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
