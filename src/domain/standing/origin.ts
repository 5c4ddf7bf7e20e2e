import { ancestry, type DatasetIndex } from '../dataset/index-dataset.ts';
import type { Actor, Claim, LocalizedText, NewsSource } from '../dataset/schema.ts';

/** What the origin of a source is read from. */
export interface OriginLookup {
  readonly sources: ReadonlyMap<string, NewsSource>;
  readonly actors: ReadonlyMap<string, Pick<Actor, 'id' | 'parent'>>;
}

/**
 * The independent origin a source speaks for, as the id of an actor or of a source: the top actor of its
 * affiliation, or of its organisation's; without any, the organisation or the source itself. So the army,
 * the state television and the state agency of one government are one origin, and a correspondent is one
 * with the agency.
 */
export function originKeyOfSource(lookup: OriginLookup, sourceId: string): string {
  const organisations = ancestry(sourceId, (id) => lookup.sources.get(id)?.organisation);
  for (const id of organisations) {
    const affiliation = lookup.sources.get(id)?.affiliation;
    if (affiliation !== undefined) {
      const actors = ancestry(affiliation, (actor) => lookup.actors.get(actor)?.parent);
      return actors.at(-1) ?? affiliation;
    }
  }
  return organisations.at(-1) ?? sourceId;
}

/** Claims of one independent origin. */
export interface OriginGroup {
  readonly key: string;
  readonly claims: readonly Claim[];
}

class DisjointSets {
  private readonly parents = new Map<string, string>();

  find(item: string): string {
    let root = item;
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up;
    for (let at = item; at !== root;) {
      const next = this.parents.get(at) ?? root;
      this.parents.set(at, root);
      at = next;
    }
    return root;
  }

  join(a: string, b: string): void {
    const rootA = this.find(a);
    const rootB = this.find(b);
    if (rootA === rootB) return;
    // The lesser name wins, so that the outcome does not depend on the order of the claims.
    if (rootA < rootB) this.parents.set(rootB, rootA);
    else this.parents.set(rootA, rootB);
  }
}

/** The origins of a dataset's claims, computed once. */
export interface Origins {
  /** Every origin of the dataset, in order of first mention. */
  readonly keys: readonly string[];
  /** The origin a claim counts for: its speaker's, or that of the claim it relays (`sameOriginAs`). */
  readonly keyOf: (claim: Claim) => string;
  /** Splits claims into independent origins, in order of first mention. */
  readonly group: (claims: readonly Claim[]) => readonly OriginGroup[];
}

/**
 * Finds who is independent of whom. A claim that is `sameOriginAs` another counts for the other's origin,
 * whichever outlet carries it; within one set of claims, whatever is joined by an origin or by such a link
 * is counted once, so a relay can never add an origin.
 */
export function computeOrigins(index: DatasetIndex): Origins {
  const natural = new Map<string, string>();
  const sourceKeys = new Map<string, string>();
  const linked = new DisjointSets();
  for (const claim of index.dataset.claims) {
    let key = sourceKeys.get(claim.source);
    if (key === undefined) {
      key = originKeyOfSource(index, claim.source);
      sourceKeys.set(claim.source, key);
    }
    natural.set(claim.id, key);
    for (const { rel, claim: target } of claim.relations) {
      if (rel === 'sameOriginAs') linked.join(claim.id, target);
    }
  }

  const least = (keys: Map<string, string>, at: string, key: string): void => {
    const known = keys.get(at);
    if (known === undefined || key < known) keys.set(at, key);
  };
  const anyKey = new Map<string, string>();
  const originalKey = new Map<string, string>();
  for (const claim of index.dataset.claims) {
    const root = linked.find(claim.id);
    const key = natural.get(claim.id) ?? claim.source;
    least(anyKey, root, key);
    if (!claim.relations.some(({ rel }) => rel === 'sameOriginAs')) least(originalKey, root, key);
  }
  const keyOf = (claim: Claim): string => {
    const root = linked.find(claim.id);
    return originalKey.get(root) ?? anyKey.get(root) ?? claim.source;
  };

  const group = (claims: readonly Claim[]): readonly OriginGroup[] => {
    const sets = new DisjointSets();
    for (const claim of claims) {
      const at = `claim ${linked.find(claim.id)}`;
      sets.join(at, `origin ${natural.get(claim.id) ?? claim.source}`);
      // What it relays may not be among the claims.
      sets.join(at, `origin ${keyOf(claim)}`);
    }
    const groups = new Map<string, { key: string; claims: Claim[] }>();
    for (const claim of claims) {
      const root = sets.find(`claim ${linked.find(claim.id)}`);
      const known = groups.get(root);
      if (known === undefined) groups.set(root, { key: keyOf(claim), claims: [claim] });
      else known.claims.push(claim);
    }
    return [...groups.values()];
  };
  return { keys: [...new Set(index.dataset.claims.map(keyOf))], keyOf, group };
}

/** The names an origin goes by: those of the actor or the source its key stands for. */
export function originName(
  index: DatasetIndex,
  key: string,
): { readonly name: LocalizedText; readonly shortName: LocalizedText } {
  const actor = index.actors.get(key);
  if (actor !== undefined) return { name: actor.name, shortName: actor.shortName };
  const source = index.sources.get(key);
  const name = source?.name ?? { en: key };
  return { name, shortName: source?.shortName ?? name };
}
