/** What a command prints and how the process ends: 0 all is well, 1 something is wrong, 2 asked wrongly. */
export interface Outcome {
  readonly code: 0 | 1 | 2;
  /** Lines for the standard output. */
  readonly lines: readonly string[];
  /** Lines for the standard error. */
  readonly complaints?: readonly string[];
}

// Control and bidirectional formatting characters in data could rewrite what a terminal shows.
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text on one line, with whatever a terminal would act on written out. */
export const printable = (text: string): string =>
  text.replaceAll(UNPRINTABLE, (char) =>
    char === '\n' || char === '\r' || char === '\t'
      ? ' '
      : `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );

export const failure = (...complaints: string[]): Outcome => ({ code: 1, lines: [], complaints });

/** `1 event`, `2 events`. */
export const count = (amount: number, noun: string): string =>
  `${amount} ${noun}${amount === 1 ? '' : 's'}`;
