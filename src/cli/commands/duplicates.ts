import { basename } from 'node:path';
import { tellStory } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { MATCH_LIMITS, matchEvents, type Matches } from '@/domain/match/match.ts';
import type { Windows } from '@/domain/match/near-rows.ts';
import { sketchOfStory, type StorySketch } from '@/domain/match/story-sketch.ts';
import { readDatelineText } from '@/formats/dateline-v1.ts';
import { linksCsv, type LinkRow } from '@/formats/links-csv.ts';
import { count, failure, printable, type Outcome } from './outcome.ts';
import { readInput } from './read-input.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** The events of a dataset, or why there are none to compare. */
function readSketch(file: string): StorySketch | string {
  const input = readInput(file);
  if (!input.ok) return input.reason;
  const { dataset, problems, rejected } = readDatelineText(input.text);
  if (dataset !== undefined && rejected.events === 0) {
    return sketchOfStory(tellStory(indexDataset(dataset)));
  }
  const [first] = problems;
  const reason = first === undefined ? 'cannot be read' : `${first.path}: ${first.message}`;
  return `${file}: mend the dataset first: ${reason}`;
}

function summary({ total, pairs, paired, leftAside }: Matches, windows: Windows): string[] {
  const { perRow } = MATCH_LIMITS;
  return [
    `${count(total, 'possible pair')} within ${count(windows.days, 'day')} and ${windows.km} km; printed: ${pairs.length}, the likeliest first`,
    ...(pairs.length < total
      ? [`not printed: ${total - pairs.length}, beyond the ${perRow} likeliest of an event`]
      : []),
    `events with a possible double: ${paired.a} in the first file, ${paired.b} in the second`,
    ...(leftAside.a + leftAside.b > 0
      ? [`not compared, without a place or a date: ${leftAside.a} and ${leftAside.b}`]
      : []),
    'nothing is merged or left out: these are for a person to decide',
  ];
}

/**
 * Prints the pairs of events of two datasets that may be one, as CSV; a summary goes to the standard error, so
 * that the table can be kept by itself.
 */
export function duplicates(fileA: string, fileB: string, windows: Windows): Outcome {
  const [a, b] = [readSketch(fileA), readSketch(fileB)];
  if (typeof a === 'string') return failure(printable(a));
  if (typeof b === 'string') return failure(printable(b));
  const matches = matchEvents(a.sketch, b.sketch, windows, { ...MATCH_LIMITS, total: Infinity });
  const [nameA, nameB] = [printable(basename(fileA)), printable(basename(fileB))];
  const rows = matches.pairs.map((pair): LinkRow => ({
    fileA: nameA,
    eventA: printable(a.accounts[pair.a]?.event.id ?? ''),
    fileB: nameB,
    eventB: printable(b.accounts[pair.b]?.event.id ?? ''),
    decision: 'undecided',
    differences: pair,
  }));
  const table = linksCsv(rows).replace(BYTE_ORDER_MARK, '').trimEnd();
  return { code: 0, lines: table.split('\r\n'), complaints: summary(matches, windows) };
}
