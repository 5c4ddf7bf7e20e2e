import type { EventColumns, FacetColumn } from '@/domain/columns/columns.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import { CHUNK as GATHERED, gatherRange } from '@/engine/gather.ts';
import type { Entities } from './archive.ts';

const CHUNK = 2_000;
const FACETS = ['actor', 'origin', 'place'] as const;
type NamedFacet = (typeof FACETS)[number];
/** No event is at this position. */
const NONE = 0xffff_ffff;

/** Lowers what sets have to the positions of rows. A function of its own, as engines compile whole ones best. */
function lower(
  ofSet: Uint32Array,
  setOfEach: Uint32Array,
  position: Uint32Array,
  start: number,
  end: number,
): void {
  const least = ofSet;
  for (let row = start; row < end; row += 1) {
    const set = setOfEach[row - start] ?? 0;
    least[set] = Math.min(least[set] ?? NONE, position[row] ?? NONE);
  }
}

/** The position of the event of each value that comes first in the document: those of common values lie close together there. */
function firstPositions(
  { sets, offsets, members, values }: FacetColumn,
  position: Uint32Array,
): Uint32Array {
  const ofSet = new Uint32Array(offsets.length - 1).fill(NONE);
  const gathered = new Uint32Array(GATHERED);
  for (let start = 0; start < sets.length; start += GATHERED) {
    const end = Math.min(sets.length, start + GATHERED);
    gatherRange(sets, start, end, gathered);
    lower(ofSet, gathered, position, start, end);
  }
  const ofValue = new Uint32Array(values.length).fill(NONE);
  for (let set = 0; set < ofSet.length; set += 1) {
    const end = offsets[set + 1] ?? 0;
    for (let at = offsets[set] ?? 0; at < end; at += 1) {
      const value = members[at] ?? 0;
      ofValue[value] = Math.min(ofValue[value] ?? NONE, ofSet[set] ?? NONE);
    }
  }
  return ofValue;
}

/** Finds the entities that values of facets stand for, in the events that name them. */
export class EntityBook {
  private readonly columns: EventColumns;
  private readonly details: (positions: readonly number[]) => Promise<Dataset>;
  private readonly positions = new Map<NamedFacet, Uint32Array>();
  private readonly given = new Set<string>();

  constructor(columns: EventColumns, details: (positions: readonly number[]) => Promise<Dataset>) {
    this.columns = columns;
    this.details = details;
  }

  /** The entities of values that were not asked for before. */
  async next(wanted: Readonly<Record<NamedFacet, readonly string[]>>): Promise<Entities> {
    const ids = new Set<string>();
    const positions = new Set<number>();
    for (const facet of FACETS) {
      const missing = new Set(wanted[facet].filter((id) => !this.given.has(id)));
      if (missing.size === 0) continue;
      const { values } = this.columns.facets[facet];
      const first = this.positionsOf(facet);
      for (let at = 0; at < values.length; at += 1) {
        const id = values[at] ?? '';
        const position = first[at] ?? NONE;
        if (!missing.has(id) || position === NONE) continue;
        ids.add(id);
        positions.add(position);
      }
    }
    const found = await this.entities(ids, [...positions]);
    for (const id of ids) this.given.add(id);
    return found;
  }

  private async entities(
    ids: ReadonlySet<string>,
    positions: readonly number[],
  ): Promise<Entities> {
    const isWanted = ({ id }: { readonly id: string }): boolean => ids.has(id);
    const actors = new Map<string, Entities['actors'][number]>();
    const sources = new Map<string, Entities['sources'][number]>();
    const places = new Map<string, Entities['places'][number]>();
    for (let from = 0; from < positions.length; from += CHUNK) {
      const dataset = await this.details(positions.slice(from, from + CHUNK));
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

  private positionsOf(facet: NamedFacet): Uint32Array {
    const known = this.positions.get(facet);
    if (known !== undefined) return known;
    const positions = firstPositions(this.columns.facets[facet], this.columns.position);
    this.positions.set(facet, positions);
    return positions;
  }
}
