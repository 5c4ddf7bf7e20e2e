import { check, formatPath, type Checked, type Problem } from './problem.ts';
import { COLLECTIONS, REFERENCES, type Collection, type EntityOf } from './references.ts';
import {
  actorSchema,
  claimSchema,
  eventSchema,
  placeSchema,
  reportSchema,
  sourceSchema,
  type Dataset,
} from './schema.ts';

type Envelope = Omit<Dataset, Collection | 'story'>;

const CHECK: {
  readonly [K in Collection]: (
    value: unknown,
    path: readonly PropertyKey[],
  ) => Checked<EntityOf[K]>;
} = {
  reports: (value, path) => check(reportSchema, value, path),
  sources: (value, path) => check(sourceSchema, value, path),
  actors: (value, path) => check(actorSchema, value, path),
  places: (value, path) => check(placeSchema, value, path),
  events: (value, path) => check(eventSchema, value, path),
  claims: (value, path) => check(claimSchema, value, path),
};

interface Entry<T> {
  readonly entity: T;
  /** Position in the document's list, for paths. */
  readonly at: number;
}

const rawText = (value: unknown, key: string): string | undefined => {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const text: unknown = Reflect.get(value, key);
  return typeof text === 'string' ? text : undefined;
};

/** The entries of a document under examination: which stand, which were left out, and why. */
export class Roster {
  readonly problems: Problem[] = [];
  private readonly standing: { readonly [K in Collection]: Map<string, Entry<EntityOf[K]>> } = {
    reports: new Map(),
    sources: new Map(),
    actors: new Map(),
    places: new Map(),
    events: new Map(),
    claims: new Map(),
  };
  private readonly declared = new Map<string, { kind: Collection; at: number; times: number }>();
  private readonly counts = new Map<Collection, number>();
  /** Ids left out whose dependents have not been looked at yet. */
  private readonly fallen: string[] = [];
  /** Events that lost a claim and have not been left out yet. */
  private readonly orphaned: { readonly event: string; readonly claim: string }[] = [];

  private readonly envelope: Envelope;

  constructor(input: Readonly<Record<string, unknown>>, envelope: Envelope) {
    this.envelope = envelope;
    for (const kind of COLLECTIONS) this.declare(kind, input[kind]);
    for (const kind of COLLECTIONS) this.admit(kind, input[kind]);
  }

  private declare(kind: Collection, list: unknown): void {
    if (!Array.isArray(list)) return;
    this.counts.set(kind, list.length);
    list.forEach((value: unknown, at) => {
      const id = rawText(value, 'id');
      if (id === undefined) return;
      const known = this.declared.get(id);
      if (known === undefined) this.declared.set(id, { kind, at, times: 1 });
      else known.times += 1;
    });
  }

  private admit<K extends Collection>(kind: K, list: unknown): void {
    if (!Array.isArray(list)) return;
    list.forEach((value: unknown, at) => {
      const checked = CHECK[kind](value, [kind, at]);
      const id = rawText(value, 'id');
      const first = id === undefined ? undefined : this.declared.get(id);
      if (id !== undefined && first !== undefined && first.times > 1) {
        this.problems.push({
          path: `${kind}[${at}].id`,
          message: `"${id}" is the id of ${first.times} entries; an id names one thing in the whole document`,
        });
      }
      if (!checked.ok) {
        // An entry may have more faults than a call can take arguments.
        for (const problem of checked.problems) this.problems.push(problem);
      } else if (first?.times === 1) {
        this.standing[kind].set(checked.data.id, { entity: checked.data, at });
        return;
      }
      if (id !== undefined) this.fallen.push(id);
      const event = kind === 'claims' ? rawText(value, 'event') : undefined;
      if (event !== undefined) this.orphaned.push({ event, claim: id ?? `claims[${at}]` });
    });
  }

  /** Runs over the entries of a kind that stand. Entries may be rejected meanwhile. */
  each<K extends Collection>(kind: K, visit: (entity: EntityOf[K]) => void): void {
    for (const { entity } of this.standing[kind].values()) visit(entity);
  }

  has(kind: Collection, id: string): boolean {
    return this.standing[kind].has(id);
  }

  kindOf(id: string): Collection | undefined {
    return COLLECTIONS.find((kind) => this.has(kind, id));
  }

  wasDeclared(id: string): boolean {
    return this.declared.has(id);
  }

  /** Why a reference that finds nothing of the kinds wanted does not. */
  whyMissing(id: string, kinds: readonly Collection[]): string {
    const found = this.kindOf(id);
    if (found !== undefined) return `"${id}" is in ${found}, not in ${kinds.join(' or ')}`;
    return this.wasDeclared(id)
      ? `"${id}" was itself left out`
      : `no entry of ${kinds.join(' or ')} has the id "${id}"`;
  }

  declaredCount(kind: Collection): number {
    return this.counts.get(kind) ?? 0;
  }

  /** The one-parent links of a kind, by id, of the entries that stand. */
  links(
    kind: 'sources' | 'actors' | 'places' | 'events',
    key: 'organisation' | 'parent' | 'within' | 'partOf',
  ): Map<string, string> {
    const links = new Map<string, string>();
    for (const [id, { entity }] of this.standing[kind]) {
      const parent = rawText(entity, key);
      if (parent !== undefined) links.set(id, parent);
    }
    return links;
  }

  report(kind: Collection, id: string, path: readonly PropertyKey[], message: string): void {
    const at = this.declared.get(id)?.at ?? 0;
    this.problems.push({ path: formatPath([kind, at, ...path]), message });
  }

  /** Leaves an entry out and says why; what depends on it falls with the next `spread`. */
  reject(kind: Collection, id: string, path: readonly PropertyKey[], message: string): void {
    this.report(kind, id, path, message);
    this.leaveOut(kind, id);
  }

  private leaveOut(kind: Collection, id: string): void {
    const claim = kind === 'claims' ? this.standing.claims.get(id) : undefined;
    if (!this.standing[kind].delete(id)) return;
    this.fallen.push(id);
    if (claim !== undefined) this.orphaned.push({ event: claim.entity.event, claim: id });
  }

  /** Leaves out whatever cannot be understood without the entries left out so far, in linear time. */
  spread(): void {
    const dependents = this.dependents();
    while (this.fallen.length > 0 || this.orphaned.length > 0) {
      const orphan = this.orphaned.pop();
      if (orphan !== undefined && this.has('events', orphan.event)) {
        const message = `left out: its claim "${orphan.claim}" was, and an event shown with part of its claims would have a false standing`;
        this.reject('events', orphan.event, [], message);
      }
      const id = this.fallen.pop();
      if (id === undefined) continue;
      for (const { kind, id: dependent, path } of dependents.get(id) ?? []) {
        if (!this.has(kind, dependent)) continue;
        if (path[0] === 'event') this.leaveOut(kind, dependent);
        else this.reject(kind, dependent, path, `left out: "${id}" was left out`);
      }
    }
  }

  private dependents(): Map<
    string,
    { kind: Collection; id: string; path: readonly PropertyKey[] }[]
  > {
    const dependents = new Map<
      string,
      { kind: Collection; id: string; path: readonly PropertyKey[] }[]
    >();
    const visit = <K extends Collection>(kind: K): void => {
      this.each(kind, (entity) => {
        for (const { id, path, loose } of REFERENCES[kind](entity)) {
          if (loose !== undefined) continue;
          const list = dependents.get(id);
          const dependent = { kind, id: entity.id, path };
          if (list === undefined) dependents.set(id, [dependent]);
          else list.push(dependent);
        }
      });
    };
    for (const kind of COLLECTIONS) visit(kind);
    return dependents;
  }

  collect(): Dataset {
    const entities = <K extends Collection>(kind: K): EntityOf[K][] =>
      [...this.standing[kind].values()].map(({ entity }) => entity);
    return {
      ...this.envelope,
      reports: entities('reports'),
      sources: entities('sources'),
      actors: entities('actors'),
      places: entities('places'),
      events: entities('events'),
      claims: entities('claims'),
    };
  }
}
