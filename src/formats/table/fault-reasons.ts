/** Where coordinates seem to be swapped: only then do they fit what is around them. */
export type SwapNear = 'grid' | 'country' | 'table';

/**
 * Why a cell, or a whole row, cannot be used: what can be said after the name of its column. The words for it stand in
 * `formats/words`.
 */
export type FaultReason =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong'; readonly as: 'name' | 'title' }
  | { readonly kind: 'longerThan'; readonly most: number }
  /** Ids. */
  | { readonly kind: 'noId' }
  | { readonly kind: 'noShortId'; readonly most: number }
  | { readonly kind: 'clash' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'deletedByAcled' }
  /** Dates. */
  | { readonly kind: 'noDate' }
  | { readonly kind: 'noYear' }
  | { readonly kind: 'notYearFirst' }
  | { readonly kind: 'noDay'; readonly order: 'day-first' | 'month-first' }
  | { readonly kind: 'notWrittenAs'; readonly forms: readonly string[] }
  | { readonly kind: 'numberNoDate' }
  | { readonly kind: 'noWeek'; readonly weeks: number }
  | { readonly kind: 'season' }
  /** `start` is the column of the start, where it has a name of its own. */
  | { readonly kind: 'beforeStart'; readonly start?: string }
  | { readonly kind: 'noSpanEnd' }
  /** Numbers and codes. */
  | { readonly kind: 'noNumber' }
  | { readonly kind: 'noWhole' }
  | { readonly kind: 'noCode'; readonly last: number }
  | { readonly kind: 'noRadius'; readonly most: number }
  | { readonly kind: 'noEventType' }
  | { readonly kind: 'noSubType' }
  | { readonly kind: 'subTypeOfAnother' }
  | { readonly kind: 'typeSaysTooLittle' }
  /** Places; `pair` where one cell holds both coordinates, else the column is the latitude. */
  | { readonly kind: 'otherEmpty' }
  | { readonly kind: 'noDegrees'; readonly axis: 'longitude' | 'latitude' }
  | { readonly kind: 'noPair' }
  | { readonly kind: 'noGeometry' }
  | { readonly kind: 'noGrid' }
  | { readonly kind: 'noSquare' }
  | { readonly kind: 'zeros'; readonly pair: boolean }
  | { readonly kind: 'swapped'; readonly near: SwapNear; readonly pair: boolean }
  /** Whole rows. */
  | { readonly kind: 'notAsManyCells'; readonly width: number }
  | { readonly kind: 'unclosedQuote' }
  | { readonly kind: 'malformedQuote' }
  | { readonly kind: 'unterminatedQuote' }
  | { readonly kind: 'leftOut' };

/** How a text was read to make a day of it. */
export interface DayReading {
  /** A day, or a moment. */
  readonly day: string;
  readonly as: 'day-first' | 'month-first' | 'serial' | 'unix';
}

/** What a row may have meant, or what helps to judge it. It is never applied. */
export type FaultHint =
  | { readonly kind: 'days'; readonly readings: readonly DayReading[] }
  | { readonly kind: 'span'; readonly from: string; readonly to: string }
  | { readonly kind: 'point'; readonly longitude: string; readonly latitude: string }
  | { readonly kind: 'number'; readonly number: string; readonly decimal: 'point' | 'comma' }
  | { readonly kind: 'thousands'; readonly number: string }
  | { readonly kind: 'leftEmpty' }
  | { readonly kind: 'kept'; readonly row: number }
  | { readonly kind: 'cells'; readonly count: number };

/** What it may have meant as a day; nothing where it may have meant none. */
export const hintOfDays = (readings: readonly DayReading[]): FaultHint | undefined =>
  readings.length === 0 ? undefined : { kind: 'days', readings };

/** Nothing, or a hint, as a part of a fault. */
export const withHint = (hint: FaultHint | undefined): { readonly hint?: FaultHint } =>
  hint === undefined ? {} : { hint };
