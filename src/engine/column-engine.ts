import type { EventColumns } from '@/domain/columns/columns.ts';
import { FACETS, type Facet } from '@/domain/filter/facets.ts';
import { coloursOf, type Colours } from './colours.ts';
import { DayHistogram } from './day-histogram.ts';
import { DayWindow, daysOf } from './day-window.ts';
import type { Answer, Bins, EngineFacts, FacetList, Question, RowList } from './engine.ts';
import { FacetTally } from './facet-tally.ts';
import { factsOf } from './facts.ts';
import { Ledger } from './ledger.ts';
import { Misses, UNTOLD } from './misses.ts';
import { FIELD_LIMITS, PlaceField, type FieldLimits } from './place-field.ts';
import { LatestDays, RowPositions } from './row-lists.ts';
import { ShownHistogram } from './shown-histogram.ts';
import { Totals } from './totals.ts';

/**
 * Answers questions about columns of events by the rule of `filterEvents`. It keeps what it counted for earlier
 * questions, so that the next one costs only what differs in what it asks for: a moved window the rows that
 * enter or leave it, a changed facet one pass over the rows, a moved map or timeline no row at all.
 */
export class ColumnEngine {
  readonly facts: EngineFacts;
  private readonly columns: EventColumns;
  private readonly misses: Misses;
  private readonly window: DayWindow;
  private readonly ledger: Ledger;
  private readonly totals: Totals;
  private readonly tallies: Readonly<Record<Facet, FacetTally>>;
  private readonly field: PlaceField;
  private readonly histogram: DayHistogram;
  private readonly lists: Readonly<Record<RowList, RowPositions>>;
  private shownBins: ShownHistogram | undefined;
  private colours: Colours;

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
    this.ledger = new Ledger(this.misses, window);
    this.totals = new Totals(columns.places);
    this.ledger.add(this.totals);
    const tallyOf = (facet: Facet): FacetTally => {
      const tally = new FacetTally(columns.facets[facet], columns.told === undefined);
      this.ledger.add(tally, FACETS.indexOf(facet));
      return tally;
    };
    this.tallies = {
      type: tallyOf('type'),
      actor: tallyOf('actor'),
      origin: tallyOf('origin'),
      place: tallyOf('place'),
      standing: tallyOf('standing'),
      precision: tallyOf('precision'),
    };
    this.colours = coloursOf(columns, 'type');
    this.field = new PlaceField(columns, this.ledger, { isShown, isGhost }, this.colours, limits);
    this.histogram = new DayHistogram(columns, this.misses, () => window.longs.rising);
    const latest = new LatestDays(columns);
    this.lists = {
      shown: new RowPositions(window, latest, isShown),
      ghosts: new RowPositions(window, latest, isGhost),
    };
  }

  ask(question: Question): Answer {
    this.take(question);
    const { filter, frame, bins, binned, facetLimit, listed = FACETS } = question;
    const shownBins = bins !== undefined && binned === 'shown' ? this.shownIn(bins) : undefined;
    this.ledger.bring([
      this.totals,
      ...listed.map((facet) => this.tallies[facet]),
      ...(frame === undefined ? [] : this.field.likely(frame, this.misses.passing)),
      ...(shownBins === undefined ? [] : [shownBins]),
    ]);
    const { passing, told } = this.misses;
    const { shown, ghosts, withoutPlace } = this.totals;
    const facets: Partial<Record<Facet, FacetList>> = {};
    const facetSizes: Partial<Record<Facet, number>> = {};
    for (const facet of listed) {
      facets[facet] = this.facetCounts(facet, filter.facets[facet], facetLimit);
      facetSizes[facet] = this.tallies[facet].present.length;
    }
    return {
      counts: {
        total: this.columns.length,
        shown,
        outsideDays: passing - shown,
        filteredOut: told - passing,
        untold: this.columns.length - told,
        withoutPlace,
      },
      facets,
      facetSizes,
      ghosts,
      ...(frame === undefined ? {} : { field: this.field.field(frame) }),
      ...(bins === undefined
        ? {}
        : { histogram: shownBins?.histogram() ?? this.histogram.histogram(bins, this.colours) }),
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

  private shownIn(bins: Bins): ShownHistogram {
    if (this.shownBins?.isOf(bins, this.colours) === true) return this.shownBins;
    if (this.shownBins !== undefined) this.ledger.drop(this.shownBins);
    this.shownBins = new ShownHistogram(this.columns, this.colours, bins);
    this.ledger.add(this.shownBins);
    return this.shownBins;
  }

  /** Takes over what a question asks about. */
  private take({ filter, colour }: Question): void {
    const chosen = FACETS.filter((facet) => this.misses.choose(facet, filter.facets[facet]));
    const written = this.misses.write(filter.text);
    if (written || chosen.length > 0) {
      this.histogram.forget();
      const [own] = chosen;
      const isOneFacet = own !== undefined && chosen.length === 1 && !written;
      this.ledger.refilter(isOneFacet ? FACETS.indexOf(own) : -1);
    }
    if (colour !== this.colours.by) {
      this.colours = coloursOf(this.columns, colour);
      this.field.paint(this.colours);
    }
    const moved = this.window.moveTo(daysOf(filter));
    if (!moved && !written && chosen.length === 0) return;
    this.lists.shown.forget();
    this.lists.ghosts.forget();
  }

  private facetCounts(
    facet: Facet,
    chosen: readonly string[],
    limit: number | undefined,
  ): FacetList {
    if (limit === undefined || chosen.length === 0) return this.tallies[facet].list(limit, []);
    const numbers = this.misses.numbersOf(facet);
    return this.tallies[facet].list(
      limit,
      chosen.flatMap((id) => numbers.get(id) ?? []),
    );
  }
}
