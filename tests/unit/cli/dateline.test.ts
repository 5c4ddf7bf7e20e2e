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
  const dataset = datasetSchema.parse(JSON.parse(readFileSync(GOOD, 'utf8')));
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
    [['import', 'a.csv', '-o', 'b.json'], 'import needs --format ucdp-ged'],
    [['import', 'a.csv', '--format', 'ucdp-ged'], 'import needs -o OUT.json'],
    [['import', 'a.csv', '--report', 'r.txt'], 'import takes no --report'],
    [[...IMPORT, '--from', '2031-02-30'], 'Not a day written as YYYY-MM-DD: 2031-02-30'],
    [[...IMPORT, '--from', '2031-02-02', '--to', '2031-02-01'], '--from is after --to'],
    [[...IMPORT, '-o', './a.csv'], 'import does not write over its own FILE'],
    [[...IMPORT, '--where', 'country'], '--where takes COLUMN=VALUE, not country'],
    [['validate', '--strict', 'a.json'], "Unknown option '--strict'"],
  ])('answers %j with its usage', (args, complaint) => {
    const { code, lines, complaints = [] } = dateline(args);
    expect(code).toBe(2);
    expect(lines).toEqual([]);
    expect(complaints[0]).toContain(complaint);
    expect(complaints).toContain('Usage:');
  });

  it('explains itself when asked', () => {
    expect(dateline(['--help'])).toMatchObject({ code: 0 });
    expect(dateline(['-h']).lines[0]).toBe('Usage:');
  });
});

describe('dateline validate', () => {
  it('says what a good dataset holds, in one line', () => {
    expect(dateline(['validate', GOOD])).toEqual({
      code: 0,
      lines: ['ok: 3 events, 5 claims, 1 report, 2 sources'],
    });
  });

  it('prints one problem a line as path and message', () => {
    const bad = 'tests/fixtures/dateline-v1/bad/span-out-of-bounds.json';
    const { code, lines, complaints } = dateline(['validate', bad]);
    expect(code).toBe(1);
    expect(lines[0]).toBe("claims[1].span.end: 901 is beyond the report's 900 UTF-16 units");
    expect(complaints).toEqual([
      `${bad}: 2 problems; 2 events can be shown; left out: 1 event, 2 claims`,
    ]);
  });

  it('says that nothing is left of a file that is no dataset', () => {
    const { code, complaints } = dateline(['validate', write('page.json', '<!doctype html>')]);
    expect(code).toBe(1);
    expect(complaints?.[0]).toContain('1 problem; nothing of it can be shown');
  });

  it.each([
    ['no-such.json', 'there is no such file'],
    ['.', 'this is a folder, not a file'],
    ['latin-1.json', 'this is not UTF-8 text'],
  ])('says why it cannot read %s', (name, reason) => {
    write('latin-1.json', Uint8Array.of(0x7b, 0xe9, 0x7d));
    const { code, lines, complaints } = dateline(['validate', at(name)]);
    expect(code).toBe(1);
    expect(lines).toEqual([]);
    expect(complaints).toEqual([`${at(name)}: ${reason}`]);
  });

  it('keeps a problem on one line, whatever the data hold', () => {
    const file = datasetWith(({ claims: [claim] }) => {
      if (claim !== undefined) claim.chain = ['a\u001B[2J\u202Eb'];
    });
    const { lines } = dateline(['validate', file]);
    expect(lines[0]).toContain(String.raw`a\u001b[2J\u202eb`);
  });
});

describe('dateline spans', () => {
  const spans = (file: string, report = at('report.txt')) =>
    dateline(['spans', file, '--report', report]);

  it('lays each claim beside its passage', () => {
    const file = datasetWith(({ claims: [, claim] }) => {
      if (claim !== undefined) claim.span = { start: 5, end: 42 };
    });
    const { code, lines, complaints } = spans(file);
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

  it('finds a span beyond the end of the report', () => {
    const file = datasetWith(({ claims: [, claim], reports: [report] }) => {
      if (claim !== undefined) claim.span = { start: 5, end: REPORT.length + 1 };
      delete report?.length;
    });
    const { code, lines, complaints } = spans(file);
    expect(code).toBe(1);
    expect(complaints).toEqual(['1 span out of bounds']);
    expect(lines.some((line) => line.includes('MISMATCH'))).toBe(true);
  });

  it('finds a length that is not the file’s', () => {
    const file = datasetWith(({ reports: [report] }) => {
      if (report !== undefined) report.length = REPORT.length + 1;
    });
    const { code, complaints } = spans(file);
    expect(code).toBe(1);
    expect(complaints?.[0]).toContain(`the file has ${REPORT.length}`);
  });

  it('does not let the report act on the terminal', () => {
    const file = datasetWith(({ claims: [, claim] }) => {
      if (claim !== undefined) claim.span = { start: REPORT.length - 4, end: REPORT.length };
    });
    expect(spans(file).lines).toContain(String.raw`  «\u001b[2J»`);
  });

  it('says plainly that a file is not the report', () => {
    const other = write('other.txt', `${REPORT} `);
    const {
      code,
      lines,
      complaints = [],
    } = spans(
      datasetWith(() => undefined),
      other,
    );
    expect(code).toBe(1);
    expect(lines).toEqual([]);
    expect(complaints[0]).toContain('other.txt is not a report of this dataset');
    expect(complaints.at(-1)).toContain('courier-0612: sha256');
  });

  it('wants a sound dataset first', () => {
    const { code, complaints } = spans('tests/fixtures/dateline-v1/bad/null.json');
    expect(code).toBe(1);
    expect(complaints?.[0]).toContain('mend the dataset first');
  });
});

describe('dateline import', () => {
  const GED = 'tests/fixtures/ucdp-ged';
  const run = (file: string, out: string, ...rest: string[]) =>
    dateline(['import', '--format', 'ucdp-ged', file, '-o', out, ...rest]);

  it('writes a dataset that validates, and accounts for every row', () => {
    const out = at('ged.json');
    const { code, lines } = run(`${GED}/good/ged-19-1.csv`, out);
    expect(code).toBe(0);
    expect(lines).toEqual(['3 rows = 3 events + 0 merged + 0 rejected', `written: ${out}`]);
    expect(dateline(['validate', out])).toEqual({
      code: 0,
      lines: ['ok: 3 events, 3 claims, 1 report, 1 source'],
    });
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  it('groups what it rejected by reason', () => {
    const { code, lines } = run(`${GED}/bad/best-above-high.csv`, at('ged.json'));
    expect(code).toBe(0);
    expect(lines.slice(0, 4)).toEqual([
      '2 rows = 1 event + 0 merged + 1 rejected',
      'rejected:',
      '  1 × best does not lie between low and high',
      '    row 3: "low 2, best 40, high 20" (perhaps a range of 2 to 40)',
    ]);
  });

  it('names the offices that may be one', () => {
    const { lines } = run(`${GED}/good/several-articles.csv`, at('ged.json'));
    expect(lines).toContain('  Daily Courier | DAILY COURIER');
  });

  it('takes only the rows that are asked for', () => {
    const asked = ['--where', 'type_of_violence=3', '--from', '2031-05-04', '--to', '2031-05-04'];
    const { lines } = run(`${GED}/good/ged-19-1.csv`, at('ged.json'), ...asked);
    expect(lines[0]).toBe('3 rows = 1 event + 0 merged + 0 rejected + 2 not asked for');
  });

  it('writes nothing when no row can be used', () => {
    const out = at('nothing.json');
    const { code, complaints } = run(`${GED}/good/ged-19-1.csv`, out, '--where', 'country=Sunland');
    expect(code).toBe(1);
    expect(complaints?.[0]).toContain('no event could be read; nothing is written');
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [`${GED}/bad/html.csv`, 'this is a web page'],
    [`${GED}/bad/missing-columns.csv`, 'columns are missing: latitude, date_prec'],
    ['no-such.csv', 'there is no such file'],
    ['.', 'this is a folder, not a file'],
  ])('says why it cannot import %s', (file, reason) => {
    const { code, lines, complaints } = run(file, at('ged.json'));
    expect(code).toBe(1);
    expect(lines).toEqual([]);
    expect(complaints?.[0]).toContain(`${file}: ${reason}`);
  });

  it('says when it cannot write', () => {
    const { code, complaints } = run(`${GED}/good/ged-19-1.csv`, at('no-folder/ged.json'));
    expect(code).toBe(1);
    expect(complaints?.[0]).toContain('there is no such file');
  });

  it('tells its progress, and clears it', () => {
    const told: string[] = [];
    const args = ['--format', 'ucdp-ged', '-o', at('ged.json')];
    dateline(['import', `${GED}/good/ged-19-1.csv`, ...args], (line) => told.push(line));
    expect(told).toEqual(['3 rows, 100%', '']);
  });
});
