import * as v from 'valibot';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dateline } from '@/cli/dateline.ts';
import { datasetSchema, type Dataset } from '@/domain/dataset/schema.ts';

const ACLED = 'tests/fixtures/acled/good/words-of-today.csv';
const SEVERAL = 'tests/fixtures/ucdp-ged/good/several-articles.csv';
/** Whom each event is told by. */
const OFFICES = ['River Monitor', 'Daily Courier', 'DAILY COURIER', 'Harbour Radio;River Monitor'];

let folder: string;
let out: string;
let GED: string;

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A row for each of `OFFICES`. */
function gedOfOffices(): string {
  const [header = '', first = ''] = readFileSync(SEVERAL, 'utf8').split('\n');
  const columns = header.split(',');
  const cells = first.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
  const rows = OFFICES.map((offices, at) => {
    const own = new Map([
      ['id', String(900_001 + at)],
      ['source_article', ''],
      ['source_office', offices],
      ['source_date', offices.replaceAll(/[^;]+/g, '2031-05-05')],
      ['source_headline', ''],
      ['source_original', ''],
    ]);
    return columns
      .map((name, column) => own.get(name) ?? (cells[column] ?? '').replace(/,$/, ''))
      .join(',');
  });
  return `${[header, ...rows].join('\n')}\n`;
}

const imported = async (file: string, ...rest: string[]) =>
  dateline(['import', file, '-o', out, ...rest]);
const dataset = (): Dataset => v.parse(datasetSchema, JSON.parse(readFileSync(out, 'utf8')));
const csvLines = (): string[] => readFileSync(out, 'utf8').trimEnd().split('\r\n');

/** The ids of a table's rows, in order. */
const idsIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => (line.split(',')[0] ?? '').replaceAll('"', ''));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
  GED = write('ged.csv', gedOfOffices());
});
beforeEach(() => {
  out = join(folder, 'out');
  rmSync(out, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('dateline import --deleted', () => {
  const [first = '', second = ''] = idsIn(ACLED);
  const rows = idsIn(ACLED).length;

  it.each([
    ['a table', (id: string) => `event_id_cnty,deleted_timestamp\n${id},1700000000\n`],
    [
      'an answer of the endpoint',
      (id: string) =>
        JSON.stringify({
          success: true,
          count: 1,
          data: [{ event_id_cnty: id, deleted_timestamp: 1_700_000_000 }],
        }),
    ],
    [
      'a table of another hand',
      (id: string) => `\uFEFF"deleted_timestamp";"EVENT_ID_CNTY"\r\n"1";" ${id} "\r\n\r\n`,
    ],
  ])('rejects the rows of a list that is %s, and says so', async (_kind, listOf) => {
    const { code, lines } = await imported(ACLED, '--deleted', write('deleted', listOf(first)));
    expect(code).toBe(0);
    expect(lines[0]).toBe(`${rows} rows = ${rows - 1} events + 0 merged + 1 rejected`);
    expect(lines.slice(1, 3).join('\n')).toMatch(/rejected:\n.*deleted/);
    expect(lines[3]).toContain(`"${first}"`);
    const ids = dataset().events.map(({ id }) => id);
    expect(ids.some((id) => id.endsWith(first))).toBe(false);
    expect(ids.some((id) => id.endsWith(second))).toBe(true);
  });

  it.each([
    ['no rows', 'event_id_cnty\n'],
    ['no event in its answer', JSON.stringify({ success: true, count: 0, data: [] })],
    ['events of other files', 'event_id_cnty\nXXX1\nXXX2\n'],
  ])('leaves all rows in for a list with %s', async (_kind, list) => {
    const { code, lines } = await imported(ACLED, '--deleted', write('deleted', list));
    expect(code).toBe(0);
    expect(lines[0]).toBe(`${rows} rows = ${rows} events + 0 merged + 0 rejected`);
  });

  it.each([
    ['is empty', '', 'it has no column "event_id_cnty"'],
    ['is another table', 'id,name\n1,Marl\n', 'it has no column "event_id_cnty"'],
    ['is cut off', '{"success":true,"data":[{"event_id', 'this is not complete JSON'],
  ])('imports nothing by a list that %s', async (_kind, list, reason) => {
    const { code, lines, complaints } = await imported(ACLED, '--deleted', write('deleted', list));
    expect(code).toBe(1);
    expect(lines).toEqual([]);
    expect(complaints?.[0]).toContain('The list of deleted rows cannot be used');
    expect(complaints?.[0]).toContain(reason);
    expect(existsSync(out)).toBe(false);
  });

  it('says that there is no such list', async () => {
    const { code, complaints } = await imported(ACLED, '--deleted', join(folder, 'none.csv'));
    expect(code).toBe(1);
    expect(complaints?.[0]).toContain('none.csv: there is no such file');
  });

  it('does not write over the list', async () => {
    const list = write('deleted', 'event_id_cnty\n');
    const { code, complaints } = await dateline(['import', ACLED, '-o', list, '--deleted', list]);
    expect(code).toBe(2);
    expect(complaints?.[0]).toContain('does not write over');
    expect(readFileSync(list, 'utf8')).toBe('event_id_cnty\n');
  });

  it('says that it means nothing for a file of another kind', async () => {
    const list = write('deleted', `event_id_cnty\n${idsIn(GED)[0] ?? ''}\n`);
    const { code, complaints } = await imported(GED, '--deleted', list);
    expect(code).toBe(1);
    expect(complaints?.[0]).toContain('--deleted leaves out rows of ACLED, and this is UCDP GED');
    expect(existsSync(out)).toBe(false);
  });
});

describe('dateline import --join', () => {
  const names = (): string[] => dataset().sources.map(({ name }) => name['en'] ?? '');

  it('keeps spellings apart unless told, and names those that may be one', async () => {
    const { lines } = await imported(GED);
    expect(lines).toContain('  Daily Courier | DAILY COURIER');
    expect(names()).toEqual(expect.arrayContaining(['Daily Courier', 'DAILY COURIER']));
  });

  it('makes spellings one source, under the name given first', async () => {
    await imported(GED);
    const apart = dataset();
    const { code, lines } = await imported(GED, '--join', 'Daily Courier = DAILY COURIER');
    expect(code).toBe(0);
    expect(lines.join('\n')).not.toContain('may be one');
    expect(names()).toContain('Daily Courier');
    expect(names()).not.toContain('DAILY COURIER');
    expect(dataset().sources).toHaveLength(apart.sources.length - 1);
    expect(dataset().claims).toHaveLength(apart.claims.length);
    expect(await dateline(['validate', out])).toMatchObject({ code: 0 });
  });

  it('takes several groups, and more than two spellings', async () => {
    const courier = ['--join', 'Daily Courier=DAILY COURIER'];
    const others = ['--join', 'The River=River Monitor=Harbour Radio'];
    expect(await imported(GED, ...courier, ...others)).toMatchObject({ code: 0 });
    expect(names().toSorted()).toEqual(['Daily Courier', 'The River']);
  });

  it('leaves a file as it is where no source has the names', async () => {
    await imported(GED);
    const plain = readFileSync(out, 'utf8');
    expect(await imported(GED, '--join', 'Somebody=Nobody')).toMatchObject({ code: 0 });
    expect(readFileSync(out, 'utf8')).toBe(plain);
  });

  it.each(['Daily Courier', '', '=', 'Daily Courier=', '=DAILY COURIER', 'a=  =b'])(
    'takes no group written as %j',
    async (group) => {
      const { code, complaints } = await imported(GED, '--join', group);
      expect(code).toBe(2);
      expect(complaints?.[0]).toContain('--join takes FIRST=OTHER');
      expect(existsSync(out)).toBe(false);
    },
  );

  it('takes no name in two groups', async () => {
    for (const groups of [
      ['--join', 'A=B', '--join', 'C=B'],
      ['--join', 'A=B=A'],
    ]) {
      const { code, complaints } = await imported(GED, ...groups);
      expect(code).toBe(2);
      expect(complaints?.[0]).toMatch(/^--join names "[AB]" twice$/);
    }
  });
});

describe('dateline export --told-by', () => {
  const exported = async (...rest: string[]) =>
    dateline(['export', '--format', 'csv', GED, '-o', out, ...rest]);
  const sourceOf = async (name: string): Promise<string> => {
    await imported(GED);
    const found = dataset().sources.find((source) => source.name['en'] === name);
    rmSync(out);
    return found?.id ?? '';
  };

  it('writes the events that one origin tells, and says how many', async () => {
    const teller = await sourceOf('River Monitor');
    const { code, lines } = await exported('--told-by', teller);
    expect(code).toBe(0);
    expect(lines).toEqual([`written: ${out} (2 events)`]);
    const told = csvLines().slice(1);
    expect(told.map((line) => /ged-\d+/.exec(line)?.[0])).toEqual(['ged-900001', 'ged-900004']);
  });

  it('writes of a dataset what it writes of the table', async () => {
    const teller = await sourceOf('River Monitor');
    await exported('--told-by', teller);
    const ofTable = readFileSync(out, 'utf8');
    const made = join(folder, 'made.json');
    await dateline(['import', GED, '-o', made]);
    const args = ['export', '--format', 'csv', made, '-o', out, '--told-by', teller];
    expect(await dateline(args)).toMatchObject({ code: 0 });
    expect(readFileSync(out, 'utf8')).toBe(ofTable);
  });

  it('hears spellings that are joined as one', async () => {
    const teller = await sourceOf('Daily Courier');
    await exported('--told-by', teller);
    expect(csvLines()).toHaveLength(1 + 1);
    await exported('--told-by', teller, '--join', 'Daily Courier=DAILY COURIER');
    expect(csvLines()).toHaveLength(1 + 2);
  });

  it.each(['nobody', '', 'River Monitor', '__proto__'])(
    'writes nothing for %j, who tells nothing',
    async (teller) => {
      const { code, lines, complaints } = await exported('--told-by', teller);
      expect(code).toBe(1);
      expect(lines).toEqual([]);
      expect(complaints?.[0]).toContain(`no event is told by ${teller}`);
      expect(complaints?.[0]).toContain('give the id of an origin or a source');
      expect(existsSync(out)).toBe(false);
    },
  );

  it('is no option of import', async () => {
    const { code, complaints } = await imported(GED, '--told-by', 'nobody');
    expect(code).toBe(2);
    expect(complaints?.[0]).toContain('import takes no --told-by');
  });
});
