import * as v from 'valibot';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateline } from '@/cli/dateline.ts';
import { datasetSchema, type Dataset } from '@/domain/dataset/schema.ts';

const IMPORT = ['import', 'a.csv', '--format', 'ucdp-ged', '-o', 'b.json'];
const GOOD = 'tests/fixtures/dateline-v1/good/minimal.json';
const REPORT = `Line one of a made-up dispatch.\r\n${'The ford at Marl was quiet. '.repeat(40)}\u001B[2J`;

let folder: string;
const at = (name: string): string => join(folder, name);

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(at(name), content);
  return at(name);
}

/** The small dataset, its report replaced by the made-up one. */
function datasetWith(change: (dataset: Dataset) => void): string {
  const dataset = v.parse(datasetSchema, JSON.parse(readFileSync(GOOD, 'utf8')));
  const [report] = dataset.reports;
  if (report !== undefined) {
    report.sha256 = createHash('sha256').update(REPORT).digest('hex');
    report.length = REPORT.length;
  }
  change(dataset);
  return write('dataset.json', JSON.stringify(dataset));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  write('report.txt', REPORT);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('dateline', () => {
  it.each([
    [[], 'No command given'],
    [['draw'], 'Unknown command: draw'],
    [['validate'], 'validate needs a FILE'],
    [['validate', 'a.json', 'b.json'], 'validate takes one FILE, not 2'],
    [['validate', 'a.json', '--report', 'r.txt'], 'validate takes no --report'],
    [['spans', 'a.json'], 'spans needs --report REPORT'],
    [['import', 'a.csv', '--format', 'kml', '-o', 'b.json'], 'import knows no --format kml'],
    [['export', 'a.csv', '-o', 'b.csv'], 'export needs --format csv'],
    [['import', 'a.csv', '--format', 'ucdp-ged'], 'import needs -o OUT.json'],
    [['import', 'a.csv', '--report', 'r.txt'], 'import takes no --report'],
    [[...IMPORT, '--from', '2031-02-30'], 'Not a day written as YYYY-MM-DD: 2031-02-30'],
    [[...IMPORT, '--from', '2031-02-02', '--to', '2031-02-01'], '--from is after --to'],
    [[...IMPORT, '-o', './a.csv'], 'import does not write over a file that it reads'],
    [[...IMPORT, '--rejected', 'b.json'], 'nor two files to one'],
    ...['mapping', 'deleted'].map((option): [string[], string] => [
      [...IMPORT, `--${option}`, 'c.json', '--rejected', './c.json'],
      'import does not write over a file that it reads',
    ]),
    [[...IMPORT, '--where', 'country'], '--where takes COLUMN=VALUE, not country'],
    [['validate', '--strict', 'a.json'], "Unknown option '--strict'"],
  ])('answers %j with its usage', async (args, complaint) => {
    const { code, lines, complaints = [] } = await dateline(args);
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(complaints[0]).toContain(complaint);
    expect(complaints).toContain('Usage:');
  });

  it('explains itself when asked', async () => {
    expect(await dateline(['--help'])).toMatchObject({ code: 0 });
    expect((await dateline(['-h'])).lines[0]).toBe('Usage:');
  });
});

describe('dateline validate', () => {
  it('says what a good dataset holds, in one line', async () => {
    expect(await dateline(['validate', GOOD])).toEqual({
      code: 0,
      lines: ['ok: 3 events, 5 claims, 1 report, 2 sources'],
    });
  });

  it('prints one problem a line as path and message', async () => {
    const bad = 'tests/fixtures/dateline-v1/bad/span-out-of-bounds.json';
    const { code, lines, complaints } = await dateline(['validate', bad]);
    expect(code).toBe(1);
    expect(lines[0]).toBe("claims[1].span.end: 901 is beyond the report's 900 UTF-16 units");
    expect(complaints).toEqual([
      `${bad}: 2 problems; 2 events can be shown; left out: 1 event, 2 claims`,
    ]);
  });

  it('says that nothing is left of a file that is no dataset', async () => {
    const { code, complaints } = await dateline([
      'validate',
      write('page.json', '<!doctype html>'),
    ]);
    expect(code).toBe(1);
    expect(complaints?.[0]).toContain('1 problem; nothing of it can be shown');
  });

  it.each([
    ['no-such.json', 'there is no such file'],
    ['.', 'this is a folder, not a file'],
    ['latin-1.json', 'this is not UTF-8 text'],
  ])('says why it cannot read %s', async (name, reason) => {
    write('latin-1.json', Uint8Array.of(0x7b, 0xe9, 0x7d));
    const { code, lines, complaints } = await dateline(['validate', at(name)]);
    expect(code).toBe(1);
    expect(lines).toEqual([]);
    expect(complaints).toEqual([`${at(name)}: ${reason}`]);
  });

  it('keeps a problem on one line, whatever the data hold', async () => {
    const file = datasetWith(({ claims: [claim] }) => {
      if (claim !== undefined) claim.chain = ['a\u001B[2J\u202Eb'];
    });
    const { lines } = await dateline(['validate', file]);
    expect(lines[0]).toContain(String.raw`a\u001b[2J\u202eb`);
  });
});

describe('dateline spans', () => {
  const spans = async (file: string, report = at('report.txt')) =>
    dateline(['spans', file, '--report', report]);

  it('lays each claim beside its passage', async () => {
    const file = datasetWith(({ claims: [, claim] }) => {
      if (claim !== undefined) claim.span = { start: 5, end: 42 };
    });
    const { code, lines, complaints } = await spans(file);
    expect(code).toBe(0);
    expect(complaints).toEqual([]);
    const first = lines.indexOf('taken-guard (ford-taken)');
    expect(lines.slice(first, first + 3)).toEqual([
      'taken-guard (ford-taken)',
      '  The Guard says it took the ford on the 10th.',
      `  «${REPORT.slice(5, 42).replaceAll(/\s+/g, ' ')}»`,
    ]);
    expect(lines).toContain('  (no span)');
    expect(lines.at(-1)).toBe(
      `courier-0612: sha256 matches, ${REPORT.length} UTF-16 units, 5 claims, 1 span`,
    );
  });

  it('finds a span beyond the end of the report', async () => {
    const file = datasetWith(({ claims: [, claim], reports: [report] }) => {
      if (claim !== undefined) claim.span = { start: 5, end: REPORT.length + 1 };
      delete report?.length;
    });
    const { code, lines, complaints } = await spans(file);
    expect(code).toBe(1);
    expect(complaints).toEqual(['1 span out of bounds']);
    expect(lines.some((line) => line.includes('MISMATCH'))).toBe(true);
  });

  it('finds a length that is not the file’s', async () => {
    const file = datasetWith(({ reports: [report] }) => {
      if (report !== undefined) report.length = REPORT.length + 1;
    });
    const { code, complaints } = await spans(file);
    expect(code).toBe(1);
    expect(complaints?.[0]).toContain(`the file has ${REPORT.length}`);
  });

  it('does not let the report act on the terminal', async () => {
    const file = datasetWith(({ claims: [, claim] }) => {
      if (claim !== undefined) claim.span = { start: REPORT.length - 4, end: REPORT.length };
    });
    expect((await spans(file)).lines).toContain(String.raw`  «\u001b[2J»`);
  });

  it('says plainly that a file is not the report', async () => {
    const other = write('other.txt', `${REPORT} `);
    const {
      code,
      lines,
      complaints = [],
    } = await spans(
      datasetWith(() => undefined),
      other,
    );
    expect(code).toBe(1);
    expect(lines).toEqual([]);
    expect(complaints[0]).toContain('other.txt is not a report of this dataset');
    expect(complaints.at(-1)).toContain('courier-0612: sha256');
  });

  it('wants a sound dataset first', async () => {
    const { code, complaints } = await spans('tests/fixtures/dateline-v1/bad/null.json');
    expect(code).toBe(1);
    expect(complaints?.[0]).toContain('mend the dataset first');
  });
});

describe('dateline import', () => {
  const GED = 'tests/fixtures/ucdp-ged';
  const run = async (file: string, out: string, ...rest: string[]) =>
    dateline(['import', '--format', 'ucdp-ged', file, '-o', out, ...rest]);

  it('writes a dataset that validates, and accounts for every row', async () => {
    const out = at('ged.json');
    const { code, lines } = await run(`${GED}/good/ged-19-1.csv`, out);
    expect(code).toBe(0);
    expect(lines).toEqual(['3 rows = 3 events + 0 merged + 0 rejected', `written: ${out}`]);
    expect(await dateline(['validate', out])).toEqual({
      code: 0,
      lines: ['ok: 3 events, 3 claims, 1 report, 1 source'],
    });
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  it('groups what it rejected by reason', async () => {
    const { code, lines } = await run(`${GED}/bad/end-before-start.csv`, at('ged.json'));
    expect(code).toBe(0);
    expect(lines.slice(0, 4)).toEqual([
      '2 rows = 1 event + 0 merged + 1 rejected',
      'rejected:',
      '  1 × date_end is before date_start',
      '    row 3: "2031-05-04" (perhaps 2031-05-04 to 2031-05-09)',
    ]);
  });

  it('says of how many rows it left a number open', async () => {
    const { lines } = await run(`${GED}/good/best-above-high.csv`, at('ged.json'));
    expect(lines.slice(0, 2)).toEqual(['2 rows = 2 events + 0 merged + 0 rejected', 'notes:']);
    expect(lines[2]).toMatch(/^ {2}1 row gives a best number of dead outside low and high/);
  });

  it('refuses an order of days and an encoding that there is not', async () => {
    const file = `${GED}/good/ged-19-1.csv`;
    expect((await run(file, at('ged.json'), '--dates', 'year-first')).code).toBe(2);
    expect((await run(file, at('ged.json'), '--encoding', 'klingon')).code).toBe(2);
    expect((await run(file, at('ged.json'), '--encoding', 'windows-1256')).code).toBe(0);
  });

  it('names the offices that may be one', async () => {
    const { lines } = await run(`${GED}/good/several-articles.csv`, at('ged.json'));
    expect(lines).toContain('  Daily Courier | DAILY COURIER');
  });

  it('takes only the rows that are asked for', async () => {
    const asked = ['--where', 'type_of_violence=3', '--from', '2031-05-04', '--to', '2031-05-04'];
    const { lines } = await run(`${GED}/good/ged-19-1.csv`, at('ged.json'), ...asked);
    expect(lines[0]).toBe('3 rows = 1 event + 0 merged + 0 rejected + 2 not asked for');
  });

  it('writes nothing when no row can be used', async () => {
    const out = at('nothing.json');
    const { code, complaints } = await run(
      `${GED}/good/ged-19-1.csv`,
      out,
      '--where',
      'country=Sunland',
    );
    expect(code).toBe(1);
    expect(complaints?.[0]).toContain('No row of the table is asked for');
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [`${GED}/bad/html.csv`, 'The file is a web page'],
    ['no-such.csv', 'there is no such file'],
    ['.', 'this is a folder, not a file'],
  ])('says why it cannot import %s', async (file, reason) => {
    const { code, lines, complaints } = await run(file, at('ged.json'));
    expect(code).toBe(1);
    expect(lines).toEqual([]);
    expect(complaints?.[0]).toContain(`${file}: ${reason}`);
  });

  it('shows how text reads that is not UTF-8, for --encoding', async () => {
    const { code, complaints } = await run(`${GED}/bad/latin-1.csv`, at('ged.json'));
    expect(code).toBe(1);
    expect(complaints?.join('\n')).toMatch(/not in UTF-8[^]*--encoding windows-1252: \S/);
  });

  it('guesses how to read a table that lacks columns of its format', async () => {
    const file = `${GED}/bad/missing-columns.csv`;
    const { code, lines, complaints } = await run(file, at('ged.json'));
    expect(code).toBe(1);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({
      columns: { date: 'date_start', end_date: 'date_end', place: 'where_coordinates' },
    });
    expect(complaints?.[0]).toContain(
      `${file}: this looks like UCDP GED, but columns are missing: latitude; it is read as any other table is`,
    );
  });

  it('says when it cannot write', async () => {
    const { code, complaints } = await run(`${GED}/good/ged-19-1.csv`, at('no-folder/ged.json'));
    expect(code).toBe(1);
    expect(complaints?.[0]).toContain('does not exist; make it first');
  });

  it('tells its progress, and clears it', async () => {
    const told: string[] = [];
    const args = ['--format', 'ucdp-ged', '-o', at('ged.json')];
    await dateline(['import', `${GED}/good/ged-19-1.csv`, ...args], (line) => told.push(line));
    expect(told.some((line) => line.includes('100%, 3 rows'))).toBe(true);
    expect(told.at(-1)).toBe('');
  });
});

describe('dateline export', () => {
  it.each(['geojson', 'arrow'])('gives the same dataset again by way of %s', async (format) => {
    const [first, out, again] = [at('first.json'), at(`out.${format}`), at('again.json')];
    await dateline(['import', 'tests/fixtures/ucdp-ged/good/ged-19-1.csv', '-o', first]);
    expect(await dateline(['export', '--format', format, first, '-o', out])).toMatchObject({
      code: 0,
    });
    expect(await dateline(['import', out, '-o', again])).toMatchObject({ code: 0 });
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(first, 'utf8'));
  });

  it('refuses what may not be passed on', async () => {
    const file = 'tests/fixtures/acled/good/words-of-today.csv';
    const { code, complaints } = await dateline([
      'export',
      '--format',
      'csv',
      file,
      '-o',
      at('a.csv'),
    ]);
    expect(code).toBe(1);
    expect(complaints?.[0]).toContain('do not allow copies to be passed on');
    expect(existsSync(at('a.csv'))).toBe(false);
  });
});
