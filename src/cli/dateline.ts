import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isoToDay } from '@/domain/edtf/days.ts';
import { duplicates } from './commands/duplicates.ts';
import { EXPORTS, exportFile } from './commands/export.ts';
import { importFile } from './commands/import.ts';
import { FORMATS, InputError, type InputChoices, type Progress } from './commands/open-input.ts';
import { failure, printable, type Outcome } from './commands/outcome.ts';
import { spans } from './commands/spans.ts';
import { validate } from './commands/validate.ts';

const USAGE = [
  'Usage:',
  '  npm run -s dateline -- validate FILE',
  '      checks a dataset; prints one problem a line as "path: message"',
  '  npm run -s dateline -- spans FILE --report REPORT',
  '      prints each claim beside its passage in the report, and checks that it is that report',
  '  npm run -s dateline -- import FILE -o OUT.json [--rejected REJECTED.csv]',
  '      makes a dataset of a file of events, known by its content; accounts for every row',
  `      --format ${[...FORMATS.keys()].join('|')}`,
  '          refuses a file that is anything else',
  '      --where COLUMN=VALUE, --from YYYY-MM-DD, --to YYYY-MM-DD   only these rows',
  '      --guess                   prints how a table of no known format may be read',
  '      --mapping MAPPING.json    reads it so',
  '      --deleted LIST            rows that ACLED has deleted since (CSV or JSON)',
  '      --dates day-first|month-first   of days like 03/11/2017, where no value shows it',
  '      --encoding NAME           of text that is not UTF-8: windows-1252, windows-1256, iso-8859-1 …',
  "      --join 'FIRST=OTHER=…'    spellings of one office; may be given again",
  `  npm run -s dateline -- export --format ${[...EXPORTS.keys()].join('|')} FILE -o OUT`,
  '      writes the events of any such file; takes --where, --from, --to, --mapping, --deleted and --join too',
  '      --told-by ORIGIN          the id of the origin or source heard alone',
  '      --lang LANGUAGE           of the texts; en unless said',
  '  npm run -s dateline -- duplicates A.json B.json [--days 2] [--km 25]',
  '      prints events of two datasets that may be one as CSV, and counts them; merges nothing',
  '',
  'Ends with 0 when all is well, 1 when something is wrong, 2 when asked wrongly.',
];

const misuse = (complaint: string): Outcome => ({
  code: 2,
  lines: [],
  complaints: [printable(complaint), '', ...USAGE],
});

const CHOICES = [
  'format',
  'out',
  'where',
  'from',
  'to',
  'mapping',
  'deleted',
  'join',
  'dates',
  'encoding',
];

/** The options each command takes. */
const OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['validate', []],
  ['spans', ['report']],
  ['duplicates', ['days', 'km']],
  ['import', [...CHOICES, 'guess', 'rejected']],
  ['export', [...CHOICES, 'told-by', 'lang']],
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
      days: { type: 'string' },
      km: { type: 'string' },
      mapping: { type: 'string' },
      guess: { type: 'boolean' },
      deleted: { type: 'string' },
      dates: { type: 'string' },
      encoding: { type: 'string' },
      join: { type: 'string', multiple: true },
      rejected: { type: 'string' },
      'told-by': { type: 'string' },
      lang: { type: 'string' },
    },
  });
}

const DATE_ORDERS = ['day-first', 'month-first'] as const;

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

/** What is to be read of a file, or what is wrong with the way it was asked. */
function choicesOf(values: Values): InputChoices | string {
  const { where, from, to, mapping, deleted, join = [] } = values;
  const day = [from, to].find((each) => each !== undefined && isoToDay(each) === undefined);
  if (day !== undefined) return `Not a day written as YYYY-MM-DD: ${day}`;
  if (from !== undefined && to !== undefined && from > to) return '--from is after --to';
  const [, column, value] = /^([^=]+)=(.*)$/s.exec(where ?? '') ?? [];
  if (where !== undefined && column === undefined)
    return `--where takes COLUMN=VALUE, not ${where}`;
  const { dates, encoding } = values;
  const order = DATE_ORDERS.find((each) => each === dates);
  if (dates !== undefined && order === undefined) {
    return `--dates takes ${DATE_ORDERS.join(' or ')}, not ${dates}`;
  }
  if (encoding !== undefined && !isEncoding(encoding)) {
    return `--encoding knows no ${encoding}; it takes names such as windows-1252`;
  }
  const joined = join.map((names) => names.split('=').map((name) => name.trim()));
  const lone = joined.findIndex((names) => names.length < 2 || names.includes(''));
  if (lone >= 0) return `--join takes FIRST=OTHER, not ${join[lone]}`;
  const names = joined.flat();
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) return `--join names ${JSON.stringify(twice)} twice`;
  return {
    joined,
    selection: {
      ...(column === undefined || value === undefined ? {} : { where: { column, value } }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
    ...(mapping === undefined ? {} : { mapping }),
    ...(deleted === undefined ? {} : { deleted }),
    ...(order === undefined ? {} : { dates: order }),
    ...(encoding === undefined ? {} : { encoding }),
  };
}

const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));

type Paths = readonly (string | undefined)[];

/** Whether one of the files to write is one to read, or another to write. */
function clash(read: Paths, write: Paths): boolean {
  const named = (paths: Paths): string[] =>
    paths.flatMap((path) => (path === undefined ? [] : [real(path)]));
  const [sources, targets] = [new Set(named(read)), named(write)];
  return new Set(targets).size < targets.length || targets.some((path) => sources.has(path));
}

async function runImport(file: string, values: Values, progress: Progress): Promise<Outcome> {
  const { format, out, rejected, guess = false, mapping, deleted } = values;
  if (format !== undefined && !FORMATS.has(format)) {
    return misuse(`import knows no --format ${format}; it takes ${[...FORMATS.keys()].join(', ')}`);
  }
  if (out === undefined && !guess) return misuse('import needs -o OUT.json');
  if (guess && mapping !== undefined) return misuse('import takes --guess or --mapping, not both');
  if (clash([file, mapping, deleted], [out, rejected])) {
    return misuse('import does not write over a file that it reads, nor two files to one');
  }
  const choices = choicesOf(values);
  if (typeof choices === 'string') return misuse(choices);
  const targets = {
    ...(out === undefined || guess ? {} : { out }),
    ...(rejected === undefined ? {} : { rejected }),
  };
  const known = format === undefined ? choices : { ...choices, format };
  return importFile(file, targets, known, progress);
}

async function runExport(file: string, values: Values, progress: Progress): Promise<Outcome> {
  const { format = '', out, lang = 'en', mapping, deleted } = values;
  const kind = EXPORTS.get(format);
  if (kind === undefined) return misuse(`export needs --format ${[...EXPORTS.keys()].join(', ')}`);
  if (out === undefined) return misuse('export needs -o OUT');
  if (clash([file, mapping, deleted], [out])) {
    return misuse('export does not write over a file that it reads');
  }
  const choices = choicesOf(values);
  if (typeof choices === 'string') return misuse(choices);
  const teller = values['told-by'];
  const asked = { ...choices, kind, lang, ...(teller === undefined ? {} : { teller }) };
  return exportFile(file, out, asked, progress);
}

const WINDOWS = { days: '2', km: '25' };

function runDuplicates(files: readonly string[], values: Values): Outcome {
  const [a, b, ...rest] = files;
  if (a === undefined || b === undefined || rest.length > 0) {
    return misuse(`duplicates takes two FILEs, not ${files.length}`);
  }
  const { days = WINDOWS.days, km = WINDOWS.km } = values;
  const odd = [days, km].find((each) => !/^\d{1,5}$/.test(each));
  if (odd !== undefined) return misuse(`--days and --km take a whole number, not ${odd}`);
  return duplicates(a, b, { days: Number(days), km: Number(km) });
}

async function runCommand(
  command: string,
  files: readonly string[],
  values: Values,
  progress: Progress,
): Promise<Outcome> {
  const known = OPTIONS.get(command);
  const [file, ...rest] = files;
  if (known === undefined) return misuse(`Unknown command: ${command}`);
  if (file === undefined) return misuse(`${command} needs a FILE`);
  if (rest.length > 0 && command !== 'duplicates') {
    return misuse(`${command} takes one FILE, not ${files.length}`);
  }
  const stray = Object.keys(values).find((option) => !known.includes(option));
  if (stray !== undefined) return misuse(`${command} takes no --${stray}`);
  if (command === 'duplicates') return runDuplicates(files, values);
  if (command === 'import') return runImport(file, values, progress);
  if (command === 'export') return runExport(file, values, progress);
  if (command === 'validate') return validate(file);
  const { report } = values;
  return report === undefined ? misuse('spans needs --report REPORT') : spans(file, report);
}

/** Runs the command line of Dateline. `progress` is called while a long command runs, and cleared at its end. */
export async function dateline(
  args: readonly string[],
  progress: Progress = () => undefined,
): Promise<Outcome> {
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
  try {
    return await runCommand(command, files, parsed.values, progress);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return failure(printable(error.message));
  }
}
