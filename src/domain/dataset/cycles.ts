/**
 * Finds the members of every cycle of a one-parent graph, in linear time and without recursion, so that
 * a chain of any length cannot exhaust the stack.
 * @returns for each id on a cycle, the cycle it is on, starting with that id
 */
export function findCycles(
  ids: Iterable<string>,
  parentOf: (id: string) => string | undefined,
): Map<string, readonly string[]> {
  const cycles = new Map<string, readonly string[]>();
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
      loop.forEach((id, at) => cycles.set(id, [...loop.slice(at), ...loop.slice(0, at)]));
    }
    for (const id of trail) settled.add(id);
  }
  return cycles;
}
