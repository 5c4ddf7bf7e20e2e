import type { RejectionGroup, RowCounts } from '@/archive/archive.ts';
import type { Problem } from '@/domain/dataset/problem.ts';
import { writeCsv } from '@/formats/csv-writer.ts';
import { english } from '@/formats/words/english.ts';
import type { RejectedRow } from '@/formats/table/table-format.ts';
import { openInput, type Input, type InputChoices, type Progress } from './open-input.ts';
import { failure, printable, type Outcome } from './outcome.ts';
import { reasonOf } from './read-input.ts';
import { targetFault, writeBlob, writeDataset } from './write-file.ts';

const MOST_PROBLEMS = 20;
const MOST_SPELLINGS = 20;
const NUMBER = new Intl.NumberFormat('en');

/** `10 rows = 7 events + 1 merged + 2 rejected`, with the rows that were not asked for if there are any. */
function account({ rows, events, merged, rejected, notAsked }: RowCounts): string {
  const parts = [
    `${NUMBER.format(events)} event${events === 1 ? '' : 's'}`,
    `${NUMBER.format(merged)} merged`,
    `${NUMBER.format(rejected)} rejected`,
    ...(notAsked === 0 ? [] : [`${NUMBER.format(notAsked)} not asked for`]),
  ];
  return `${NUMBER.format(rows)} row${rows === 1 ? '' : 's'} = ${parts.join(' + ')}`;
}

function describeRow({ row, value, hint }: RejectedRow): string {
  const shown = value.length > 60 ? `${value.slice(0, 59)}…` : value;
  return `    row ${row}: ${JSON.stringify(shown)}${hint === undefined ? '' : ` (${english('hints', hint)})`}`;
}

/** The reasons with how many rows each took, the commonest first, and a few rows of each. */
const reasons = (groups: readonly RejectionGroup[]): string[] =>
  groups.flatMap(({ column, reason, count, examples }) => [
    `  ${NUMBER.format(count)} × ${column} ${english('faults', reason)}`,
    ...examples.map(describeRow),
    ...(count > examples.length ? [`    and ${NUMBER.format(count - examples.length)} more`] : []),
  ]);

const listed = (problems: readonly Problem[]): string[] => [
  ...problems.slice(0, MOST_PROBLEMS).map(({ path, message }) => `  ${path}: ${message}`),
  ...(problems.length > MOST_PROBLEMS
    ? [`  and ${NUMBER.format(problems.length - MOST_PROBLEMS)} more`]
    : []),
];

/** The spellings of one office, those beyond the first few as a number. */
const spellings = (names: readonly string[]): string => {
  const more = names.length - MOST_SPELLINGS;
  const shown = names.slice(0, MOST_SPELLINGS).join(' | ');
  return `  ${shown}${more > 0 ? ` and ${NUMBER.format(more)} more` : ''}`;
};

function summary(input: Input): string[] {
  if (input.kind === 'unmapped') return [];
  const { counts } = input;
  const sum = counts === undefined ? [] : [account(counts)];
  if (input.kind !== 'table') {
    const lines = listed(input.problems);
    return [...sum, ...(lines.length === 0 ? [] : ['problems:', ...lines])].map(printable);
  }
  const { rejections, sameOffices, notes } = input.archive.summary;
  return [
    ...sum,
    ...(notes.length === 0
      ? []
      : ['notes:', ...notes.map((note) => `  ${english('notes', note)}`)]),
    ...(rejections.length === 0 ? [] : ['rejected:', ...reasons(rejections)]),
    ...(sameOffices.length === 0
      ? []
      : [
          'offices that may be one (kept apart; --join FIRST=OTHER makes them one):',
          ...sameOffices.map(spellings),
        ]),
  ].map(printable);
}

/** The mapping guessed for a table, ready to be edited, with what is not sure about it. */
function guessOf(file: string, input: Extract<Input, { kind: 'unmapped' }>): Outcome {
  const { guess, doubts, lacks } = input.preview;
  const why =
    lacks === undefined
      ? 'a table of no known format'
      : `this looks like ${lacks.format}, but columns are missing: ${lacks.columns.join(', ')}; it is read as any other table is`;
  return {
    code: 1,
    lines: JSON.stringify(guess, null, 2).split('\n').map(printable),
    complaints: [
      `${file}: ${why}. The above is a guess of how to read it: keep it in a file (--guess > mapping.json), correct it, and import with --mapping mapping.json`,
      ...doubts.map(
        ({ field, reasons: all }) =>
          `  ${field}: ${all.map((reason) => english('doubts', reason)).join('; ')}`,
      ),
    ].map(printable),
  };
}

/** What a file is that was opened, or why none of it can be used. */
export function unusable(file: string, input: Input): Outcome | undefined {
  if (input.kind === 'unmapped') return guessOf(file, input);
  if (input.kind !== 'failed') return undefined;
  const { readings = [] } = input;
  const complaints = [
    `${file}: ${english('files', input.fault)}`,
    ...(readings.length === 0
      ? []
      : [
          'Or say with --encoding in which of these its words read right:',
          ...readings.map(
            ({ encoding, words }) => `  --encoding ${encoding}: ${words.join(' · ')}`,
          ),
        ]),
  ].map(printable);
  return { code: 1, lines: summary(input), complaints };
}

const rejectedOf = async (input: Input): Promise<Blob> =>
  input.kind === 'table'
    ? input.archive.rejectedRows()
    : new Blob([
        writeCsv(
          ['path', 'reason'],
          'problems' in input ? input.problems.map(({ path, message }) => [path, message]) : [],
        ),
      ]);

/** Where an import goes. */
export interface ImportTargets {
  /** Absent where only the guess of a mapping is wanted. */
  readonly out?: string;
  readonly rejected?: string;
}

/** Writes a file, and says so or why not. */
async function written(path: string, write: () => Promise<void>): Promise<Outcome> {
  try {
    await write();
    return { code: 0, lines: [printable(`written: ${path}`)] };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return failure(printable(`${path}: ${reasonOf(error)}`));
  }
}

const joinedOutcome = (lines: readonly string[], parts: readonly Outcome[]): Outcome => ({
  code: parts.every(({ code }) => code === 0) ? 0 : 1,
  lines: [...lines, ...parts.flatMap((part) => part.lines)],
  complaints: parts.flatMap(({ complaints = [] }) => complaints),
});

/**
 * Turns a file into a dataset. Rejected rows are no failure, since they are accounted for; a file of which nothing
 * could be used is.
 */
export async function importFile(
  file: string,
  { out, rejected }: ImportTargets,
  choices: InputChoices,
  progress: Progress,
): Promise<Outcome> {
  for (const path of [out, rejected]) {
    const fault = path === undefined ? undefined : targetFault(path);
    if (fault !== undefined) return failure(printable(`${path}: ${fault}`));
  }
  const input = await openInput(file, choices, progress);
  const fault = unusable(file, input);
  const aside =
    rejected === undefined || input.kind === 'unmapped'
      ? []
      : [await written(rejected, async () => writeBlob(rejected, await rejectedOf(input)))];
  if (fault !== undefined) return joinedOutcome([], [fault, ...aside]);
  if (input.kind === 'unmapped' || input.kind === 'failed') return failure(file);
  if (out === undefined) return failure(`${file}: this format is known; it needs no mapping`);
  const { counts } = input;
  if (counts.events === 0 && counts.rows > 0) {
    const complaint = failure(`${file}: no event is left; nothing is written`);
    return joinedOutcome(summary(input), [complaint, ...aside]);
  }
  const pieces = input.kind === 'document' ? [input.dataset] : input.archive.pieces?.();
  if (pieces === undefined) throw new Error('The archive does not give its events.');
  const whole = await written(out, async () => writeDataset(out, pieces));
  return joinedOutcome(summary(input), [whole, ...aside]);
}
