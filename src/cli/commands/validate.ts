import { readDatelineText } from '@/formats/dateline-v1.ts';
import { count, failure, printable, type Outcome } from './outcome.ts';
import { readInput } from './read-input.ts';

/** Checks a dataset: one line for each problem, or one that says what it holds. */
export function validate(file: string): Outcome {
  const input = readInput(file);
  if (!input.ok) return failure(input.reason);
  const { dataset, problems, rejected } = readDatelineText(input.text);
  if (dataset !== undefined && problems.length === 0) {
    const { events, claims, reports, sources } = dataset;
    const held = [
      count(events.length, 'event'),
      count(claims.length, 'claim'),
      count(reports.length, 'report'),
      count(sources.length, 'source'),
    ];
    return { code: 0, lines: [`ok: ${held.join(', ')}`] };
  }
  const left = `left out: ${count(rejected.events, 'event')}, ${count(rejected.claims, 'claim')}`;
  const rest =
    dataset === undefined
      ? 'nothing of it can be shown'
      : `${count(dataset.events.length, 'event')} can be shown; ${left}`;
  return {
    code: 1,
    lines: problems.map(({ path, message }) => printable(`${path}: ${message}`)),
    complaints: [`${file}: ${count(problems.length, 'problem')}; ${rest}`],
  };
}
