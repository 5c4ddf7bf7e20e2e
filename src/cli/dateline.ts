import { parseArgs } from 'node:util';
import type { Outcome } from './commands/outcome.ts';
import { spans } from './commands/spans.ts';
import { validate } from './commands/validate.ts';

const USAGE = [
  'Usage:',
  '  npm run -s dateline -- validate FILE',
  '      checks a dataset; prints one problem a line as "path: message"',
  '  npm run -s dateline -- spans FILE --report REPORT',
  '      prints each claim beside its passage in the report, and checks that it is that report',
  '',
  'Ends with 0 when all is well, 1 when something is wrong, 2 when asked wrongly.',
];

const misuse = (complaint: string): Outcome => ({
  code: 2,
  lines: [],
  complaints: [complaint, '', ...USAGE],
});

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' }, report: { type: 'string' } },
  });
}

function runCommand(
  command: string,
  files: readonly string[],
  report: string | undefined,
): Outcome {
  const [file, ...rest] = files;
  if (command !== 'validate' && command !== 'spans') return misuse(`Unknown command: ${command}`);
  if (file === undefined) return misuse(`${command} needs a FILE`);
  if (rest.length > 0) return misuse(`${command} takes one FILE, not ${files.length}`);
  if (command === 'validate') {
    return report === undefined ? validate(file) : misuse('validate takes no --report');
  }
  return report === undefined ? misuse('spans needs --report REPORT') : spans(file, report);
}

/** Runs the command line of Dateline. */
export function dateline(args: readonly string[]): Outcome {
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
  return runCommand(command, files, parsed.values.report);
}
