import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Browsers, type Pace } from './browser.ts';
import { buildPages } from './build.ts';
import { ucdpFile } from './data/ucdp-csv.ts';
import { measureExplorer } from './explorer/measure.ts';
import { watchMemory } from './memory.ts';
import { measureReading } from './reading/measure.ts';
import { serveStories, type Sites } from './reading/sites.ts';
import { scalingPlot } from './report/scaling-plot.ts';
import { scalingLines, tablesOf, type Measured } from './report/tables.ts';
import { markdownTable } from './report/table.ts';
import { serve } from './server.ts';
import type { Outcome, TaskRequest } from './task.ts';

const HERE = import.meta.dirname;
const PEERS = join(HERE, 'node_modules');
const RESULTS = join(HERE, 'RESULTS.md');
const PLOT = 'scaling.svg';

function installPeers(): void {
  const marker = join(PEERS, '.package-lock.json');
  const lock = join(HERE, 'package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing what Dateline is compared with.');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: 'inherit',
    shell: platform() === 'win32',
  });
  if (status !== 0) throw new Error('npm ci in tests/bench failed: the peers cannot be installed.');
}

const STORY_SIZES = [12, 100, 1_000];

/** Tasks that are measured on the pages as they are built. */
const ON_SITE = new Set(['reading', 'explorer']);

interface Planned extends TaskRequest {
  readonly pace: Pace;
}

function plan(sizes: readonly number[], importRows: number, isFull: boolean): Planned[] {
  const free = (task: string, contenders: readonly string[], rows: readonly number[]): Planned[] =>
    rows.flatMap((count) =>
      contenders.map((contender) => ({ task, contender, rows: count, pace: 'free' as const })),
    );
  const engines = ['dateline', 'dateline-lean', 'crossfilter2', 'crossfilter2-lean', 'duckdb'];
  return [
    ...free('engine', engines, sizes),
    ...free('drawing', ['dateline', 'leaflet', 'supercluster'], sizes),
    ...free('frames', ['dateline', 'leaflet', 'supercluster'], sizes).map((task) => ({
      ...task,
      pace: 'paced' as const,
    })),
    ...free('search', ['dateline'], sizes),
    ...free('timeline', ['dateline'], sizes),
    ...free('timeline', ['vis-timeline'], [1_000, 10_000]),
    // It takes minutes at 10,000.
    ...free('timeline', ['TimelineJS3'], isFull ? [1_000, 10_000] : [1_000]),
    ...STORY_SIZES.filter((size) => isFull || size < 1_000).flatMap((size) =>
      free('reading', ['dateline', 'TimelineJS3'], [size]),
    ),
    ...free('import', ['dateline', 'papaparse'], [importRows]),
    ...free('import-shuffled', ['dateline', 'papaparse'], [importRows]),
    ...free('explorer', ['dateline'], [importRows]),
  ];
}

/** The file that a task reads. */
function fileOf({ task, rows }: TaskRequest): string | undefined {
  if (task === 'import-shuffled') return ucdpFile(rows, 'shuffled');
  return task === 'import' || task === 'explorer' ? ucdpFile(rows) : undefined;
}

/** Measures what is measured on the pages as they are built. */
function onSite(
  browsers: Browsers,
  sites: Sites,
  request: TaskRequest,
  file: string | undefined,
): Promise<Outcome> | undefined {
  if (request.task === 'reading') return measureReading(browsers, sites, request);
  if (request.task !== 'explorer' || file === undefined) return undefined;
  return measureExplorer(browsers, sites.explorer, file);
}

async function measure(
  browsers: Browsers,
  sites: Sites | undefined,
  planned: readonly Planned[],
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const { pace, ...request } of planned) {
    const began = Date.now();
    const file = fileOf(request);
    let peak: (() => number | undefined) | undefined;
    const site = sites && onSite(browsers, sites, request, file);
    const outcome =
      site !== undefined
        ? await site
        : await browsers.run(request, pace, async (page) => {
            if (file === undefined) return;
            await page.setInputFiles('#file', file);
            peak = await watchMemory(page);
          });
    const peakBytes = peak?.();
    measured.push({
      ...request,
      outcome,
      ...(peakBytes === undefined ? {} : { peakBytes }),
      ...(file === undefined ? {} : { fileBytes: statSync(file).size }),
    });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    const note = outcome.ok ? '' : ` – ${outcome.reason}`;
    console.error(`${request.task} ${request.contender} ${request.rows}: ${seconds} s${note}`);
  }
  return measured;
}

async function main(args: readonly string[]): Promise<void> {
  const isFull = args.includes('--full');
  const only = args
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const sizes = isFull ? [10_000, 385_000, 3_000_000] : [10_000, 385_000];
  const importRows = isFull ? 385_000 : 40_000;
  installPeers();
  const pages = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  await buildPages(pages);
  const server = await serve(pages, PEERS);
  const browsers = new Browsers(server.url);
  let sites: Sites | undefined;
  try {
    const planned = plan(sizes, importRows, isFull).filter(
      ({ task }) => only === undefined || only.includes(task),
    );
    if (planned.some(({ task }) => ON_SITE.has(task))) {
      sites = await serveStories(PEERS, STORY_SIZES);
    }
    const measured = await measure(browsers, sites, planned);
    const version = await browsers.version();
    const processors = cpus();
    const machine = [
      `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores`,
      `${Math.round(totalmem() / 2 ** 30)} GB memory, ${platform()}`,
      `Chromium ${version} without a GPU, Node ${process.versions.node}`,
      `${new Date().toISOString().slice(0, 10)}, ${isFull ? 'full' : 'quick'} sizes`,
    ].join('; ');
    const { dependencies } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const peers = Object.entries(dependencies)
      .map((pair) => pair.join(' '))
      .join(', ');
    const text = [
      '## Dateline and its peers, measured in one run',
      '',
      `${machine}.`,
      '',
      `Peers: ${peers}. Milliseconds, median / 95th percentile, unless a table says otherwise.`,
      '',
      ...tablesOf(measured, sizes).map(markdownTable),
    ].join('\n');
    console.log(text);
    if (args.includes('--write')) {
      const page = text.replace('## ', '# ').replaceAll('### ', '## ').trimEnd();
      const lines = scalingLines(measured, sizes);
      const alt = `Milliseconds by number of events: ${lines.map(({ name }) => name).join(', ')}`;
      writeFileSync(RESULTS, `${page}\n\n![${alt}](${PLOT})\n`);
      writeFileSync(join(HERE, PLOT), scalingPlot(lines, sizes));
    }
  } finally {
    await browsers.close();
    server.close();
    sites?.close();
    rmSync(pages, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
