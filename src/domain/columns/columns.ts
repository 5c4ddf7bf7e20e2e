import type { Facet } from '../filter/facets.ts';

/** Small whole numbers, one a row, in the narrowest array that holds them. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A column whose cells are sets of values. Rows share sets, so that each costs one number. */
export interface SetColumn {
  /** The number of each row's set. */
  readonly sets: Codes;
  /** Set `s` holds `members` from `offsets[s]` up to, not including, `offsets[s + 1]`. */
  readonly offsets: Uint32Array;
  /** Positions in the list of values, in the order in which the event names them. */
  readonly members: Uint32Array;
}

/** A facet of the filter as a column. */
export interface FacetColumn extends SetColumn {
  /** Ids, each once, in order of first appearance in the document. */
  readonly values: readonly string[];
}

/** Texts to search rows by; one for all rows that share a value. */
export interface TextColumn extends SetColumn {
  /** Folded by `foldForSearch`, each with one blank before it. */
  readonly texts: readonly string[];
}

/** The places at which events are drawn. Sets hold the places of all versions of an event. */
export interface PlaceColumn extends SetColumn {
  readonly ids: readonly string[];
  /** Web Mercator from the north-west corner of the world, 0 to 1, x to the east and y to the south. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** 0 for an exact place. */
  readonly radiusKm: Float32Array;
}

/** What marks can be coloured by. Values beyond those with a colour of their own share one. */
export interface ColourColumn {
  readonly codes: Codes;
  readonly values: readonly string[];
}

/**
 * Events as typed columns, in the order of their first possible day and, within a day, of their document.
 * A *row* is a position in these columns; a *position* is the event's place in its document.
 */
export interface EventColumns {
  readonly length: number;
  /**
   * First and last possible day, both included, in days since 1970-01-01; see `NO_DAY`. One array where every
   * event is of one day.
   */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly position: Uint32Array;
  readonly facets: Readonly<Record<Facet, FacetColumn>>;
  readonly places: PlaceColumn;
  /** The topmost actor above the event's first initiator; `none` where there is no initiator. */
  readonly bloc: ColourColumn;
  readonly texts: readonly TextColumn[];
  /** 0 for the rows the account in view leaves out; absent where it tells all. */
  readonly told?: Uint8Array;
}

/** Bounds of an event without any: earlier, and later, than every day a window can name. */
export const NO_DAY = { first: -0x8000_0000, last: 0x7fff_ffff } as const;
