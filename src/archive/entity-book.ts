import type { EventColumns, FacetColumn } from '@/domain/columns/columns.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { Entities } from './archive.ts';

const CHUNK = 2_000;
const FACETS = ['actor', 'origin', 'place'] as const;
type NamedFacet = (typeof FACETS)[number];

/** The first row of each value of a facet. */
function firstRows({ sets, offsets, members, values }: FacetColumn): Uint32Array {
  const none = 0xffff_ffff;
  const ofSet = new Uint32Array(offsets.length - 1).fill(none);
  for (let row = 0; row < sets.length; row += 1) {
    const set = sets[row] ?? 0;
    if (ofSet[set] === none) ofSet[set] = row;
  }
  const ofValue = new Uint32Array(values.length).fill(none);
  ofSet.forEach((row, set) => {
    for (const value of members.subarray(offsets[set], offsets[set + 1])) {
      ofValue[value] = Math.min(ofValue[value] ?? none, row);
    }
  });
  return ofValue;
}

/** Finds the entities that values of facets stand for, in the events that name them. */
export class EntityBook {
  private readonly columns: EventColumns;
  private readonly details: (positions: readonly number[]) => Promise<Dataset>;
  private readonly rows = new Map<NamedFacet, ReadonlyMap<string, number>>();
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
      for (const id of wanted[facet]) {
        if (this.given.has(id)) continue;
        const row = this.rowsOf(facet).get(id);
        if (row === undefined) continue;
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

  private rowsOf(facet: NamedFacet): ReadonlyMap<string, number> {
    const known = this.rows.get(facet);
    if (known !== undefined) return known;
    const column = this.columns.facets[facet];
    const first = firstRows(column);
    const rows = new Map(
      column.values.flatMap((id, at): [string, number][] => {
        const row = first[at] ?? 0;
        return row < this.columns.length ? [[id, row]] : [];
      }),
    );
    this.rows.set(facet, rows);
    return rows;
  }
}
