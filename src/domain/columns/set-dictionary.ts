import { TupleDictionary } from './tuple-dictionary.ts';

/** A dictionary in plain values and arrays. */
export interface DictionaryPart {
  readonly ids: readonly string[];
  /** Set `s` is `members` from `offsets[s]` up to, not including, `offsets[s + 1]`. */
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
}

/** The numbers here of what another dictionary numbers. */
export interface Renumbering {
  readonly values: Int32Array;
  readonly sets: Int32Array;
}

/**
 * What the ids of a part are called here.
 * @param own gives the id here by its number in the part
 */
export function renaming(
  { ids }: Pick<DictionaryPart, 'ids'>,
  own: (at: number) => string | undefined,
): (id: string) => string {
  const known = new Map(ids.map((id, at) => [id, own(at) ?? id]));
  return (id) => known.get(id) ?? id;
}

/** Gives numbers to values, in order of first appearance, and to the sets they occur in. */
export class SetDictionary {
  private readonly ids: string[] = [];
  private readonly numberOf = new Map<string, number>();
  private readonly sets = new TupleDictionary();
  private readonly alone = [0];

  /** How many values it has. */
  get length(): number {
    return this.ids.length;
  }

  /** How many sets it has. */
  get setCount(): number {
    return this.sets.size;
  }

  /** The number of a value. */
  value(id: string): number {
    const known = this.numberOf.get(id);
    if (known !== undefined) return known;
    const number = this.ids.push(id) - 1;
    this.numberOf.set(id, number);
    return number;
  }

  /**
   * The number of a value that is new and of the set of it alone, in a dictionary that is filled in this way only.
   * Neither `value` nor `set` finds them: who adds them knows the number.
   */
  append(id: string): number {
    const number = this.ids.push(id) - 1;
    this.alone[0] = number;
    this.sets.append(this.alone);
    return number;
  }

  /** The number of the set of the first `count` of these values, which are numbers of values, each once. */
  set(values: ArrayLike<number>, count = values.length): number {
    return this.sets.code(values, count);
  }

  /** The set of values given by their ids; repeated ones count once. */
  setOfIds(ids: Iterable<string>): number {
    return this.set([...new Set([...ids].map((id) => this.value(id)))]);
  }

  /** The ids of the values so far, by their numbers. */
  values(): readonly string[] {
    return [...this.ids];
  }

  part(): DictionaryPart {
    return { ids: this.values(), ...this.sets.columns() };
  }

  /**
   * Adds what another dictionary has met, in its order.
   * @param idOf what its ids are called here
   */
  absorb(part: DictionaryPart, idOf: (id: string) => string = (id) => id): Renumbering {
    const values = Int32Array.from(part.ids, (id) => this.value(idOf(id)));
    const { offsets, members } = part;
    const renumbered = Int32Array.from(members, (value) => values[value] ?? 0);
    const sets = new Int32Array(Math.max(offsets.length - 1, 0));
    for (let set = 0; set < sets.length; set += 1) {
      sets[set] = this.set(renumbered.subarray(offsets[set], offsets[set + 1]));
    }
    return { values, sets };
  }

  columns(): { readonly offsets: Uint32Array; readonly members: Uint32Array } {
    return this.sets.columns();
  }
}
