import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs axe on the page as it stands. Its source is evaluated through the debugger, which the page's policy
 * does not bind.
 * @returns one line for each element that breaks a rule: the rule, the element, why
 */
export async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  const results = await page.evaluate<AxeResults>('globalThis.axe.run(document)');
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const reasons = failureSummary.split('\n').slice(1).join('; ').replaceAll(/\s+/g, ' ');
      return `${id}: ${target.join(' ')}:${reasons}`;
    }),
  );
}
