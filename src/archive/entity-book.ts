import type { EventColumns, FacetColumn } from '@/domain/columns/columns.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { Entities } from './archive.ts';

const CHUNK = 2_000;
const FACETS = ['actor', 'origin', 'place'] as const;
type NamedFacet = (typeof FACETS)[number];

/** The row of each value that comes first in the document: those of common values lie close together there. */
function firstRows(
  { sets, offsets, members, values }: FacetColumn,
  position: Uint32Array,
): Uint32Array {
  const none = 0xffff_ffff;
  const before = (row: number, other: number): boolean =>
    other === none || (position[row] ?? 0) < (position[other] ?? 0);
  const ofSet = new Uint32Array(offsets.length - 1).fill(none);
  for (let row = 0; row < sets.length; row += 1) {
    const set = sets[row] ?? 0;
    if (before(row, ofSet[set] ?? none)) ofSet[set] = row;
  }
  const ofValue = new Uint32Array(values.length).fill(none);
  for (let set = 0; set < ofSet.length; set += 1) {
    const row = ofSet[set] ?? none;
    if (row === none) continue;
    const end = offsets[set + 1] ?? 0;
    for (let at = offsets[set] ?? 0; at < end; at += 1) {
      const value = members[at] ?? 0;
      if (before(row, ofValue[value] ?? none)) ofValue[value] = row;
    }
  }
  return ofValue;
}

/** Finds the entities that values of facets stand for, in the events that name them. */
export class EntityBook {
  private readonly columns: EventColumns;
  private readonly details: (positions: readonly number[]) => Promise<Dataset>;
  private readonly rows = new Map<NamedFacet, Uint32Array>();
  private readonly given = new Set<string>();

  constructor(columns: EventColumns, details: (positions: readonly number[]) => Promise<Dataset>) {
    this.columns = columns;
    this.details = details;
  }

  /** The entities of values that were not asked for before. */
  async next(wanted: Readonly<Record<NamedFacet, readonly string[]>>): Promise<Entities> {
    const ids = new Set<string>();
    const rows = new Set<number>();
    for (const facet of FACETS) {
      const missing = new Set(wanted[facet].filter((id) => !this.given.has(id)));
      if (missing.size === 0) continue;
      const { values } = this.columns.facets[facet];
      const first = this.rowsOf(facet);
      for (let at = 0; at < values.length; at += 1) {
        const id = values[at] ?? '';
        const row = first[at] ?? 0;
        if (!missing.has(id) || row >= this.columns.length) continue;
        ids.add(id);
        rows.add(row);
      }
    }
    const found = await this.entities(ids, [...rows]);
    for (const id of ids) this.given.add(id);
    return found;
  }

  private async entities(ids: ReadonlySet<string>, rows: readonly number[]): Promise<Entities> {
    const isWanted = ({ id }: { readonly id: string }): boolean => ids.has(id);
    const actors = new Map<string, Entities['actors'][number]>();
    const sources = new Map<string, Entities['sources'][number]>();
    const places = new Map<string, Entities['places'][number]>();
    for (let from = 0; from < rows.length; from += CHUNK) {
      const positions = rows
        .slice(from, from + CHUNK)
        .map((row) => this.columns.position[row] ?? 0);
      const dataset = await this.details(positions);
      for (const actor of dataset.actors.filter(isWanted)) actors.set(actor.id, actor);
      for (const source of dataset.sources.filter(isWanted)) sources.set(source.id, source);
      for (const place of dataset.places.filter(isWanted)) places.set(place.id, place);
    }
    return {
      actors: [...actors.values()],
      sources: [...sources.values()],
      places: [...places.values()],
    };
  }

  private rowsOf(facet: NamedFacet): Uint32Array {
    const known = this.rows.get(facet);
    if (known !== undefined) return known;
    const rows = firstRows(this.columns.facets[facet], this.columns.position);
    this.rows.set(facet, rows);
    return rows;
  }
}
