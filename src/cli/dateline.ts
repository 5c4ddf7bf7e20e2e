import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isoToDay } from '@/domain/edtf/days.ts';
import { ucdpGed } from '@/formats/ucdp-ged.ts';
import { importTable, type Progress } from './commands/import.ts';
import type { Outcome } from './commands/outcome.ts';
import { spans } from './commands/spans.ts';
import { validate } from './commands/validate.ts';

const USAGE = [
  'Usage:',
  '  npm run -s dateline -- validate FILE',
  '      checks a dataset; prints one problem a line as "path: message"',
  '  npm run -s dateline -- spans FILE --report REPORT',
  '      prints each claim beside its passage in the report, and checks that it is that report',
  '  npm run -s dateline -- import --format ucdp-ged FILE -o OUT.json',
  '      [--where COLUMN=VALUE] [--from YYYY-MM-DD] [--to YYYY-MM-DD]',
  '      makes a dataset of a UCDP GED file (CSV); accounts for every row',
  '',
  'Ends with 0 when all is well, 1 when something is wrong, 2 when asked wrongly.',
];

const misuse = (complaint: string): Outcome => ({
  code: 2,
  lines: [],
  complaints: [complaint, '', ...USAGE],
});

const FORMATS = ['ucdp-ged'];

/** The options each command takes. */
const OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['validate', []],
  ['spans', ['report']],
  ['import', ['format', 'out', 'where', 'from', 'to']],
]);

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      report: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string', short: 'o' },
      where: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
    },
  });
}

function runImport(file: string, values: Values, progress: Progress): Outcome {
  const { format, out, where, from, to } = values;
  if (format === undefined || !FORMATS.includes(format)) {
    return misuse(`import needs --format ${FORMATS.join(' or ')}`);
  }
  if (out === undefined) return misuse('import needs -o OUT.json');
  if (resolve(out) === resolve(file)) return misuse('import does not write over its own FILE');
  const day = [from, to].find((each) => each !== undefined && isoToDay(each) === undefined);
  if (day !== undefined) return misuse(`Not a day written as YYYY-MM-DD: ${day}`);
  if (from !== undefined && to !== undefined && from > to) return misuse('--from is after --to');
  const [, column, value] = /^([^=]+)=(.*)$/s.exec(where ?? '') ?? [];
  if (where !== undefined && column === undefined) {
    return misuse(`--where takes COLUMN=VALUE, not ${where}`);
  }
  const selection = {
    ...(column === undefined || value === undefined ? {} : { where: { column, value } }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  return importTable(file, out, ucdpGed, selection, progress);
}

function runCommand(
  command: string,
  files: readonly string[],
  values: Values,
  progress: Progress,
): Outcome {
  const known = OPTIONS.get(command);
  const [file, ...rest] = files;
  if (known === undefined) return misuse(`Unknown command: ${command}`);
  if (file === undefined) return misuse(`${command} needs a FILE`);
  if (rest.length > 0) return misuse(`${command} takes one FILE, not ${files.length}`);
  const stray = Object.keys(values).find((option) => !known.includes(option));
  if (stray !== undefined) return misuse(`${command} takes no --${stray}`);
  if (command === 'import') return runImport(file, values, progress);
  if (command === 'validate') return validate(file);
  const { report } = values;
  return report === undefined ? misuse('spans needs --report REPORT') : spans(file, report);
}

/** Runs the command line of Dateline. `progress` is called while a long command runs, and cleared at its end. */
export function dateline(args: readonly string[], progress: Progress = () => undefined): Outcome {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return misuse(error.message);
  }
  if (parsed.values.help === true) return { code: 0, lines: USAGE };
  const [command, ...files] = parsed.positionals;
  if (command === undefined) return misuse('No command given');
  return runCommand(command, files, parsed.values, progress);
}
