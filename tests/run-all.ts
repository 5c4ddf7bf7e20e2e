import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { formatBudget, measureBudget } from './budget.ts';

const ROOT = join(import.meta.dirname, '..');
/** Only what hangs takes so long; a slow machine of two processors needs half of it for the longest step. */
const STEP_TIMEOUT_MS = 25 * 60_000;
const reports = mkdtempSync(join(tmpdir(), 'dateline-tests-'));

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: number;
  /** How many of those passed did so only when tried again. */
  readonly retried?: number;
}

const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
});

const playwrightReport = v.object({
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
  errors: v.array(v.unknown()),
});

/** Runs one of the project's scripts, its output shown; whether it succeeded. */
function script(
  name: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): boolean {
  const { status, error } = spawnSync('npm', ['run', '--silent', name, '--', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    timeout: STEP_TIMEOUT_MS,
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (error !== undefined) console.error(error.message);
  return status === 0;
}

const gate = (name: string, ...args: string[]): Tally =>
  script(name, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

const readReport = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** A run that found no test, or ended badly although no test failed, is a failure of its own. */
function settle(ended: boolean, tally: Tally): Tally {
  const { passed, failed } = tally;
  return passed + failed === 0 || (!ended && failed === 0) ? { ...tally, failed: 1 } : tally;
}

function unitTests(): Tally {
  const file = join(reports, 'unit.json');
  const ended = script('test:unit', [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    '--allowOnly=false',
  ]);
  const report = v.parse(vitestReport, readReport(file));
  return settle(ended, {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

function budget(): Tally {
  const rows = measureBudget();
  console.log(formatBudget(rows));
  const passed = rows.filter(({ kept }) => kept).length;
  return { passed, failed: rows.length - passed };
}

function endToEndTests(): Tally {
  const file = join(reports, 'e2e.json');
  const ended = script('test:e2e', ['--reporter=list,json', '--forbid-only'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  const { stats, errors } = v.parse(playwrightReport, readReport(file));
  return settle(ended, {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    retried: stats.flaky,
  });
}

const STEPS: readonly (readonly [name: string, run: () => Tally])[] = [
  ['format', () => gate('check:format')],
  ['lint', () => gate('check:lint')],
  ['types', () => gate('check:types')],
  ['unused code', () => gate('check:unused')],
  ['unit, property and architecture tests', unitTests],
  ['build', () => gate('build', '--logLevel', 'warn')],
  ['budget', budget],
  ['end-to-end tests', endToEndTests],
];

function attempt(name: string, run: () => Tally): Tally {
  console.log(`\n— ${name}`);
  try {
    return run();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

const tallies = STEPS.map(([name, run]) => {
  const started = performance.now();
  const tally = attempt(name, run);
  return { name, tally, seconds: (performance.now() - started) / 1000 };
});
rmSync(reports, { recursive: true });

console.log('\n— all');
for (const { name, tally, seconds } of tallies) {
  const { passed, failed, skipped = 0, retried = 0 } = tally;
  const parts = [
    `${passed} passed${retried > 0 ? ` (${retried} at the second try)` : ''}`,
    `${failed} failed`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  console.log(`${name.padEnd(40)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${parts.join(', ')}`);
}
const total = (of: (tally: Tally) => number): number =>
  tallies.reduce((sum, { tally }) => sum + of(tally), 0);
const failed = total((tally) => tally.failed);
console.log(`${total((tally) => tally.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
