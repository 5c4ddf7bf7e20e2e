/** Why a guess of how a table is to be read is not sure. The words for it stand in `formats/words`. */
export type DoubtReason =
  /** Columns chosen otherwise than by their own names. */
  | { readonly kind: 'byValues'; readonly column: string }
  | { readonly kind: 'byWordOfName'; readonly column: string }
  | { readonly kind: 'reportForEvent'; readonly column: string }
  | { readonly kind: 'outcomeAsToll'; readonly column: string }
  | { readonly kind: 'countsEvents'; readonly column: string }
  | { readonly kind: 'twoSides'; readonly column: string }
  /** Columns that are not taken. */
  | { readonly kind: 'twins'; readonly column: string }
  | { readonly kind: 'idsRepeat'; readonly column: string }
  | { readonly kind: 'precisionNumbers'; readonly column: string }
  /** Dates. */
  | { readonly kind: 'noDateColumn' }
  | { readonly kind: 'manyNoDates'; readonly column: string }
  | { readonly kind: 'noDayColumn'; readonly month: string }
  | {
      readonly kind: 'otherCalendar';
      readonly year: string;
      readonly calendar: 'persian-or-islamic' | 'buddhist';
    }
  | {
      readonly kind: 'firstDays';
      readonly unit: 'month' | 'year';
      readonly day: string;
      /** The month or year alone. */
      readonly alone: string;
    }
  /** `moment` and `day` are absent where the number is none. */
  | { readonly kind: 'unixNumbers'; readonly value: string; readonly moment?: string }
  | { readonly kind: 'serialNumbers'; readonly value: string; readonly day?: string }
  | { readonly kind: 'mixedOrders'; readonly dayFirst: string; readonly monthFirst: string }
  | {
      readonly kind: 'openOrder';
      readonly value: string;
      readonly dayFirst?: string;
      readonly monthFirst?: string;
    }
  | { readonly kind: 'shortYears' }
  | { readonly kind: 'numbersAmongDates'; readonly value: string }
  /** Periods of a year: the first and last day of a week, or month of a quarter. */
  | {
      readonly kind: 'isoWeeks';
      readonly value: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: 'quarters';
      readonly value: string;
      readonly from: string;
      readonly to: string;
    }
  /** Numbers. */
  | { readonly kind: 'mixedDecimals'; readonly point: string; readonly comma: string }
  | { readonly kind: 'decimalComma'; readonly value: string }
  | { readonly kind: 'thousands'; readonly value: string; readonly number: string }
  | { readonly kind: 'wordyToll'; readonly value: string }
  /** Places. */
  | {
      readonly kind: 'openPair';
      readonly value: string;
      readonly latitude: string;
      readonly longitude: string;
    }
  | { readonly kind: 'mixedPairs' }
  | { readonly kind: 'swappedColumns'; readonly count: number }
  | { readonly kind: 'offEarth'; readonly count: number }
  | { readonly kind: 'precisionNotStated' }
  | { readonly kind: 'gridForDegrees'; readonly column: string }
  | { readonly kind: 'gridDigits'; readonly value: string; readonly metres: number }
  | { readonly kind: 'unknownPrecisions'; readonly words: readonly string[] }
  /** Words and lists. `more` counts those that are not listed. */
  | { readonly kind: 'unknownTypes'; readonly words: readonly string[]; readonly more: number }
  | { readonly kind: 'oneSourceOrSeveral'; readonly value: string };
