import { inEnglish } from '../support/fault-words.ts';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellStory } from '@/domain/account/account.ts';
import { ColumnsBuilder } from '@/domain/columns/builder.ts';
import type { EventColumns } from '@/domain/columns/columns.ts';
import { columnsOfStory } from '@/domain/columns/from-story.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { readDataset } from '@/domain/dataset/read.ts';
import type { AcledRow } from '@/formats/acled-row.ts';
import { acledJsonRows } from '@/formats/acled-json.ts';
import { looksDeleted } from '@/formats/acled-deleted.ts';
import { acled, readDeletedIds } from '@/formats/acled.ts';
import type { RowFault, RowView, TableOptions } from '@/formats/table/table-format.ts';
import { lateAcled } from '../support/late-faults.ts';
import { ACLED, TableImport, type TableOutcome } from '../support/table-import.ts';
import { anyAcledRows, BASE, type Cells } from './acled-rows.ts';

const FIXTURES = new URL('../../fixtures/acled/', import.meta.url);
const HEAD = { fileName: 'made-up.csv', today: '2032-01-01' };

const load = (name: string): Uint8Array => readFileSync(new URL(name, FIXTURES));
const textOf = (name: string): string => new TextDecoder().decode(load(name));

const namesIn = (folder: 'good' | 'bad'): string[] =>
  readdirSync(new URL(`${folder}/`, FIXTURES))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => `${folder}/${file.slice(0, -4)}`);

function read(bytes: Uint8Array): TableOutcome {
  const reader = new TableImport(ACLED);
  reader.push(bytes);
  return reader.finish(HEAD);
}

function lines({ problem, counts, rejected, dataset }: TableOutcome): string[] {
  if (problem !== undefined) return [`problem: ${problem}`];
  const { rows, events, merged } = counts;
  return [
    `account: ${rows} rows = ${events} events + ${merged} merged + ${counts.rejected} rejected`,
    `claims: ${dataset?.claims.length}`,
    ...rejected
      .map(inEnglish)
      .map(
        ({ row, column, value, message, suggestion }) =>
          `row ${row}: ${column}: "${value}" ${message}; ${suggestion}`,
      ),
  ];
}

function fits(line: string, expected: string): boolean {
  const [, start, rest] = /^(problem: |row \d+: [a-z_0-9]+: )(.*)$/.exec(expected) ?? [];
  if (start === undefined || rest === undefined) return line === expected;
  return line.startsWith(start) && rest.split('; ').every((part) => line.includes(part));
}

describe.each([...namesIn('good'), ...namesIn('bad')])('%s', (name) => {
  const expected = textOf(`${name}.expect.txt`).split('\n').filter(Boolean);
  const result = read(load(`${name}.csv`));

  it('says what it should, and rejects nothing else', () => {
    const said = lines(result);
    for (const line of expected)
      expect([line, said.some((each) => fits(each, line)), said]).toEqual([line, true, said]);
    expect(said).toHaveLength(expected.length);
  });

  it('makes a dataset without a problem', () => {
    if (result.dataset === undefined) return;
    const copy: unknown = JSON.parse(JSON.stringify(result.dataset));
    expect(readDataset(copy).problems).toEqual([]);
  });
});

it('gives an event its type alone where the row does not say by what means', () => {
  const { dataset } = read(load('good/types-without-sub-types.csv'));
  expect(dataset?.events.map(({ type, subType }) => [type, subType])).toEqual([
    ['battles', 'armed_clash'],
    ['explosions_remote_violence', undefined],
    ['explosions_remote_violence', undefined],
    ['battles', 'non_state_actor_overtakes_territory'],
    ['battles', undefined],
    ['protests', undefined],
    ['riots', undefined],
  ]);
});

it('takes the older numbers of rows for ids, where a table has no others', () => {
  const { dataset } = read(load('good/numbers-for-ids-and-no-country.csv'));
  expect(dataset?.events[0]?.id).toBe('acled-5000001');
});

it('leaves a table without ids or places to its owner, and says what it lacks', () => {
  const names = Object.keys(BASE);
  expect(acled.recognise(names)).toEqual({ kind: 'yes' });
  for (const name of ['event_id_cnty', 'location']) {
    expect(acled.recognise(names.filter((each) => each !== name))).toEqual({
      kind: 'lacks',
      missing: [name],
    });
  }
});

const COLUMNS = Object.keys(BASE);

const cellOf = (row: Cells) => (column: string) => row[column] ?? '';

/** Rows as a coder sees them. */
function viewsOf(rows: readonly Cells[]): RowView[] {
  const codes = COLUMNS.map(() => new Map<string, number>());
  const text = (row: Cells, column: number): string => row[COLUMNS[column] ?? ''] ?? '';
  return rows.map((row, at) => ({
    number: at + 2,
    text: (column) => text(row, column),
    size: (column) => text(row, column).length,
    code: (column) => {
      const known = codes[column] ?? new Map<string, number>();
      const cell = text(row, column);
      if (!known.has(cell)) known.set(cell, known.size);
      return known.get(cell) ?? 0;
    },
    combination: unasked,
    day: unasked,
    use: unasked,
    codeIn: unasked,
    count: unasked,
    parts: unasked,
  }));
}

const unasked = (): never => {
  throw new Error('This coder asks for cells one by one.');
};

function coded(rows: readonly Cells[], options: TableOptions = {}) {
  const reader = acled.open(COLUMNS, options);
  const builder = new ColumnsBuilder(reader.textDictionaries ?? 0);
  const coder = reader.coder?.(builder);
  const faults: RowFault[] = [];
  let position = 0;
  for (const view of viewsOf(rows)) {
    const fault = coder?.code(view, position);
    if (fault === undefined) position += 1;
    else faults.push(fault);
  }
  return { columns: builder.finish(), faults, late: coder?.late?.() };
}

function read1(rows: readonly Cells[], options: TableOptions = {}) {
  const reader = acled.open(COLUMNS, options);
  const kept: AcledRow[] = [];
  const faults: RowFault[] = [];
  rows.forEach((row, at) => {
    const result = reader.read(cellOf(row), at + 2);
    if ('row' in result) kept.push(result.row);
    else faults.push(result.fault);
  });
  return { reader, kept, faults, dataset: reader.dataset(kept, HEAD) };
}

const withoutTexts = (columns: EventColumns) => ({ ...columns, texts: [] });

describe('acled', () => {
  it('codes the columns of the story its dataset tells, and rejects the same rows', () => {
    const options = { joinedOffices: [['C', 'c']], deletedIds: new Set(['MRL3']) };
    fc.assert(
      fc.property(anyAcledRows({ maxLength: 12 }), (rows) => {
        const slow = read1(rows, options);
        const fast = coded(rows, options);
        expect(fast.faults).toEqual(slow.faults);
        const copy: unknown = JSON.parse(JSON.stringify(slow.dataset));
        expect(readDataset(copy).problems).toEqual([]);
        const story = tellStory(indexDataset(slow.dataset));
        expect(withoutTexts(fast.columns)).toEqual(withoutTexts(columnsOfStory(story)));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps ids when only some rows are asked for', () => {
    const rows = ['River Front', 'river-front'].map((actor2, at) => ({
      ...BASE,
      actor2,
      event_id_cnty: `MRL${at}`,
    }));
    const { reader, kept, dataset } = read1(rows);
    const second = reader.dataset(kept.slice(1), HEAD);
    expect(second.events).toEqual(dataset.events.slice(1));
    expect(second.actors.map(({ id }) => id)).toEqual([
      'actor-army-of-marl',
      'actor-river-front.2',
    ]);
  });

  const rolesOf = (cells: Cells): string[] =>
    (read1([{ ...BASE, ...cells }]).dataset.events[0]?.actors ?? []).map(({ role }) => role);
  const ATTACK = { event_type: 'Violence against civilians', sub_event_type: 'Attack' };

  it('implies no direction but where one side are civilians or demonstrators', () => {
    expect(rolesOf({})).toEqual(['affected', 'affected']);
    expect(rolesOf({ ...ATTACK, inter2: '7' })).toEqual(['initiator', 'target']);
    expect(rolesOf({ ...ATTACK, inter1: 'Civilians' })).toEqual(['target', 'initiator']);
    expect(rolesOf({ ...ATTACK, inter2: '7', assoc_actor_2: 'Journalists' })).toEqual([
      'initiator',
      'target',
      'target',
    ]);
    const grenade = { event_type: 'Explosions/Remote violence', sub_event_type: 'Grenade' };
    expect(rolesOf(grenade)).toEqual(['affected', 'affected']);
    expect(rolesOf({ ...grenade, inter2: 'Civilians' })).toEqual(['initiator', 'target']);
    const protest = { event_type: 'Protests', sub_event_type: 'Protest with intervention' };
    expect(rolesOf({ ...protest, inter1: '6' })).toEqual(['initiator', 'affected']);
    expect(rolesOf({ ...protest, inter1: '6', actor2: '' })).toEqual(['initiator']);
  });

  it('says nothing of the dead where the table has no such column', () => {
    const { dataset } = read(load('good/without-fatalities.csv'));
    expect(dataset?.events.some(({ casualties }) => casualties !== undefined)).toBe(false);
    expect(dataset?.claims[0]?.paraphrase['en']).not.toMatch(/death/i);
    expect(acled.recognise(COLUMNS.filter((name) => name !== 'fatalities'))).toEqual({
      kind: 'yes',
      notes: [{ kind: 'noColumn', column: 'fatalities', taken: 'no-toll' }],
    });
  });

  it('says nothing of the dead where a row does not', () => {
    const { dataset } = read1([{ ...BASE, fatalities: '' }]);
    expect(dataset.events[0]?.casualties).toBeUndefined();
    expect(dataset.claims[0]?.paraphrase['en']).not.toMatch(/death/i);
  });

  it('takes no deaths as nothing said, and any as the figure of ACLED', () => {
    const none = read1([BASE]).dataset;
    expect(none.events[0]?.casualties).toBeUndefined();
    const three = read1([{ ...BASE, fatalities: '3' }]).dataset;
    expect(three.events[0]?.casualties).toEqual({ killed: { low: 3, best: 3, high: 3 } });
    expect(three.claims.map(({ act }) => act)).toEqual(['asserts', 'asserts']);
    expect(three.claims[0]?.paraphrase['en']).toContain("ACLED's own conservative figure");
  });

  it.each([
    ['1', '2031-05-04', '2031-05-04', '2031-05-04'],
    ['2', '2031-05-04~', '2031-05-01', '2031-05-07'],
    ['3', '2031-05-XX', '2031-05-01', '2031-05-31'],
  ])('reads time_precision %s', (time_precision, when, start, end) => {
    const row = { ...BASE, time_precision, event_date: '04 May 2031' };
    expect(read1([row]).dataset.events[0]?.when).toBe(when);
    expect(acled.open(COLUMNS).days(cellOf(row))).toEqual({ start, end });
  });

  it('finds swapped coordinates from either path', () => {
    const rows = Array.from({ length: 6 }, (_, at) => ({
      ...BASE,
      event_id_cnty: `MRL${at}`,
      latitude: at === 5 ? '40.5' : `10.${at}`,
      longitude: at === 5 ? '10.5' : '40.5',
    }));
    const { kept } = read1(rows);
    const late = lateAcled(kept);
    expect([...late.keys()].map(({ number }) => number)).toEqual([7]);
    expect([...(coded(rows).late ?? [])]).toEqual([[5, ...late.values()]]);
  });

  it('leaves tables of other formats alone', () => {
    const generic = ['event_date', 'country', 'location', 'latitude', 'longitude', 'fatalities'];
    expect(acled.recognise(generic)).toEqual({ kind: 'no' });
    expect(acled.recognise(COLUMNS)).toEqual({ kind: 'yes' });
  });
});

describe('acledJsonRows', () => {
  it('makes a table of an answer, numbers and absent cells included', () => {
    const data = [
      { event_id_cnty: 'A1', fatalities: 3 },
      { event_id_cnty: 'A2', iso: null, x: '' },
    ];
    expect(acledJsonRows({ status: 200, success: true, count: 2, data })).toEqual({
      columns: ['event_id_cnty', 'fatalities', 'iso', 'x'],
      rows: [
        ['A1', '3', '', ''],
        ['A2', '', '', ''],
      ],
    });
  });

  it('says why there is no table', () => {
    const refused = { success: false, error: { message: 'no key' } };
    const denied = { status: 403, message: 'denied' };
    expect(acledJsonRows(refused)).toEqual({ fault: { kind: 'deletedRefused', said: 'no key' } });
    expect(acledJsonRows(denied)).toEqual({ fault: { kind: 'deletedRefused', said: 'denied' } });
    expect(acledJsonRows({ status: 500 })).toEqual({ fault: { kind: 'deletedRefused' } });
    expect(acledJsonRows({ events: [] })).toEqual({ fault: { kind: 'deletedNoAnswer' } });
    expect(acledJsonRows(null)).toEqual({ fault: { kind: 'deletedNoAnswer' } });
    expect(acledJsonRows({ data: [1] })).toEqual({ fault: { kind: 'deletedNoObject', at: 0 } });
    expect(acledJsonRows({ data: [{ a: {} }] })).toEqual({
      fault: { kind: 'deletedNoText', at: 0, name: 'a' },
    });
  });
});

describe('readDeletedIds', () => {
  it('is known by what it holds', () => {
    expect(looksDeleted('event_id_cnty,deleted_timestamp\nMRL1,1')).toBe(true);
    expect(looksDeleted('{"success":true,"data":[{"EVENT_ID_CNTY":"MRL1"}]}')).toBe(true);
    expect(looksDeleted(textOf('good/words-of-today.csv').slice(0, 4096))).toBe(false);
    expect(looksDeleted('date,place\n2017,Marl')).toBe(false);
  });

  it('reads an answer and a CSV file', () => {
    const ids = new Set(['A1', 'B2']);
    const data = [{ event_id_cnty: 'A1', deleted_timestamp: 9 }, { event_id_cnty: 'B2' }];
    expect(readDeletedIds(JSON.stringify({ success: true, count: 2, data }))).toEqual({ ids });
    const csv = '\uFEFFdeleted_timestamp,"EVENT_ID_CNTY"\r\n9,"A1"\r\n9,B2\r\n';
    expect(readDeletedIds(csv)).toEqual({ ids });
    expect(readDeletedIds('{"success":true,"count":0,"data":[]}')).toEqual({ ids: new Set() });
  });

  it.each(['', '{"data":', 'a,b\n1,2', '[{"a":1}]'])('says what is wrong with %j', (text) => {
    expect(readDeletedIds(text)).toHaveProperty('fault');
  });

  it('withdraws the rows it names', () => {
    const { faults } = read1([BASE], { deletedIds: new Set(['MRL1']) });
    expect(faults[0]?.reason).toEqual({ kind: 'deletedByAcled' });
  });
});
