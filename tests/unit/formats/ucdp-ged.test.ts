import { inEnglish } from '../support/fault-words.ts';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataset } from '@/domain/dataset/read.ts';
import type { RowSelection } from '@/formats/table/row-selection.ts';
import { readArticles } from '@/formats/ucdp-ged-articles.ts';
import { ucdpGed } from '@/formats/ucdp-ged.ts';
import { TableImport, UCDP, type TableOutcome } from '../support/table-import.ts';

const FIXTURES = new URL('../../fixtures/ucdp-ged/', import.meta.url);
const HEAD = { fileName: 'made-up.csv', today: '2032-01-01' };

const load = (name: string): Uint8Array => readFileSync(new URL(name, FIXTURES));
const textOf = (name: string): string => new TextDecoder().decode(load(name));

const namesIn = (folder: 'good' | 'bad'): string[] =>
  readdirSync(new URL(`${folder}/`, FIXTURES))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => `${folder}/${file.slice(0, -4)}`);

function read(bytes: Uint8Array, size = 1 << 16, selection: RowSelection = {}): TableOutcome {
  const reader = new TableImport(UCDP, selection);
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  return reader.finish(HEAD);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What came of a file, in lines that can be set against the expected ones. */
function lines({ problem, counts, rejected, dataset, sameOffices }: TableOutcome): string[] {
  if (problem !== undefined) return [`problem: ${problem}`];
  const { rows, events, merged } = counts;
  const relays = dataset?.claims.filter(({ relations }) => relations.length > 0).length;
  return [
    `account: ${rows} rows = ${events} events + ${merged} merged + ${counts.rejected} rejected`,
    `claims: ${dataset?.claims.length}`,
    `relays: ${relays}`,
    ...(dataset?.reports ?? []).map(({ title }) => `headline: ${title['en']}`),
    ...sameOffices.map((names) => `may be one: ${names.join(', ')}`),
    ...rejected
      .map(inEnglish)
      .map(
        ({ row, column, value, message, suggestion }) =>
          `row ${row}: ${column}: ${JSON.stringify(value).replaceAll(String.raw`\"`, '"')} ${message}; ${suggestion}`,
      ),
  ];
}

/** Whether a line is the expected one; of a fault, all the parts between semicolons must be there. */
function fits(line: string, expected: string): boolean {
  const [, start, rest] = /^(problem: |row \d+: [a-z_ ]+: )(.*)$/.exec(expected) ?? [];
  if (start === undefined || rest === undefined) return line === expected;
  return line.startsWith(start) && rest.split('; ').every((part) => line.includes(part));
}

const EVERY_ONE = /^(?:row |problem: )/;

describe.each([...namesIn('good'), ...namesIn('bad')])('%s', (name) => {
  const bytes = load(`${name}.csv`);
  const expected = textOf(`${name}.expect.txt`).split('\n').filter(Boolean);
  const result = read(bytes);

  it('says what it should, and rejects nothing else', () => {
    const said = lines(result);
    for (const line of expected)
      expect(said.filter((each) => fits(each, line))).toEqual([expect.anything()]);
    const faults = (all: readonly string[]) => all.filter((line) => EVERY_ONE.test(line)).length;
    expect(faults(said)).toBe(faults(expected));
  });

  it('accounts for every row', () => {
    const { rows, events, merged, rejected, notAsked } = result.counts;
    expect(events + merged + rejected + notAsked).toBe(rows);
    expect(result.dataset?.events.length ?? 0).toBe(events);
    expect(result.rejected).toHaveLength(rejected);
  });

  it('makes a dataset without a problem', () => {
    if (result.dataset === undefined) return;
    const copy: unknown = JSON.parse(JSON.stringify(result.dataset));
    expect(readDataset(copy).problems).toEqual([]);
  });

  it('reads the same from pieces of any size', () => {
    for (const size of [1, 7, 61]) expect(read(bytes, size)).toEqual(result);
  });
});

describe('importing UCDP GED', () => {
  const dataset = (name: string) => read(load(`good/${name}.csv`)).dataset;

  it('implies no direction between armed sides, and one in one-sided violence', () => {
    const events = dataset('ged-19-1')?.events ?? [];
    expect(events.map(({ type, subType }) => `${type}/${subType}`)).toEqual([
      'battles/armed_clash',
      'battles/armed_clash',
      'violence_against_civilians/attack',
    ]);
    expect(events.map(({ actors }) => actors.map(({ role }) => role))).toEqual([
      ['affected', 'affected'],
      ['affected', 'affected'],
      ['initiator', 'target'],
    ]);
  });

  it('keeps low, best and high, each said by a claim', () => {
    const made = dataset('ged-19-1');
    expect(made?.events[1]?.casualties).toEqual({ killed: { low: 1, best: 2, high: 5 } });
    expect(made?.claims[1]?.quantities).toEqual([
      { kind: 'killed', min: 1, max: 5 },
      { kind: 'killed', min: 2, max: 2 },
    ]);
  });

  it('leaves open a number of dead that contradicts itself, and lets the claim say what the row says', () => {
    const made = dataset('best-above-high');
    expect(made?.events[1]).not.toHaveProperty('casualties');
    expect(made?.events[1]?.evidence).not.toHaveProperty('casualties');
    expect(made?.claims[1]?.quantities).toEqual([
      { kind: 'killed', min: 2, max: 20 },
      { kind: 'killed', min: 40, max: 40 },
    ]);
    expect(made?.claims[1]?.paraphrase['en']).toContain(
      'killed: 40, low 2, high 20, which contradict each other',
    );
  });

  it('takes dates as the earliest and the latest possible', () => {
    const events = dataset('every-where-and-date-precision')?.events ?? [];
    expect(events.slice(7).map(({ when }) => when)).toEqual([
      '2031-05-04/2031-05-07',
      '2031-05-04/2031-05-10',
      '2031-05-XX',
      '2031-XX-XX',
    ]);
  });

  it('makes an area of every place that is not exact', () => {
    const places = dataset('every-where-and-date-precision')?.places ?? [];
    expect(places.map(({ precision, radiusKm }) => [precision, radiusKm])).toEqual([
      ['exact', undefined],
      ['near', 25],
      ['adm2', 30],
      ['adm1', 100],
      ['line', 75],
      ['country', 400],
      ['country', 400],
    ]);
  });

  it('takes places and days as no surer than the table says, where it leaves their precision out', () => {
    const made = dataset('without-precision');
    expect(made?.events.map(({ when }) => when)).toEqual([
      '2031-05-04~',
      '2031-05-04/2031-05-06',
      '2031-05-04~',
    ]);
    expect(made?.places.map(({ precision, radiusKm }) => [precision, radiusKm])).toEqual(
      made?.places.map(() => ['near', 25]),
    );
    const [header = ''] = textOf('good/without-precision.csv').split('\n');
    expect(ucdpGed.recognise(header.split(','))).toMatchObject({
      kind: 'yes',
      notes: [
        { kind: 'noColumn', column: 'where_prec' },
        { kind: 'noColumn', column: 'date_prec' },
      ],
    });
  });

  it('says of an undated article only that it is older than the import', () => {
    expect(dataset('no-article-listed')?.reports[0]?.published).toBe('/2032-01-01');
  });

  it('finds office, day and headline in an article whose day has an hour', () => {
    const cells = new Map([
      ['source_article', '"Monitor,2031-05-05 00:00:00.000,Clash, two dead"'],
    ]);
    expect(readArticles((column) => cells.get(column) ?? '')).toEqual([
      { office: 'Monitor', date: '2031-05-05', headline: 'Clash, two dead' },
    ]);
  });

  it('never makes one source of two spellings', () => {
    const names = dataset('several-articles')?.sources.map(({ name }) => name['en']);
    expect(names).toEqual(['River Monitor', 'Daily Courier', 'DAILY COURIER']);
  });

  it('reads the rows that are asked for, and counts the others', () => {
    const bytes = load('good/every-where-and-date-precision.csv');
    const where = { column: 'Where_Prec', value: '4' };
    expect(read(bytes, 999, { where }).counts).toMatchObject({ rows: 11, events: 1, notAsked: 10 });
    const later = read(bytes, 999, { from: '2031-05-08', to: '2031-05-09' });
    expect(later.dataset?.events.map(({ id }) => id)).toEqual(['ged-923', 'ged-924', 'ged-925']);
    expect(read(bytes, 999, { where: { column: 'mood', value: '' } }).problem).toContain('"mood"');
  });

  it('stops at a quote that is never closed instead of reading all again for every piece', () => {
    const start = `${textOf('good/ged-19-1.csv')}900009,"`;
    const bytes = encode(start + 'a,b\n'.repeat(1_200_000));
    const { counts, rejected } = read(bytes, 1 << 18);
    expect(counts).toMatchObject({ rows: 4, events: 3, rejected: 1 });
    expect(rejected[0]?.reason).toEqual({ kind: 'unclosedQuote' });
  });

  it('never throws, whatever the bytes, and accounts for every row', () => {
    const [header = '', ...rows] = textOf('good/ged-19-1.csv').split('\n');
    const cells = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1', '"', '2031-05-04')),
      {
        minLength: 39,
        maxLength: 43,
      },
    );
    const changed = fc
      .tuple(fc.constantFrom(...rows.filter(Boolean)), fc.nat(200), fc.string())
      .map(([row, at, text]) => row.slice(0, at) + text + row.slice(at + 1));
    const body = fc.array(
      fc.oneof(
        changed,
        cells.map((row) => row.join(',')),
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(body, (texts) => {
        const { counts, dataset: made } = read(encode([header, ...texts].join('\n')), 97);
        expect(counts.events + counts.merged + counts.rejected).toBe(counts.rows);
        expect(made === undefined ? [] : readDataset(made).problems).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(read(bytes).problem).toBeDefined();
      }),
    );
  });
});
