import type { EventColumns } from '@/domain/columns/columns.ts';
import { Cells, levelOf } from './cells.ts';
import type { Colours } from './colours.ts';
import type { ColourBy, Field, Frame } from './engine.ts';
import { PlaceFrame } from './place-frame.ts';
import { PlaceRows } from './place-rows.ts';
import { NONE, PlaceTally } from './place-tally.ts';

/** The most rows, and the most places with rows, in a frame that are listed one by one. */
export interface FieldLimits {
  readonly marks: number;
  readonly spots: number;
  /** Side of the square of screen, in pixels, that each spot needs on average; absent for none. */
  readonly spotPx?: number;
}

/** With less room than this for each spot a map is one dark mass, and squares say more. */
export const FIELD_LIMITS: FieldLimits = { marks: 300, spots: 4000, spotPx: 30 };

/** How many spots a frame has room for. */
function mostSpots({ spots, spotPx }: FieldLimits, frame: Frame): number {
  if (spotPx === undefined) return spots;
  const width = (frame.east - frame.west) * frame.worldPx;
  const height = (frame.south - frame.north) * frame.worldPx;
  return Math.min(spots, (width * height) / (spotPx * spotPx));
}

/** Which rows a list holds. */
export interface RowTest {
  readonly isShown: (row: number) => boolean;
  readonly isGhost: (row: number) => boolean;
}

/** What the map shows, kept by place so that no answer looks at all rows. */
export class PlaceField {
  private readonly columns: EventColumns;
  private readonly test: RowTest;
  private readonly limits: FieldLimits;
  private colours: Colours;
  private keptBy: ColourBy | undefined;
  private readonly shown: PlaceTally;
  private readonly ghosts: PlaceTally;
  private view: PlaceFrame | undefined;
  private cells: Cells | undefined;
  /** Whether cells hold what the tallies hold. */
  private cellsCurrent = false;
  private rowsByPlace: PlaceRows | undefined;

  constructor(columns: EventColumns, test: RowTest, colours: Colours, limits: FieldLimits) {
    this.limits = limits;
    this.columns = columns;
    this.test = test;
    this.colours = colours;
    this.shown = new PlaceTally(columns.places, this.colours);
    this.ghosts = new PlaceTally(columns.places, this.colours);
    this.clear(colours);
  }

  /** Forgets all rows; `fill` must follow, and `settle` after that. */
  clear(colours: Colours): void {
    this.colours = colours;
    this.shown.clear(this.colours);
    this.ghosts.clear(this.colours);
    this.cellsCurrent = false;
  }

  /** Remembers what is counted, in its colours. */
  keep(): void {
    this.shown.keep();
    this.ghosts.keep();
    this.keptBy = this.colours.by;
  }

  /** Whether what is remembered and what is counted has these colours. */
  isKept({ by }: Colours): boolean {
    return this.keptBy === by && this.colours.by === by;
  }

  /** Puts back what is remembered; `settle` must follow. */
  restore(): void {
    this.shown.restore();
    this.ghosts.restore();
    this.cellsCurrent = false;
  }

  fill(rows: Uint32Array, length: number, by: 1 | -1, ghosts: boolean): void {
    (ghosts ? this.ghosts : this.shown).fill(rows, length, by);
  }

  /** @param from no row before it was filled in */
  settle(from: number): void {
    this.shown.settle(from);
    this.ghosts.settle(from);
    this.view?.recount();
  }

  /** Counts rows in or out, keeping the frame and the cells up to date. */
  shift(rows: Uint32Array, length: number, by: 1 | -1, ghosts: boolean): void {
    const { sets, offsets, members } = this.columns.places;
    const { of: colourOf } = this.colours;
    const { view } = this;
    const cells = this.cellsCurrent && !ghosts ? this.cells : undefined;
    const [tally, other] = ghosts ? [this.ghosts, this.shown] : [this.shown, this.ghosts];
    tally.shift(rows, length, by, (place) => {
      if (other.counts[place] === 0 && view?.isIn(place) === true) view.occupied += by;
    });
    if (view === undefined && cells === undefined) return;
    for (let at = 0; at < length; at += 1) {
      const row = rows[at] ?? 0;
      const set = sets[row] ?? 0;
      if (view?.holdsSet(set) === true) view.rows += by;
      if (cells === undefined) continue;
      const code = colourOf[row] ?? 0;
      const end = offsets[set + 1] ?? 0;
      for (let each = offsets[set] ?? 0; each < end; each += 1) {
        cells.shift(members[each] ?? 0, code, by);
      }
    }
  }

  /** How many of the rows shown have no place. */
  get withoutPlace(): number {
    return this.shown.without;
  }

  field(frame: Frame): Field {
    const { view } = this;
    if (view === undefined || !sameArea(view.frame, frame)) {
      this.view = new PlaceFrame(this.columns.places, frame, [this.shown, this.ghosts]);
    }
    const current = this.view;
    if (current === undefined || current.rows <= this.limits.marks) return this.rows();
    const isRoomy = current.occupied <= mostSpots(this.limits, frame);
    return isRoomy ? this.spots(current) : this.cellField(frame);
  }

  private cellField(frame: Frame): Field {
    const level = levelOf(frame);
    if (this.cells?.level !== level) {
      this.cells = new Cells(this.columns.places, level);
      this.cellsCurrent = false;
    }
    if (!this.cellsCurrent) this.cells.recount(this.shown, this.colours.count);
    this.cellsCurrent = true;
    return this.cells.field(frame);
  }

  private get placeRows(): PlaceRows {
    this.rowsByPlace ??= new PlaceRows(this.columns);
    return this.rowsByPlace;
  }

  private rows(): Field {
    const places = this.view?.places ?? new Uint32Array(0);
    const listed = (tally: PlaceTally, holds: (row: number) => boolean): Uint32Array => {
      const rows = new Set<number>();
      for (const place of places) {
        let left = tally.counts[place] ?? 0;
        if (left === 0) continue;
        let from = this.firstRow(tally, place, holds);
        for (; left > 0 && from !== NONE; left -= 1) {
          rows.add(from);
          if (left > 1) from = this.placeRows.first(place, from + 1, holds, NONE);
        }
      }
      return Uint32Array.from(rows).toSorted();
    };
    return {
      kind: 'rows',
      rows: listed(this.shown, this.test.isShown),
      ghosts: listed(this.ghosts, this.test.isGhost),
    };
  }

  private firstRow(tally: PlaceTally, place: number, holds: (row: number) => boolean): number {
    return tally.firstRow(place, (at, from) => this.placeRows.first(at, from, holds, NONE));
  }

  private spots(view: PlaceFrame): Field {
    const { shown, ghosts } = this;
    const { x, y, radiusKm } = this.columns.places;
    const { isShown, isGhost } = this.test;
    const place = view.places.filter(
      (each) => (shown.counts[each] ?? 0) + (ghosts.counts[each] ?? 0) > 0,
    );
    const tallyOf = (each: number): PlaceTally => ((shown.counts[each] ?? 0) > 0 ? shown : ghosts);
    return {
      kind: 'spots',
      place,
      x: Float32Array.from(place, (each) => x[each] ?? 0),
      y: Float32Array.from(place, (each) => y[each] ?? 0),
      radiusKm: Float32Array.from(place, (each) => radiusKm[each] ?? 0),
      count: Uint32Array.from(place, (each) => tallyOf(each).counts[each] ?? 0),
      colour: Uint16Array.from(place, (each) => tallyOf(each).colourAt(each)),
      row: Uint32Array.from(place, (each) => {
        const tally = tallyOf(each);
        return this.firstRow(tally, each, tally === shown ? isShown : isGhost);
      }),
      ghost: Uint8Array.from(place, (each) => (tallyOf(each) === ghosts ? 1 : 0)),
    };
  }
}

const sameArea = (a: Frame, b: Frame): boolean =>
  a.west === b.west && a.north === b.north && a.east === b.east && a.south === b.south;
