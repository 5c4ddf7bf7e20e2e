import { dateline } from './dateline.ts';

// npm runs scripts in the project's folder; files are named from where the user stands.
process.chdir(process.env['INIT_CWD'] ?? '.');
const { stderr, stdout } = process;
// Whoever reads the lines may have seen enough, as `head` does.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const progress = stderr.isTTY
  ? (line: string) => void stderr.write(`\r\u001B[K${line}`)
  : undefined;
const { code, lines, complaints = [] } = await dateline(process.argv.slice(2), progress);
for (const line of lines) console.log(line);
for (const line of complaints) console.error(line);
process.exitCode = code;
