import type { EventColumns } from '@/domain/columns/columns.ts';
import { FACETS, type Facet } from '@/domain/filter/facets.ts';
import type { FacetCount } from '@/domain/filter/filter.ts';
import { coloursOf, type Colours } from './colours.ts';
import { DayHistogram } from './day-histogram.ts';
import { DayWindow, daysOf } from './day-window.ts';
import type { Answer, EngineFacts, Question, RowList } from './engine.ts';
import { FacetTally } from './facet-tally.ts';
import { factsOf } from './facts.ts';
import { Misses, UNTOLD } from './misses.ts';
import { FIELD_LIMITS, PlaceField, type FieldLimits } from './place-field.ts';
import { latestDays, RowPositions } from './row-lists.ts';
import { Sieve, type RowSink } from './sieve.ts';

/**
 * Answers questions about columns of events by the rule of `filterEvents`. It keeps what it counted for the
 * last question, so that the next one costs only what differs: a moved window the rows that enter or leave
 * it, a changed facet one pass over the rows, a moved map or timeline no row at all.
 */
export class ColumnEngine {
  readonly facts: EngineFacts;
  private readonly columns: EventColumns;
  private readonly misses: Misses;
  private readonly window: DayWindow;
  private readonly sieve: Sieve;
  private readonly tallies: readonly FacetTally[];
  private readonly field: PlaceField;
  private readonly histogram: DayHistogram;
  private readonly lists: Readonly<Record<RowList, RowPositions>>;
  private readonly sinks: Readonly<
    Record<'fill' | 'drop' | 'enter' | 'leave' | 'recolour', RowSink>
  >;
  /** The tallies that are being counted afresh. */
  private counting: readonly (FacetTally | undefined)[] = [];
  private counts = { shown: 0, ghosts: 0 };
  private colours: Colours;
  private isFresh = true;

  /** @param limits how much is drawn one by one */
  constructor(columns: EventColumns, limits: FieldLimits = FIELD_LIMITS) {
    this.columns = columns;
    this.facts = factsOf(columns);
    this.misses = new Misses(columns);
    const misses = this.misses.of;
    this.window = new DayWindow(columns);
    const { window } = this;
    const isShown = (row: number): boolean => misses[row] === 0 && window.holds(row);
    const isGhost = (row: number): boolean => misses[row] === UNTOLD && window.holds(row);
    this.sieve = new Sieve(misses);
    this.tallies = FACETS.map((facet) => new FacetTally(columns.facets[facet]));
    this.colours = coloursOf(columns, 'type');
    this.field = new PlaceField(columns, { isShown, isGhost }, this.colours, limits);
    this.histogram = new DayHistogram(columns, this.misses, () => window.longs.rising);
    const latest = latestDays(columns);
    this.lists = {
      shown: new RowPositions(window, latest, isShown),
      ghosts: new RowPositions(window, latest, isGhost),
    };
    this.sinks = {
      fill: this.fillSink(1),
      drop: this.fillSink(-1),
      enter: this.shiftSink(1),
      leave: this.shiftSink(-1),
      recolour: {
        shown: (rows, length) => this.field.fill(rows, length, 1, false),
        ghosts: (rows, length) => this.field.fill(rows, length, 1, true),
        near: () => {},
      },
    };
  }

  ask(question: Question): Answer {
    this.take(question);
    const { filter, frame, bins, facetLimit } = question;
    const { passing, told } = this.misses;
    const { shown, ghosts } = this.counts;
    return {
      counts: {
        total: this.columns.length,
        shown,
        outsideDays: passing - shown,
        filteredOut: told - passing,
        untold: this.columns.length - told,
        withoutPlace: this.field.withoutPlace,
      },
      facets: byFacet((facet) => this.facetCounts(facet, filter.facets[facet], facetLimit)),
      facetSizes: byFacet((facet) => this.tallies[FACETS.indexOf(facet)]?.present.length ?? 0),
      ghosts,
      ...(frame === undefined ? {} : { field: this.field.field(frame) }),
      ...(bins === undefined ? {} : { histogram: this.histogram.histogram(bins, this.colours) }),
    };
  }

  /** Rows of a list of the last answer, in the columns' order; `to` is not included. */
  rows(list: RowList, from: number, to: number): Uint32Array {
    return this.lists[list].rows(from, to);
  }

  /** Where a row stands in the list `shown` of the last answer; -1 where it does not. */
  rank(row: number): number {
    return this.lists.shown.rank(row);
  }

  /** Brings all that is kept to the state a question asks about. */
  private take({ filter, colour }: Question): void {
    const chosen = FACETS.filter((facet) => this.misses.choose(facet, filter.facets[facet]));
    const written = this.misses.write(filter.text);
    const filtered = this.isFresh || written || chosen.length > 0;
    const recoloured = colour !== this.colours.by;
    const days = daysOf(filter);
    const moved = days.from !== this.window.days.from || days.to !== this.window.days.to;
    if (!filtered && !recoloured && !moved) return;
    if (recoloured) this.colours = coloursOf(this.columns, colour);
    if (filtered) this.histogram.forget();
    const step = moved ? this.window.moveTo(days) : undefined;
    const own = moved || written || this.isFresh || chosen.length > 1 ? undefined : chosen[0];
    if (filtered || step === 'jump') this.countAfresh(own);
    else {
      if (step !== undefined) {
        this.sieve.list(step.entering, this.sinks.enter);
        this.sieve.list(step.leaving, this.sinks.leave);
      }
      if (recoloured) this.recolour();
    }
    this.isFresh = false;
    this.lists.shown.forget();
    this.lists.ghosts.forget();
  }

  /** @param kept a facet whose own counts cannot have changed */
  private countAfresh(kept: Facet | undefined): void {
    this.counting = this.tallies.map((tally, at) => (FACETS[at] === kept ? undefined : tally));
    const { told, passing, isOpen } = this.misses;
    const { length } = this.columns;
    const isWhole = this.window.start === 0 && this.window.end === length;
    let from = 0;
    if (isWhole && this.field.isKept(this.colours) && passing * 2 > told) {
      this.counts = { shown: told, ghosts: length - told };
      for (const tally of this.counting) tally?.restore();
      this.field.restore();
      if (!isOpen) this.sieve.rest(0, length, this.sinks.drop);
    } else {
      this.counts = { shown: 0, ghosts: 0 };
      for (const tally of this.counting) tally?.clear();
      this.field.clear(this.colours);
      const { fill } = this.sinks;
      from = this.sift(this.misses.isAlone(kept) ? { ...fill, shownAlone: true } : fill);
    }
    for (const tally of this.counting) tally?.settle();
    this.field.settle(from);
    if (isWhole && isOpen && !this.field.isKept(this.colours)) this.keep();
  }

  /** Remembers the counts of all rows, from which few are then taken out faster than many are counted. */
  private keep(): void {
    for (const tally of this.tallies) tally.keep();
    this.field.keep();
  }

  private recolour(): void {
    this.field.clear(this.colours);
    this.field.settle(this.sift(this.sinks.recolour));
  }

  /** Passes on all rows of the window; none is before the one returned. */
  private sift(sink: RowSink): number {
    const { start, end } = this.window;
    const early = this.window.earlyRows();
    this.sieve.range(start, end, sink);
    this.sieve.list(early, sink);
    return early.reduce((least, row) => Math.min(least, row), start);
  }

  /** @param by -1 where rows are taken out that do not pass */
  private fillSink(by: 1 | -1): RowSink {
    return {
      shown: (rows, length) => {
        this.counts.shown += by * length;
        for (const tally of this.counting) tally?.fill(rows, length, by);
        this.field.fill(rows, length, by, false);
      },
      ghosts: (rows, length) => {
        this.counts.ghosts += by * length;
        this.field.fill(rows, length, by, true);
      },
      near: (facet, rows, length) => this.counting[facet]?.fill(rows, length, 1),
    };
  }

  private shiftSink(by: 1 | -1): RowSink {
    return {
      shown: (rows, length) => {
        this.counts.shown += by * length;
        for (const tally of this.tallies) tally.shift(rows, length, by);
        this.field.shift(rows, length, by, false);
      },
      ghosts: (rows, length) => {
        this.counts.ghosts += by * length;
        this.field.shift(rows, length, by, true);
      },
      near: (facet, rows, length) => this.tallies[facet]?.shift(rows, length, by),
    };
  }

  private facetCounts(
    facet: Facet,
    chosen: readonly string[],
    limit: number | undefined,
  ): readonly FacetCount[] {
    const numbers =
      limit === undefined || chosen.length === 0 ? undefined : this.misses.numbersOf(facet);
    const values = chosen.map((id) => numbers?.get(id));
    return this.tallies[FACETS.indexOf(facet)]?.list(limit, values) ?? [];
  }
}

const byFacet = <T>(of: (facet: Facet) => T): Record<Facet, T> => ({
  type: of('type'),
  actor: of('actor'),
  origin: of('origin'),
  place: of('place'),
  standing: of('standing'),
  precision: of('precision'),
});
