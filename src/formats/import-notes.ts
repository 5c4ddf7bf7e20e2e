/** What is taken where a table of a known format leaves out a column. */
export type Taken = 'week' | 'week-of-day' | 'near' | 'within-25-km' | 'no-toll';

/** How a file was read where that is not a matter of course. The words for it stand in `formats/words`. */
export type ImportNote =
  /** The file. */
  | { readonly kind: 'readAs'; readonly encoding: string }
  | {
      readonly kind: 'onlySheet';
      readonly taken: string;
      readonly why: 'holds-most' | 'has-dates';
      readonly others: readonly string[];
    }
  /** `more` counts those that are not named. */
  | {
      readonly kind: 'onlyList';
      readonly taken: string;
      readonly others: readonly string[];
      readonly more: number;
    }
  | { readonly kind: 'mergedCells'; readonly count: number }
  | { readonly kind: 'leftOutColumns'; readonly columns: readonly string[] }
  | { readonly kind: 'fromMercator' }
  /** The top of a table; rows as a spreadsheet counts them. */
  | { readonly kind: 'belowTitle'; readonly row: number; readonly title: string }
  | { readonly kind: 'firstUnnamed' }
  | { readonly kind: 'tagsRow'; readonly row: number }
  | { readonly kind: 'noColumn'; readonly column: string; readonly taken: Taken }
  /** How its values are written. */
  | { readonly kind: 'unixDays'; readonly value: string; readonly day: string }
  | { readonly kind: 'serialDays'; readonly value: string; readonly day: string }
  | {
      readonly kind: 'orderOfDays';
      readonly order: 'day-first' | 'month-first';
      readonly by: string;
    }
  | { readonly kind: 'decimalComma'; readonly by: string }
  /** Its rows. */
  | { readonly kind: 'joinedSides'; readonly pairs: number }
  | { readonly kind: 'contradictoryTolls'; readonly rows: number }
  | { readonly kind: 'wordyTolls'; readonly rows: number; readonly said: string };
