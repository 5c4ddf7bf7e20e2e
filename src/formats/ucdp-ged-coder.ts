import type { ColumnsBuilder } from '@/domain/columns/builder.ts';
import { NumberList } from '@/domain/columns/number-list.ts';
import type { ImportNote } from './import-notes.ts';
import type { Notation } from './table/notation.ts';
import type { RowCoder, RowFault, RowView } from './table/table-format.ts';
import { UcdpCells, type RowParts } from './ucdp-ged-cells.ts';
import { swappedByCountry } from './swapped-points.ts';
import type { UcdpIds } from './ucdp-ged-entities.ts';
import { daysOfText, SOURCES, UcdpParts } from './ucdp-ged-parts.ts';
import type { UcdpPlaces } from './ucdp-ged-places.ts';
import { readUcdpRow, swapFault, type UcdpRow } from './ucdp-ged-row.ts';
import { absorbUcdpPart, ucdpPart, type UcdpPart, type UcdpTools } from './ucdp-ged-part.ts';
import { UcdpVoices } from './ucdp-ged-voices.ts';

const CLAIM_TEXTS = [3, 4] as const;

const encoder = new TextEncoder();

/** Codes rows without making entities of them; a row of which a part cannot be read alone is read whole. */
class UcdpCoder implements RowCoder {
  readonly tellers = { sources: SOURCES, claims: CLAIM_TEXTS };
  private readonly builder: ColumnsBuilder;
  private readonly tools: UcdpTools;
  private readonly parts: UcdpParts;
  private readonly places: UcdpPlaces;
  private readonly voices: UcdpVoices;
  private readonly cells: UcdpCells;
  private readonly countryOf = new NumberList();
  private readonly pointOf = new NumberList();
  private readonly positionOf = new NumberList();
  private readonly notation: Notation;
  /** Positions of rows whose numbers of dead contradict each other. */
  private readonly contradictory: number[] = [];
  private readonly event;

  constructor(
    builder: ColumnsBuilder,
    columns: readonly string[],
    ids: UcdpIds,
    notation: Notation,
  ) {
    this.builder = builder;
    this.notation = notation;
    this.parts = new UcdpParts(builder, ids);
    this.places = ids.places;
    this.voices = new UcdpVoices(builder, ids);
    const { parts, places, voices } = this;
    this.tools = { builder, ids, parts, voices };
    this.cells = new UcdpCells(columns, { parts, places, voices }, notation);
    this.event = {
      position: 0,
      first: 0,
      last: 0,
      type: 0,
      standing: 0,
      actor: 0,
      origin: 0,
      place: 0,
      precision: 0,
      where: 0,
      bloc: 0,
      texts: new Int32Array(builder.texts.length),
    };
  }

  code(row: RowView, position: number): RowFault | undefined {
    const parts = this.cells.read(row);
    if (parts === undefined) return this.codeWhole(row, position);
    this.add(position, parts);
    return undefined;
  }

  late(): ReadonlyMap<number, RowFault> {
    const { lon, lat } = this.places;
    const point = this.pointOf.view();
    const positions = this.positionOf.view();
    const swapped = swappedByCountry({ country: this.countryOf.view(), point, lon, lat });
    return new Map(
      swapped.map((at) => {
        const own = point[at] ?? 0;
        return [positions[at] ?? 0, swapFault([lon[own] ?? 0, lat[own] ?? 0])];
      }),
    );
  }

  part(): CoderPart {
    return {
      ...ucdpPart(this.tools),
      countries: this.parts.countries.texts(),
      countryOf: this.countryOf.view(),
      pointOf: this.pointOf.view(),
      positionOf: this.positionOf.view(),
      contradictory: this.contradictory,
    };
  }

  absorb(part: object, positions: Int32Array): void {
    if (!isOwnPart(part)) throw new TypeError('the part is not of UCDP GED');
    const points = absorbUcdpPart(part, positions, this.tools);
    const countries = part.countries.map((name) => this.parts.country(name));
    part.positionOf.forEach((there, at) => {
      const position = positions[there] ?? -1;
      if (position < 0) return;
      this.countryOf.push(countries[part.countryOf[at] ?? 0] ?? 0);
      this.pointOf.push(points[part.pointOf[at] ?? 0] ?? 0);
      this.positionOf.push(position);
    });
    for (const there of part.contradictory) {
      const position = positions[there] ?? -1;
      if (position >= 0) this.contradictory.push(position);
    }
  }

  officeNames(): readonly string[] {
    return this.voices.officeNames();
  }

  notes(leftOut: ReadonlySet<number>): readonly ImportNote[] {
    const rows = this.contradictory.filter((position) => !leftOut.has(position)).length;
    return rows === 0 ? [] : [{ kind: 'contradictoryTolls', rows }];
  }

  private codeWhole(row: RowView, position: number): RowFault | undefined {
    const read = readUcdpRow(this.cells.cell, row.number, this.notation);
    if ('fault' in read) return read.fault;
    const { parts, places, voices } = this;
    const whole = read.row;
    this.listArticles(whole);
    this.add(position, {
      codes: {
        violence: parts.violence(whole.violence),
        precision: parts.precision(whole.wherePrec),
      },
      a: parts.side(whole.sides[0]),
      b: parts.side(whole.sides[1]),
      country: parts.country(whole.country),
      name: places.name(whole.where),
      point: places.point(whole.point),
      when: daysOfText(whole.when),
      killed: parts.toll(whole.killed),
      original: voices.original(whole.original),
    });
    return undefined;
  }

  private listArticles({ articles }: UcdpRow): void {
    const { offices, officeCodes } = this.voices;
    offices.length = 0;
    for (const { office } of articles) {
      const bytes = encoder.encode(office);
      offices.push(officeCodes.code(bytes, 0, bytes.length));
    }
  }

  private add(
    position: number,
    { codes, a, b, country, name, point, when, killed, original }: RowParts,
  ): void {
    const { event, parts, voices } = this;
    const { violence, precision } = codes;
    if (!killed.isSound) this.contradictory.push(position);
    voices.take(original);
    const place = parts.place(name, precision, point);
    const actors = parts.actors(a, b);
    this.countryOf.push(country);
    this.pointOf.push(point);
    this.positionOf.push(position);
    event.position = position;
    event.first = when.first;
    event.last = when.last;
    event.type = violence.type;
    event.standing = voices.standing;
    event.actor = actors;
    event.origin = voices.origin;
    event.place = place;
    event.precision = precision.precision;
    event.where = place;
    event.bloc = parts.bloc(violence, a);
    const { texts } = event;
    texts[0] = violence.link;
    texts[1] = actors;
    texts[2] = place;
    texts[3] = voices.words;
    texts[4] = killed.text;
    texts[5] = voices.sources;
    this.builder.add(event);
  }
}

/** With what shows only once all rows are known. */
interface CoderPart extends UcdpPart {
  /** By the numbers of the countries. */
  readonly countries: readonly string[];
  /** Of each row in turn: the numbers of its country and its point, and its position. */
  readonly countryOf: Int32Array;
  readonly pointOf: Int32Array;
  readonly positionOf: Int32Array;
  readonly contradictory: readonly number[];
}

const isOwnPart = (part: object): part is CoderPart =>
  'format' in part && part.format === 'ucdp-ged';

/** @param columns names in lower case */
export const ucdpCoder = (
  builder: ColumnsBuilder,
  columns: readonly string[],
  ids: UcdpIds,
  notation: Notation,
): RowCoder => new UcdpCoder(builder, columns, ids, notation);
