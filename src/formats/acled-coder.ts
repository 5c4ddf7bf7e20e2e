import { NO_BLOC, type ColumnsBuilder } from '@/domain/columns/builder.ts';
import { NumberList } from '@/domain/columns/number-list.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { radiusKmOf } from '@/domain/place.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
import type { AcledColumn } from './acled-columns.ts';
import { partsOf, type AcledEntities } from './acled-entities.ts';
import { swapFault, swappedSites } from './acled-late.ts';
import { CellMemo, PairNumbers } from './acled-memo.ts';
import {
  absorbAcledPart,
  acledPart,
  ACTORS,
  LABELS,
  PLACES,
  SOURCES,
  type AcledPart,
} from './acled-part.ts';
import {
  attempt,
  readId,
  readKilled,
  readKind,
  readSide,
  readSite,
  readSources,
  readWhen,
  type AcledKind,
  type AcledSide,
  type AcledSite,
} from './acled-row.ts';
import { PLAIN } from './table/notation.ts';
import type { RowCoder, RowFault, RowView, TableOptions } from './table/table-format.ts';

export const TEXT_DICTIONARIES = 4;

const CORROBORATED = STANDINGS.indexOf('corroborated');
const SINGLE_SOURCE = STANDINGS.indexOf('single_source');

/**
 * Codes rows of ACLED straight into columns. Whatever repeats is read once: a kind of event, an actor with
 * its associates, a place, a list of sources. A search in a large table covers what happened, the places,
 * actors and sources, which make up the titles; not ACLED's notes, which are another text in every row.
 */
export class AcledCoder implements RowCoder {
  readonly tellers = { sources: SOURCES, claims: [] };
  private readonly builder: ColumnsBuilder;
  private readonly entities: AcledEntities;
  private readonly options: TableOptions;
  private readonly idColumn: number;
  private readonly when;
  private readonly kind;
  private readonly sides;
  private readonly site;
  private readonly killed;
  private readonly sources;
  private readonly sidePairs = new PairNumbers();
  private readonly casts = new PairNumbers();
  private readonly castSets: { actor: number; bloc: number; text: number }[] = [];
  private readonly siteSets: { place: number; where: number; precision: number; text: number }[] =
    [];
  private readonly sourceSets: { origin: number; standing: number; text: number }[] = [];
  private readonly labelSets: number[] = [];
  private readonly offices = new Set<string>();
  private readonly knownSites: AcledSite[] = [];
  private readonly siteOfRow = new NumberList();
  private readonly positions = new NumberList();
  /** The site of each place, and the name of each source, by their numbers. */
  private readonly placeSites: AcledSite[] = [];
  private readonly sourceNames: string[] = [];

  constructor(
    builder: ColumnsBuilder,
    columns: readonly string[],
    entities: AcledEntities,
    options: TableOptions,
    spelling: ReadonlyMap<string, string>,
  ) {
    this.builder = builder;
    this.entities = entities;
    this.options = options;
    this.idColumn = columns.indexOf('event_id_cnty');
    const cellsOf = (row: RowView) => (column: AcledColumn) => {
      const at = columns.indexOf(column);
      return at < 0 ? '' : row.text(at);
    };
    const memo = <T>(
      names: readonly AcledColumn[],
      read: (cell: ReturnType<typeof cellsOf>) => T,
    ) =>
      new CellMemo(
        names.map((name) => columns.indexOf(name)).filter((at) => at >= 0),
        (row) => attempt(() => read(cellsOf(row))),
      );
    const { dates, decimal } = options.notation ?? PLAIN;
    this.when = memo(['time_precision', 'event_date'], (cell) => readWhen(cell, dates));
    this.kind = memo(['event_type', 'sub_event_type', 'inter1', 'inter2', 'interaction'], readKind);
    this.sides = [
      memo(['assoc_actor_1', 'actor1'], (cell) => readSide(cell, 1)),
      memo(['assoc_actor_2', 'actor2'], (cell) => readSide(cell, 2)),
    ] as const;
    this.site = memo(['country', 'geo_precision', 'location', 'latitude', 'longitude'], (cell) =>
      readSite(cell, decimal),
    );
    this.killed = memo(['fatalities'], readKilled);
    this.sources = memo(['source'], (cell) => readSources(cell, spelling));
  }

  code(row: RowView, position: number): RowFault | undefined {
    const idText = row.text(this.idColumn);
    const id = attempt(() => readId(idText, this.options));
    if (id.fault !== undefined) return id.fault;
    const when = this.when.value(this.when.number(row), row);
    if (when.fault !== undefined) return when.fault;
    const kindNumber = this.kind.number(row);
    const kind = this.kind.value(kindNumber, row);
    if (kind.fault !== undefined) return kind.fault;
    const [one, two] = this.sides;
    const oneNumber = one.number(row);
    const first = one.value(oneNumber, row);
    if (first.fault !== undefined) return first.fault;
    const twoNumber = two.number(row);
    const second = two.value(twoNumber, row);
    if (second.fault !== undefined) return second.fault;
    const siteNumber = this.site.number(row);
    const site = this.site.value(siteNumber, row);
    if (site.fault !== undefined) return site.fault;
    const killed = this.killed.value(this.killed.number(row), row);
    if (killed.fault !== undefined) return killed.fault;
    const sourcesNumber = this.sources.number(row);
    const sources = this.sources.value(sourcesNumber, row);
    if (sources.fault !== undefined) return sources.fault;

    const castNumber = this.casts.of(this.sidePairs.of(oneNumber, twoNumber), kindNumber);
    const cast = (this.castSets[castNumber] ??= this.castSet(kind.value, [
      first.value,
      second.value,
    ]));
    const place = (this.siteSets[siteNumber] ??= this.siteSet(site.value));
    const told = (this.sourceSets[sourcesNumber] ??= this.sourceSet(sources.value));
    const label = (this.labelSets[kindNumber] ??= this.textSet(LABELS, [
      { id: kind.value.label, text: kind.value.label },
    ]));
    this.builder.add({
      position,
      first: when.value.first,
      last: when.value.last,
      type: EVENT_TYPES.indexOf(kind.value.code.type),
      standing: told.standing,
      actor: cast.actor,
      origin: told.origin,
      place: place.place,
      precision: place.precision,
      where: place.where,
      bloc: cast.bloc,
      texts: [cast.text, place.text, told.text, label],
    });
    this.knownSites[siteNumber] = site.value;
    this.siteOfRow.push(siteNumber);
    this.positions.push(position);
    return undefined;
  }

  part(): CoderPart {
    return {
      ...acledPart(this.tools()),
      officeNames: this.officeNames(),
      knownSites: this.knownSites,
      siteOfRow: this.siteOfRow.view(),
      positionOf: this.positions.view(),
    };
  }

  absorb(part: object, positions: Int32Array): void {
    if (!isOwnPart(part)) throw new TypeError('the part is not of ACLED');
    absorbAcledPart(part, positions, this.tools());
    for (const name of part.officeNames) this.offices.add(name);
    const before = this.knownSites.length;
    part.positionOf.forEach((there, at) => {
      const position = positions[there] ?? -1;
      const number = part.siteOfRow[at] ?? 0;
      const site = part.knownSites[number];
      if (position < 0 || site === undefined) return;
      this.knownSites[before + number] = site;
      this.siteOfRow.push(before + number);
      this.positions.push(position);
    });
  }

  private tools() {
    const { builder, entities, placeSites: sites, sourceNames: sources } = this;
    return { builder, entities, sites, sources };
  }

  officeNames(): readonly string[] {
    return [...this.offices];
  }

  /** Rows whose point lies in their country only when swapped. */
  late(): ReadonlyMap<number, RowFault> {
    const swapped = swappedSites(this.knownSites.filter(Boolean));
    const faults = new Map<number, RowFault>();
    if (swapped.size === 0) return faults;
    const positions = this.positions.view();
    this.siteOfRow.view().forEach((number, at) => {
      const site = this.knownSites[number];
      if (site !== undefined && swapped.has(site)) faults.set(positions[at] ?? -1, swapFault(site));
    });
    return faults;
  }

  private castSet(kind: AcledKind, sides: readonly [AcledSide, AcledSide]) {
    const { actor, bloc } = this.builder;
    const parts = partsOf(kind, sides).map(({ name, role, ...part }) => ({
      id: this.entities.actorId({ name, ...part }),
      text: name,
      role,
    }));
    return {
      actor: actor.setOfIds(parts.map(({ id }) => id)),
      bloc: bloc.value(parts.find(({ role }) => role === 'initiator')?.id ?? NO_BLOC),
      text: this.textSet(ACTORS, parts),
    };
  }

  private siteSet(site: AcledSite) {
    const { builder } = this;
    const place = this.entities.place(site);
    const { id, point, precision } = place;
    this.placeSites[builder.place.value(id)] ??= site;
    return {
      place: builder.place.setOfIds([id]),
      where: builder.where.set([builder.where.place({ id, point, radiusKm: radiusKmOf(place) })]),
      precision: builder.precision.setOfIds([precision]),
      text: this.textSet(PLACES, [{ id, text: site.name }]),
    };
  }

  private sourceSet(names: readonly string[]) {
    const sources = names.map((name) => this.entities.source(name));
    for (const { name } of sources) this.offices.add(name['en'] ?? '');
    const text = this.textSet(
      SOURCES,
      sources.map(({ id, name }) => ({ id, text: name['en'] ?? '' })),
    );
    const known = this.builder.texts[SOURCES];
    sources.forEach(({ id }, at) => {
      if (known !== undefined) this.sourceNames[known.value(id)] ??= names[at] ?? '';
    });
    return {
      origin: this.builder.origin.setOfIds(sources.map(({ id }) => id)),
      standing: names.length > 1 ? CORROBORATED : SINGLE_SOURCE,
      text,
    };
  }

  private textSet(
    at: number,
    items: readonly { readonly id: string; readonly text: string }[],
  ): number {
    const dictionary = this.builder.texts[at];
    if (dictionary === undefined) throw new RangeError(`there is no dictionary ${at} of texts`);
    return dictionary.set([
      ...new Set(items.map(({ id, text }) => dictionary.text(id, () => foldForSearch(text)))),
    ]);
  }
}

/** With what shows only once all rows are known. */
interface CoderPart extends AcledPart {
  readonly officeNames: readonly string[];
  /** By their numbers. */
  readonly knownSites: readonly (AcledSite | undefined)[];
  /** Of each row in turn: the number of its site, and its position. */
  readonly siteOfRow: Int32Array;
  readonly positionOf: Int32Array;
}

const isOwnPart = (part: object): part is CoderPart => 'format' in part && part.format === 'acled';
