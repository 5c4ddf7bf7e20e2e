/** A date in words, without its qualifier, and what its grammar hangs on. */
export interface DatePhrase {
  readonly text: string;
  readonly unit: 'day' | 'month' | 'season' | 'year' | 'years';
  /** `~` or `%`. */
  readonly about: boolean;
  /** `?` or `%`. */
  readonly doubt: boolean;
}

type Say = (phrase: DatePhrase) => string;

/** How one language speaks of imprecise dates. */
export interface DateWording {
  /** From January; browsers' own tables differ, and are slow to open. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** From Monday. */
  readonly weekdays: readonly string[];
  readonly dayOfMonth: (day: number) => string;
  /** Spring, summer, autumn, winter, as they stand before a year. */
  readonly seasons: readonly string[];
  readonly beforeChrist: string;
  readonly decade: (firstYear: number) => string;
  readonly years: (range: string) => string;
  /** Between a date and a time of day. */
  readonly clock: string;
  readonly always: string;
  readonly alone: Say;
  /** An unknown day, an unknown month in a longer time. */
  readonly someDay: Say;
  readonly someMonth: Say;
  readonly since: Say;
  readonly until: Say;
  readonly startUnknown: Say;
  readonly endUnknown: Say;
  readonly fromTo: (start: DatePhrase, end: DatePhrase) => string;
}
