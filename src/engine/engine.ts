import type { Facet } from '@/domain/filter/facets.ts';
import type { EventFilter, FilterResult } from '@/domain/filter/filter.ts';

/** What the rows of an answer are coloured by. */
export type ColourBy = 'type' | 'actor' | 'standing';

/** The part of the map in sight, in the world's square of `domain/mercator`: 0 to 1, y to the south. */
export interface Frame {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
  /** How many screen pixels wide the whole world is at the map's zoom. */
  readonly worldPx: number;
}

/** Equal bins of a stretch of time, in days since 1970-01-01; a bin may be shorter or longer than a day. */
export interface Bins {
  readonly start: number;
  /** Not included. */
  readonly end: number;
  readonly count: number;
}

/** What to find out at once of one state of the view. */
export interface Question {
  readonly filter: EventFilter;
  readonly colour: ColourBy;
  /** Absent: nothing is asked about the map. */
  readonly frame?: Frame;
  /** Absent: nothing is asked about the timeline. */
  readonly bins?: Bins;
  /** The rows the histogram counts: those that pass whatever their days, so that a brush moves nothing, or those shown. */
  readonly binned?: 'passing' | 'shown';
  /** The facets to list, those that are on screen; what is not listed costs nothing. Absent: all. */
  readonly listed?: readonly Facet[];
  /** The most values of a facet to list, the commonest first; chosen ones always. Absent: all. */
  readonly facetLimit?: number;
}

/**
 * What the map shows of the rows in the frame.
 *
 * `rows`: few enough for a full mark each. `spots`: one for each drawn place, with how many rows it stands for.
 * `cells`: squares of `size` of the world's width, for more places than can be told apart.
 * Ghosts (rows the account leaves out, but which pass) are counted apart.
 */
export type Field =
  | { readonly kind: 'rows'; readonly rows: Uint32Array; readonly ghosts: Uint32Array }
  | {
      readonly kind: 'spots';
      /** Positions in the columns' places. */
      readonly place: Uint32Array;
      readonly x: Float32Array;
      readonly y: Float32Array;
      readonly radiusKm: Float32Array;
      readonly count: Uint32Array;
      /** The commonest colour code of the rows there; on a tie the lower. */
      readonly colour: Uint16Array;
      /** The first row there, in the columns' order. */
      readonly row: Uint32Array;
      /** 1 where only ghosts are. */
      readonly ghost: Uint8Array;
    }
  | {
      readonly kind: 'cells';
      readonly size: number;
      /** The middle of each cell that has places; one with a count of 0 shows nothing. */
      readonly x: Float32Array;
      readonly y: Float32Array;
      readonly count: Uint32Array;
      readonly colour: Uint16Array;
    };

/** Rows by time and colour. */
export interface Histogram {
  readonly bins: Bins;
  /** How many colour codes there are; the arrays hold `colours × bins.count` numbers, colour by colour. */
  readonly colours: number;
  /** Rows whose possible days all lie in one bin. */
  readonly dated: Float32Array;
  /** Rows that may lie in several bins, spread over them in equal parts: a row adds 1 in all. */
  readonly spread: Float32Array;
}

/** Values of a facet, and how many rows each has that pass every filter but this facet's own. */
export interface FacetList {
  readonly values: readonly string[];
  readonly counts: Uint32Array;
}

/**
 * The parts add up: shown + outsideDays + filteredOut + untold = total. The counts of cells, of facets and of rows
 * shown by time are the engine's own, good until its next question; `keptAnswer` makes them last.
 */
export interface Answer {
  readonly counts: FilterResult['counts'];
  /** Of the facets to list. */
  readonly facets: Readonly<Partial<Record<Facet, FacetList>>>;
  /** How many values these have in all; more than the answer lists where a limit was set. */
  readonly facetSizes: Readonly<Partial<Record<Facet, number>>>;
  /** How many rows there are in the lists `shown` and `ghosts`. */
  readonly ghosts: number;
  readonly field?: Field;
  readonly histogram?: Histogram;
}

export type RowList = 'shown' | 'ghosts';

/** What the engine is about, told once. */
export interface EngineFacts {
  readonly events: number;
  /** First and last day of all events that have one; absent where none has. */
  readonly span?: { readonly first: number; readonly last: number };
  /** Of all places, in the world's square; absent where no event has a place. */
  readonly extent?: Pick<Frame, 'west' | 'north' | 'east' | 'south'>;
  /** Ids of the values that each colour code stands for, by what rows are coloured by. */
  readonly colours: Readonly<Record<ColourBy, readonly string[]>>;
}
