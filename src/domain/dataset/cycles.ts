/** A cycle as one of its members sees it. */
export interface Cycle {
  /** The ids of all members, each followed by its parent; shared by the members. */
  readonly loop: readonly string[];
  /** Position of the member in the loop. */
  readonly at: number;
}

const MOST_SHOWN = 8;

/** Writes a cycle as `a → b → a`, from the member on; a long one is cut short. */
export function formatCycle({ loop, at }: Cycle): string {
  const shown = Math.min(loop.length, MOST_SHOWN);
  const ids = Array.from({ length: shown }, (_, step) => loop[(at + step) % loop.length]);
  const rest = loop.length > shown ? [`… (${loop.length} in all)`] : [];
  return [...ids, ...rest, loop[at]].join(' → ');
}

/**
 * Finds the members of every cycle of a one-parent graph, in linear time and without recursion, so that
 * a chain of any length cannot exhaust the stack.
 * @returns for each id on a cycle, the cycle it is on
 */
export function findCycles(
  ids: Iterable<string>,
  parentOf: (id: string) => string | undefined,
): Map<string, Cycle> {
  const cycles = new Map<string, Cycle>();
  const settled = new Set<string>();
  for (const start of ids) {
    const position = new Map<string, number>();
    const trail: string[] = [];
    let current: string | undefined = start;
    while (current !== undefined && !settled.has(current) && !position.has(current)) {
      position.set(current, trail.length);
      trail.push(current);
      current = parentOf(current);
    }
    const entry = current === undefined ? undefined : position.get(current);
    if (entry !== undefined) {
      const loop = trail.slice(entry);
      loop.forEach((id, at) => cycles.set(id, { loop, at }));
    }
    for (const id of trail) settled.add(id);
  }
  return cycles;
}
