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
      .map((file) => [file, readFileSync(join(SRC, file), 'utf8').trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });
});

describe('the gate itself', () => {
  it('finds every violation planted in a fixture, and nothing else', () => {
    expect(findViolations(readModuleGraph(PLANTED))).toEqual([
    ]);
  });
});
