import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readModuleGraph } from './module-graph.ts';
import { findViolations } from './rules.ts';

const SRC = join(import.meta.dirname, '../../src');
const PLANTED = join(import.meta.dirname, 'fixtures/planted');
const MOST_LINES = 300;

/** Tables of the interface's texts grow with the interface. */
const TEXTS = /^ui\/i18n\/[a-z]{2}\//;

describe('the modules of src', () => {
  it('import each other in the agreed direction, and never in a circle', () => {
    const graph = readModuleGraph(SRC);
    expect(graph.links.length).toBeGreaterThan(graph.modules.length);
    expect(findViolations(graph)).toEqual([]);
  });

  it(`stay below ${MOST_LINES} lines`, () => {
    const long = listFiles(SRC, /\.tsx?$/)
      .filter((file) => !TEXTS.test(file))
      .map(
        (file) =>
          [file, readFileSync(join(SRC, file), 'utf8').trimEnd().split('\n').length] as const,
      )
      .filter(([, lines]) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });
});

describe('the gate itself', () => {
  it('finds every violation planted in a fixture, and nothing else', () => {
    expect(findViolations(readModuleGraph(PLANTED))).toEqual([
      'cli/build.ts → view/hook.ts: cli never reaches the interface',
      'cli/main.ts → @/data/load.ts: cli may import cli, view, archive, engine, formats, domain',
      'data/load.ts → @/features/map/map.ts: data may import data, view, archive, engine, formats, domain',
      'domain/pure.ts → react: domain knows no package but valibot',
      'domain/ring-a.ts, domain/ring-b.ts, domain/ring-c.ts: import each other in a circle',
      'domain/upward.ts → @/view/view.ts: domain may import domain',
      'engine/store.ts → ../workers/filter.worker.ts: a worker is started by its address, by data, and never imported',
      'entries/embed/main.ts → features/list/list.ts → data/drafts.ts: entries/embed never reaches importing, the desk or drafts',
      'entries/explorer/main.ts → @/entries/embed/main.ts: one of the entries imports another',
      'entries/host/embed.ts → view/view.ts → workers/filter.worker.ts → data/drafts.ts: entries/host imports only the message protocol',
      'entries/host/embed.ts → view/view.ts → workers/filter.worker.ts: entries/host imports only the message protocol',
      'entries/host/embed.ts → view/view.ts: entries/host imports only the message protocol',
      'features/map/map.ts → @/features/list/list.ts: one of the features imports another',
      'formats/csv.ts → ../domain/pure.ts: across folders imports begin with @/',
      'formats/csv.ts → @/engine/store.ts: formats may import formats, domain',
      'loose/stray.ts: stands in no layer',
      'ui/mark.ts → import(): is computed, so it cannot be checked',
      'ui/mark.ts → leaflet: only features/map knows Leaflet',
      'ui/other.ts → ./missing.css: there is no such file; name it with its ending',
      'ui/other.ts → @/ui/mark.ts: within a folder imports are relative',
      'ui/other.ts → import.meta.glob: is computed, so it cannot be checked',
      'view/view.ts → ../workers/filter.worker.ts: a worker is started by its address, by data, and never imported',
      'workers/filter.worker.ts → @/data/drafts.ts: workers may import workers, archive, engine, formats, domain',
      'workers/filter.worker.ts → node:fs: only cli runs in Node',
    ]);
  });
});
