import { NO_BLOC, type ColumnsBuilder } from '@/domain/columns/builder.ts';
import { firstDay, lastDay } from '@/domain/columns/from-story.ts';
import { NumberList } from '@/domain/columns/number-list.ts';
import type { LocalizedText } from '@/domain/dataset/schema.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { boundsOf } from '@/domain/edtf/bounds.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { UNLOCATED } from '@/domain/filter/table.ts';
import { radiusKmOf, type LonLat } from '@/domain/place.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
import type { ImportNote } from '../import-notes.ts';
import type { MappedEntities } from './mapped-entities.ts';
import { paraphraseOf, typeOf } from './mapped-events.ts';
import { swappedOutliers } from './mapped-point.ts';
import type { MappedRow } from './mapped-shape.ts';
import type { RowCoder, RowFault, RowView, TableReader } from './table-format.ts';

/** The dictionaries of texts, as in the columns of a story. */
const [ACTORS, PLACES, SOURCES, OWN] = [0, 1, 2, 3] as const;

const CORROBORATED = STANDINGS.indexOf('corroborated');
const SINGLE_SOURCE = STANDINGS.indexOf('single_source');
/** Dates are read once, as long as they are not ever other ones. */
const MOST_DATES = 20_000;

interface Named {
  readonly id: string;
  readonly name: LocalizedText;
}

interface Reading {
  readonly read: TableReader<MappedRow>['read'];
  readonly entities: MappedEntities;
  /** What is wrong with a point that fits the others only when swapped; absent where nothing can be. */
  readonly swapped?: (point: LonLat) => RowFault;
}

/**
 * Codes rows of a mapped table straight into columns. All claims of a row say the same, each for a source of its own
 * that is nobody's: a row is corroborated where it names two.
 */
export class MappedCoder implements RowCoder {
  private readonly builder: ColumnsBuilder;
  private readonly columns: ReadonlyMap<string, number>;
  private readonly reading: Reading;
  private readonly days = new Map<string, { readonly first: number; readonly last: number }>();
  private readonly offices = new Set<string>();
  /** Of the rows with a point, in turn. */
  private readonly positions = new NumberList();
  private readonly lon: number[] = [];
  private readonly lat: number[] = [];
  /** Rows that give the dead as no number, by their positions. */
  private readonly wordy: { readonly position: number; readonly said: string }[] = [];

  constructor(builder: ColumnsBuilder, columns: readonly string[], reading: Reading) {
    this.builder = builder;
    this.columns = new Map(columns.map((name, at) => [name, at]));
    this.reading = reading;
  }

  code(view: RowView, position: number): RowFault | undefined {
    const cell = (column: string): string => {
      const at = this.columns.get(column);
      return at === undefined ? '' : view.text(at);
    };
    const read = this.reading.read(cell, view.number);
    if ('fault' in read) return read.fault;
    this.add(read.row, position);
    return undefined;
  }

  officeNames(): readonly string[] {
    return [...this.offices];
  }

  notes(leftOut: ReadonlySet<number>): readonly ImportNote[] {
    const rows = this.wordy.filter(({ position }) => !leftOut.has(position));
    const [first] = rows;
    return first === undefined ? [] : [{ kind: 'wordyTolls', rows: rows.length, said: first.said }];
  }

  late(): ReadonlyMap<number, RowFault> {
    const { lon, lat, positions } = this;
    const { swapped } = this.reading;
    if (swapped === undefined) return new Map();
    const at = positions.view();
    return new Map(
      swappedOutliers({ lon, lat }).map((each) => [
        at[each] ?? -1,
        swapped([lon[each] ?? 0, lat[each] ?? 0]),
      ]),
    );
  }

  private add(row: MappedRow, position: number): void {
    const { builder, reading } = this;
    const { entities } = reading;
    const where = this.placeSets(row, position);
    const sources = unique(row.sources.map((source) => entities.source(source)));
    for (const { name, anonymity } of sources) {
      if (anonymity === 'none') this.offices.add(textOf(name));
    }
    const actors = row.actors.map(({ name }) => entities.actor(name));
    const initiator = row.actors.findIndex(({ role }) => role === 'initiator');
    if (row.tollWords !== undefined) this.wordy.push({ position, said: row.tollWords });
    builder.add({
      position,
      ...this.daysOf(row.when),
      ...where,
      type: EVENT_TYPES.indexOf(typeOf(row)),
      standing: sources.length > 1 ? CORROBORATED : SINGLE_SOURCE,
      actor: builder.actor.setOfIds(unique(actors).map(({ id }) => id)),
      origin: builder.origin.setOfIds(sources.map(({ id }) => id)),
      bloc: builder.bloc.value(actors[initiator]?.id ?? NO_BLOC),
      texts: [
        this.names(ACTORS, unique(actors)),
        where.text,
        this.names(SOURCES, sources),
        this.ownTexts(row),
      ],
    });
  }

  private placeSets(row: MappedRow, position: number) {
    const { builder, reading } = this;
    const place = reading.entities.place(row);
    const places = place === undefined ? [] : [place];
    for (const { point } of places) {
      this.positions.push(position);
      this.lon.push(point[0]);
      this.lat.push(point[1]);
    }
    return {
      place: builder.place.setOfIds(places.map(({ id }) => id)),
      precision: builder.precision.setOfIds([place?.precision ?? UNLOCATED]),
      where: builder.where.set(
        places.map((each) => builder.where.place({ ...each, radiusKm: radiusKmOf(each) })),
      ),
      text: this.names(PLACES, places),
    };
  }

  private daysOf(when: string) {
    const known = this.days.get(when);
    if (known !== undefined) return known;
    const parsed = parseEdtf(when);
    const { earliest, latest } = parsed.ok
      ? boundsOf(parsed.value)
      : { earliest: -Infinity, latest: Infinity };
    const days = { first: firstDay(earliest), last: lastDay(latest) };
    if (this.days.size >= MOST_DATES) this.days.clear();
    this.days.set(when, days);
    return days;
  }

  private names(at: number, entities: readonly Named[]): number {
    const dictionary = this.builder.texts[at];
    if (dictionary === undefined) throw new RangeError(`there is no dictionary ${at} of texts`);
    return dictionary.set(
      entities.map(({ id, name }) => dictionary.text(id, () => foldForSearch(textOf(name)))),
    );
  }

  /** The claims repeat the title. */
  private ownTexts(row: MappedRow): number {
    const dictionary = this.builder.texts[OWN];
    if (dictionary === undefined) throw new RangeError('there is no dictionary of own texts');
    const texts = [row.outcome, paraphraseOf(row)].map(foldForSearch).filter((text) => text !== '');
    return dictionary.set([...new Set(texts)].map((text) => dictionary.text(text, () => text)));
  }
}

const textOf = (text: LocalizedText): string => Object.values(text)[0] ?? '';

const unique = <T extends Named>(entities: readonly T[]): T[] => [...new Set(entities)];
