import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';

const ROOT = join(import.meta.dirname, '..');

const limit = v.pipe(v.number(), v.gtValue(0));

/** Limits in kB, 1000 bytes; of what a server compresses, the size by gzip. */
const budgetSchema = v.strictObject({
  /** `onDemand` names sources, by their path, that a page loads only when its user asks for them. */
  pages: v.record(
    v.string(),
    v.strictObject({ scripts: limit, styles: limit, onDemand: v.array(v.string()) }),
  ),
  /** What a page of a build of its own loads at first: all it names itself, and some of what it loads later. */
  atFirst: v.array(
    v.strictObject({
      name: v.string(),
      page: v.string(),
      /** Sources, by their path, that begin a chunk of their own. */
      with: v.array(v.string()),
      limit,
    }),
  ),
  /** All weights that a text in a language may make the browser load. */
  fonts: v.record(
    v.string(),
    v.strictObject({ limit, families: v.array(v.string()), sample: v.string() }),
  ),
  files: v.record(v.string(), limit),
});

const list = v.optional(v.array(v.string()), []);
const manifestSchema = v.record(
  v.string(),
  v.object({ file: v.string(), imports: list, dynamicImports: list, css: list, assets: list }),
);

type Budget = v.InferOutput<typeof budgetSchema>;
type Manifest = v.InferOutput<typeof manifestSchema>;

export interface BudgetRow {
  readonly name: string;
  /** Absent when there is nothing to measure, which breaks the budget too. */
  readonly kilobytes: number | undefined;
  readonly limit: number;
  readonly kept: boolean;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const gzipped = (path: string): number =>
  gzipSync(readFileSync(path), { level: 9 }).byteLength / 1000;
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

function row(name: string, sizes: readonly number[], most: number): BudgetRow {
  const kilobytes = sizes.length === 0 ? undefined : sum(sizes);
  return { name, kilobytes, limit: most, kept: kilobytes !== undefined && kilobytes <= most };
}

/** Every file a page can come to load, workers included, but for what it loads only on demand. */
function filesOf(manifest: Manifest, page: string, onDemand: readonly string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set(onDemand);
  const queue = [page];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = manifest[key];
    if (seen.has(key) || chunk === undefined) continue;
    seen.add(key);
    for (const file of [chunk.file, ...chunk.css, ...chunk.assets]) files.add(file);
    queue.push(...chunk.imports, ...chunk.dynamicImports);
  }
  return files;
}

function pageRows(dist: string, manifest: Manifest, budget: Budget): BudgetRow[] {
  return Object.entries(budget.pages).flatMap(([page, { scripts, styles, onDemand }]) => {
    const stale = onDemand.filter((source) => manifest[source] === undefined);
    if (stale.length > 0) throw new Error(`budget.json: ${page} does not load ${stale.join(', ')}`);
    const files = [...filesOf(manifest, page, onDemand)];
    const sizes = (ending: string): number[] =>
      files.filter((file) => file.endsWith(ending)).map((file) => gzipped(join(dist, file)));
    return [
      row(`${page}: scripts`, sizes('.js'), scripts),
      row(`${page}: styles`, sizes('.css'), styles),
    ];
  });
}

/** The scripts and styles of some chunks and of all they import at once. */
function filesAtOnce(manifest: Manifest, roots: readonly string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const queue = [...roots];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = manifest[key];
    if (seen.has(key) || chunk === undefined) continue;
    seen.add(key);
    for (const file of [chunk.file, ...chunk.css]) files.add(file);
    queue.push(...chunk.imports);
  }
  return files;
}

const manifestOf = (dist: string, name: string): Manifest =>
  v.parse(manifestSchema, readJson(join(dist, '.vite', `${name}.json`)));

function atFirstRows(dist: string, budget: Budget): BudgetRow[] {
  return budget.atFirst.map(({ name, page, with: sources, limit: most }) => {
    const manifest = manifestOf(dist, `manifest-${page.replace('.html', '')}`);
    const roots = [page, ...sources];
    const missing = roots.filter((source) => manifest[source] === undefined);
    if (missing.length > 0) {
      const chunks = Object.keys(manifest).join(', ');
      throw new Error(
        `budget.json: ${name}: ${missing.join(', ')} is no chunk of ${page}; it has ${chunks}`,
      );
    }
    const files = [...filesAtOnce(manifest, roots)];
    const sizes = files.map((file) => gzipped(join(dist, file)));
    return row(`${page}: ${name}, ${files.length} files`, sizes, most);
  });
}

/** Whether a face is loaded for a text, by the `unicode-range` of CSS Fonts 4. */
function covers(face: string, sample: string): boolean {
  const range = /unicode-range:\s*([^;}]+)/i.exec(face)?.[1];
  if (range === undefined) return true;
  const parts = range.split(',').map((part) => {
    const [low = '', high = low] = part.trim().replace(/^u\+/i, '').split('-');
    const ends = [low.replaceAll('?', '0'), high.replaceAll('?', 'F')];
    return ends.map((end) => Number.parseInt(end, 16));
  });
  return Array.from(sample, (char) => char.codePointAt(0) ?? 0).some((code) =>
    parts.some(([low = 0, high = 0]) => low <= code && code <= high),
  );
}

const familyOf = (face: string): string =>
  /font-family:\s*["']?([^;}"']+)/i.exec(face)?.[1]?.trim() ?? '';

function fontRows(dist: string, manifest: Manifest, budget: Budget): BudgetRow[] {
  const styles = Object.keys(budget.pages).flatMap((page) =>
    [...filesOf(manifest, page, [])].filter((file) => file.endsWith('.css')),
  );
  const faces = [...new Set(styles)].flatMap((file) =>
    [...readFileSync(join(dist, file), 'utf8').matchAll(/@font-face\s*\{[^}]*\}/g)].map(
      ([face]) => face,
    ),
  );
  return Object.entries(budget.fonts).map(([lang, { limit: most, families, sample }]) => {
    const files = faces
      .filter((face) => families.includes(familyOf(face)) && covers(face, sample))
      .flatMap((face) => /url\(["']?([^"')]+)/.exec(face)?.[1] ?? []);
    const sizes = [...new Set(files)].map(
      (file) => statSync(join(dist, 'assets', file)).size / 1000,
    );
    return row(`fonts: ${lang}`, sizes, most);
  });
}

function fileRows(dist: string, budget: Budget): BudgetRow[] {
  return Object.entries(budget.files).map(([file, most]) => {
    const path = join(dist, file);
    return row(file, existsSync(path) ? [gzipped(path)] : [], most);
  });
}

/**
 * Measures a build against `budget.json`.
 * @throws Error when there is no build, or the budget names what it does not hold
 */
export function measureBudget(dist = join(ROOT, 'dist')): BudgetRow[] {
  const budget = v.parse(budgetSchema, readJson(join(ROOT, 'tests/budget.json')));
  const manifest = manifestOf(dist, 'manifest');
  return [
    ...pageRows(dist, manifest, budget),
    ...atFirstRows(dist, budget),
    ...fontRows(dist, manifest, budget),
    ...fileRows(dist, budget),
  ];
}

/** The rows as a table for the terminal. */
export function formatBudget(rows: readonly BudgetRow[]): string {
  return rows
    .map(({ name, kilobytes, limit: most, kept }) => {
      const size = kilobytes === undefined ? 'nothing' : kilobytes.toFixed(1);
      return `${kept ? '  ok' : 'OVER'}  ${name.padEnd(34)} ${size.padStart(8)} of ${most} kB`;
    })
    .join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const rows = measureBudget();
  console.log(formatBudget(rows));
  if (rows.some(({ kept }) => !kept)) process.exitCode = 1;
}
