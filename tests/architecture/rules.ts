import type { Link, ModuleGraph } from './module-graph.ts';

const LOWEST = ['engine', 'formats', 'domain'];

/**
 * Which layers a layer may import:
 * `entries → features → {data, view, ui} → archive → {engine, formats} → domain`, and sideways only `data → view` and
 * `ui → view`, since both speak of what the view state holds, and `cli → view`, for the addresses of what it builds.
 * Within a layer modules import each other freely.
 */
const MAY_IMPORT: ReadonlyMap<string, readonly string[]> = new Map([
  ['domain', []],
  ['formats', ['domain']],
  ['engine', ['domain']],
  ['archive', LOWEST],
  ['workers', ['archive', ...LOWEST]],
  ['cli', ['view', 'archive', ...LOWEST]],
  ['view', LOWEST],
  ['ui', ['view', ...LOWEST]],
  ['data', ['view', 'archive', ...LOWEST]],
  ['features', ['data', 'view', 'ui', 'archive', ...LOWEST]],
  ['entries', ['features', 'data', 'view', 'ui', 'archive', ...LOWEST]],
]);

/** Layers whose folders stand for themselves: one feature, one entry. */
const DIVIDED: ReadonlySet<string> = new Set(['features', 'entries']);
const MAY_START_WORKERS: ReadonlySet<string> = new Set(['data']);
const WITHOUT_INTERFACE: ReadonlySet<string> = new Set([
  'domain',
  'formats',
  'engine',
  'archive',
  'workers',
  'cli',
]);
const INTERFACE_PACKAGES = /^(?:react|react-dom|use-intl|@tanstack\/.+|@fontsource\/.+)$/;
/** Types of standards, which leave nothing in the built code. */
const STANDARD_TYPES: ReadonlySet<string> = new Set(['geojson', 'topojson-specification']);
const MAP_PACKAGES: ReadonlySet<string> = new Set(['leaflet']);

/** What pages that others embed or read must never load: importing, the desk, drafts. */
const WORKSHOP = /^(?:features\/(?:importer|desk)|entries\/desk|data\/drafts?)(?:[/.-]|$)/;
const LEAN_ENTRIES = ['entries/embed', 'entries/timeline'];
const HOST = 'entries/host';

const layerOf = (file: string): string => file.split('/', 1)[0] ?? '';

/** The folder that holds together: a layer, or one feature or entry. */
function unitOf(file: string): string {
  const [layer = '', name = ''] = file.split('/');
  return DIVIDED.has(layer) ? `${layer}/${name}` : layer;
}

function packageFault({ from, kind, package: name = '' }: Link): string | undefined {
  const layer = layerOf(from);
  if (kind === 'type' && STANDARD_TYPES.has(name)) return undefined;
  if (name === 'node:') return layer === 'cli' ? undefined : 'only cli runs in Node';
  if (MAP_PACKAGES.has(name) && unitOf(from) !== 'features/map')
    return 'only features/map knows Leaflet';
  if (layer === 'domain' && name !== 'valibot') return 'domain knows no package but valibot';
  if (WITHOUT_INTERFACE.has(layer) && INTERFACE_PACKAGES.test(name)) {
    return `${layer} knows nothing of the interface`;
  }
  return undefined;
}

function layerFault({ from, kind }: Link, to: string): string | undefined {
  const [layer, other] = [layerOf(from), layerOf(to)];
  if (other === 'workers' && layer !== 'workers') {
    return kind === 'address' && MAY_START_WORKERS.has(layer)
      ? undefined
      : 'a worker is started by its address, by data, and never imported';
  }
  if (unitOf(from) === unitOf(to)) return undefined;
  if (layer === other) return `one of the ${layer} imports another`;
  if (MAY_IMPORT.get(layer)?.includes(other) === true) return undefined;
  return `${layer} may import ${[layer, ...(MAY_IMPORT.get(layer) ?? [])].join(', ')}`;
}

function styleFault({ from, kind, specifier }: Link, to: string): string | undefined {
  if (kind === 'address') return undefined;
  const within = unitOf(from) === unitOf(to);
  if (within && specifier.startsWith('@/')) return 'within a folder imports are relative';
  return !within && specifier.startsWith('.') ? 'across folders imports begin with @/' : undefined;
}

function faultOf(link: Link): string | undefined {
  if (link.fault !== undefined) return link.fault;
  if (link.computed) {
    // What cli loads is not bundled; it may find a package only when it runs.
    return layerOf(link.from) === 'cli' ? undefined : 'is computed, so it cannot be checked';
  }
  if (link.to === undefined) return packageFault(link);
  return layerFault(link, link.to) ?? styleFault(link, link.to);
}

function strayModules({ modules }: ModuleGraph): string[] {
  return modules
    .filter((file) => !MAY_IMPORT.has(layerOf(file)) && !/^[^/]+\.d\.ts$/.test(file))
    .map((file) => `${file}: stands in no layer`);
}

function linksByModule(graph: ModuleGraph): Map<string, string[]> {
  const targets = new Map<string, string[]>(graph.modules.map((file) => [file, []]));
  for (const { from, to } of graph.links) if (to !== undefined) targets.get(from)?.push(to);
  return targets;
}

/** Every module that can be reached from some, each with the way there. */
function reach(starts: readonly string[], targets: ReadonlyMap<string, readonly string[]>) {
  const ways = new Map<string, readonly string[]>(starts.map((file) => [file, [file]]));
  const queue = [...starts];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const to of targets.get(file) ?? []) {
      if (ways.has(to)) continue;
      ways.set(to, [...(ways.get(file) ?? []), to]);
      queue.push(to);
    }
  }
  return ways;
}

function reachFaults(graph: ModuleGraph): string[] {
  const targets = linksByModule(graph);
  const from = (entry: string) =>
    reach(
      graph.modules.filter((file) => unitOf(file) === entry),
      targets,
    );
  const lean = LEAN_ENTRIES.flatMap((entry) =>
    [...from(entry)]
      .filter(([file]) => WORKSHOP.test(file))
      .map(([, way]) => `${way.join(' → ')}: ${entry} never reaches importing, the desk or drafts`),
  );
  const host = [...from(HOST)]
    .filter(([file]) => unitOf(file) !== HOST && !/protocol/.test(file))
    .map(([, way]) => `${way.join(' → ')}: ${HOST} imports only the message protocol`);
  const shown = new Set(
    graph.links
      .filter(({ kind, package: name = '' }) => kind !== 'type' && INTERFACE_PACKAGES.test(name))
      .map((link) => link.from),
  );
  const commands = graph.modules.filter((file) => layerOf(file) === 'cli');
  const cli = [...reach(commands, targets)]
    .filter(([file, way]) => way.length > 1 && shown.has(file))
    .map(([, way]) => `${way.join(' → ')}: cli never reaches the interface`);
  return [...lean, ...host, ...cli];
}

/** Cycles of modules, types included, each once: strongly connected components by Tarjan's algorithm. */
function cycleFaults(graph: ModuleGraph): string[] {
  const targets = linksByModule(graph);
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const faults: string[] = [];
  const at = (map: ReadonlyMap<string, number>, file: string): number => map.get(file) ?? 0;
  const visit = (file: string): void => {
    order.set(file, order.size);
    low.set(file, at(order, file));
    stack.push(file);
    for (const to of targets.get(file) ?? []) {
      if (!order.has(to)) visit(to);
      if (stack.includes(to)) low.set(file, Math.min(at(low, file), at(low, to)));
    }
    if (at(low, file) !== at(order, file)) return;
    const members = stack.splice(stack.indexOf(file));
    const alone = members.length === 1 && targets.get(file)?.includes(file) !== true;
    if (!alone) faults.push(`${members.toSorted().join(', ')}: import each other in a circle`);
  };
  for (const file of graph.modules) if (!order.has(file)) visit(file);
  return faults;
}

/** Everything in which modules break the rules of direction, one line each, sorted. */
export function findViolations(graph: ModuleGraph): string[] {
  const links = graph.links.flatMap((link) => {
    const fault = faultOf(link);
    return fault === undefined ? [] : [`${link.from} → ${link.specifier}: ${fault}`];
  });
  const others = [...strayModules(graph), ...reachFaults(graph), ...cycleFaults(graph)];
  return [...new Set([...links, ...others])].toSorted();
}
