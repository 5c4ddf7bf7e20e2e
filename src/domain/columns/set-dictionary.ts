import { TupleDictionary } from './tuple-dictionary.ts';

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

  columns(): { readonly offsets: Uint32Array; readonly members: Uint32Array } {
    return this.sets.columns();
  }
}
