import type { EventColumns } from '@/domain/columns/columns.ts';
import { Cells, levelOf } from './cells.ts';
import type { Colours } from './colours.ts';
import type { Field, Frame } from './engine.ts';
import { InSight } from './in-sight.ts';
import type { Ledger } from './ledger.ts';
import { PlaceCounts, sameArea } from './place-counts.ts';
import type { PlaceFrame } from './place-frame.ts';
import { PlaceMarks } from './place-marks.ts';
import { PlaceRows } from './place-rows.ts';
import { NONE, type PlaceTally } from './place-tally.ts';
import { isPlain, type Tally } from './tally.ts';

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

const sameFrame = (a: Frame, b: Frame): boolean => sameArea(a, b) && a.worldPx === b.worldPx;

/** Which rows a list holds. */
export interface RowTest {
  readonly isShown: (row: number) => boolean;
  readonly isGhost: (row: number) => boolean;
}

/** What the map shows, kept by place so that no answer looks at all rows. */
export class PlaceField {
  private readonly columns: EventColumns;
  private readonly ledger: Ledger;
  private readonly test: RowTest;
  private readonly limits: FieldLimits;
  private readonly isPlain: boolean;
  private readonly counts: PlaceCounts;
  private colours: Colours;
  private marks: PlaceMarks | undefined;
  private cells: Cells | undefined;
  private sight: InSight | undefined;
  private asked: Frame | undefined;
  private passing = 0;
  private latest: Field['kind'] | undefined;
  /** Of how many rows that pass cells are likely to be drawn. */
  private cellsFrom = Infinity;
  private rowsByPlace: PlaceRows | undefined;

  constructor(
    columns: EventColumns,
    ledger: Ledger,
    test: RowTest,
    colours: Colours,
    limits: FieldLimits,
  ) {
    this.limits = limits;
    this.columns = columns;
    this.ledger = ledger;
    this.test = test;
    this.colours = colours;
    this.isPlain = isPlain(columns.places, columns.places.ids.length);
    this.counts = new PlaceCounts(columns.places);
    ledger.add(this.counts);
  }

  /** Takes other colours. */
  paint(colours: Colours): void {
    this.colours = colours;
    for (const tally of [this.marks, this.cells, this.sight]) {
      if (tally !== undefined) this.ledger.drop(tally);
    }
    this.marks = undefined;
    this.cells = undefined;
    this.sight = undefined;
  }

  /**
   * What `field` is likely to need: what is not brought up to date with all else, it brings by itself.
   * @param passing how many rows pass, on whatever day
   */
  likely(frame: Frame, passing: number): Tally[] {
    this.look(frame);
    this.passing = passing;
    if (this.sight !== undefined) return [this.sight];
    const isDense = this.latest === 'cells' || passing >= this.cellsFrom;
    const drawn = isDense ? this.cells : this.marks;
    const isUsed = drawn !== undefined && (drawn !== this.cells || drawn.level === levelOf(frame));
    return isUsed ? [this.counts, drawn] : [this.counts];
  }

  field(frame: Frame): Field {
    const field = this.fieldOf(this.current.frame(frame), frame);
    this.latest = field.kind;
    const { passing, cellsFrom } = this;
    if (field.kind === 'cells') this.cellsFrom = Math.min(cellsFrom, passing);
    else if (passing >= cellsFrom) this.cellsFrom = passing + 1;
    return field;
  }

  private get current(): PlaceCounts {
    return this.sight === undefined ? this.counts : this.sight.counts;
  }

  /** From the second step of a brush on, what is in sight is kept for itself, until the map or the filters change. */
  private look(frame: Frame): void {
    const { ledger, sight, asked, counts } = this;
    this.asked = frame;
    if (sight !== undefined) {
      if (sameFrame(sight.frame, frame) && ledger.follows(sight)) return;
      ledger.drop(sight);
      this.sight = undefined;
    }
    const isMet = asked !== undefined && sameFrame(asked, frame);
    if (!isMet || !ledger.isBehind(counts) || !ledger.follows(counts)) return;
    this.sight = new InSight(this.columns.places, this.isPlain, frame, counts.copy());
    ledger.adopt(this.sight, counts);
  }

  private fieldOf(current: PlaceFrame, frame: Frame): Field {
    if (current.rows <= this.limits.marks) return this.rows(current.places);
    const isRoomy = current.occupied <= mostSpots(this.limits, frame);
    return isRoomy ? this.spots(current) : this.broughtCells(frame).field(current.frame);
  }

  private broughtCells(frame: Frame): Cells {
    const { sight } = this;
    return sight === undefined
      ? this.allCells(frame)
      : (sight.cells ??= this.allCells(frame).copy());
  }

  private allCells(frame: Frame): Cells {
    const level = levelOf(frame);
    const was = this.cells;
    if (was?.level === level) {
      this.ledger.bring([was]);
      return was;
    }
    const cells = new Cells(this.columns.places, this.isPlain, this.colours, level);
    if (was === undefined) this.ledger.add(cells);
    else {
      // A map that is zoomed once is zoomed again, which costs no rows once places have their colours.
      const marks = this.allMarks();
      cells.recount(marks.shown);
      this.ledger.drop(was);
      this.ledger.adopt(cells, marks);
    }
    this.cells = cells;
    this.ledger.bring([cells]);
    return cells;
  }

  private broughtMarks(): PlaceMarks {
    const { sight } = this;
    return sight === undefined ? this.allMarks() : (sight.marks ??= this.allMarks().copy());
  }

  private allMarks(): PlaceMarks {
    if (this.marks === undefined) {
      this.marks = PlaceMarks.of(this.columns.places, this.isPlain, this.colours);
      this.ledger.add(this.marks);
    }
    this.ledger.bring([this.marks]);
    return this.marks;
  }

  private get placeRows(): PlaceRows {
    this.rowsByPlace ??= new PlaceRows(this.columns);
    return this.rowsByPlace;
  }

  private rows(places: Uint32Array): Field {
    const marks = this.broughtMarks();
    const listed = (
      counts: Int32Array,
      tally: PlaceTally,
      holds: (row: number) => boolean,
    ): Uint32Array => {
      const rows: number[] = [];
      for (const place of places) {
        let left = counts[place] ?? 0;
        if (left === 0) continue;
        let from = this.firstRow(tally, place, holds);
        for (; left > 0 && from !== NONE; left -= 1) {
          rows.push(from);
          if (left > 1) from = this.placeRows.first(place, from + 1, holds, NONE);
        }
      }
      const sorted = new Uint32Array(rows).toSorted();
      return this.isPlain ? sorted : sorted.filter((row, at) => row !== sorted[at - 1]);
    };
    const { shown, ghosts } = this.current;
    return {
      kind: 'rows',
      rows: listed(shown.counts, marks.shown, this.test.isShown),
      ghosts: listed(ghosts.counts, marks.ghosts, this.test.isGhost),
    };
  }

  private firstRow(tally: PlaceTally, place: number, holds: (row: number) => boolean): number {
    return tally.firstRow(place, (at, from) => this.placeRows.first(at, from, holds, NONE));
  }

  private spots({ places, occupied }: PlaceFrame): Field {
    const marks = this.broughtMarks();
    const shown = this.current.shown.counts;
    const ghosts = this.current.ghosts.counts;
    const { x, y, radiusKm } = this.columns.places;
    const { isShown, isGhost } = this.test;
    const spots = {
      kind: 'spots' as const,
      place: new Uint32Array(occupied),
      x: new Float32Array(occupied),
      y: new Float32Array(occupied),
      radiusKm: new Float32Array(occupied),
      count: new Uint32Array(occupied),
      colour: new Uint16Array(occupied),
      row: new Uint32Array(occupied),
      ghost: new Uint8Array(occupied),
    };
    let at = 0;
    for (const place of places) {
      const here = shown[place] ?? 0;
      const count = here > 0 ? here : (ghosts[place] ?? 0);
      if (count === 0) continue;
      const tally = here > 0 ? marks.shown : marks.ghosts;
      spots.place[at] = place;
      spots.x[at] = x[place] ?? 0;
      spots.y[at] = y[place] ?? 0;
      spots.radiusKm[at] = radiusKm[place] ?? 0;
      spots.count[at] = count;
      spots.colour[at] = tally.colourAt(place);
      spots.row[at] = this.firstRow(tally, place, here > 0 ? isShown : isGhost);
      spots.ghost[at] = here > 0 ? 0 : 1;
      at += 1;
    }
    return spots;
  }
}
