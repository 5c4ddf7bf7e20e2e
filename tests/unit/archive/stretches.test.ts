import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutsOf } from '@/archive/cuts.ts';
import type { StretchReaders } from '@/archive/elsewhere.ts';
import { loadTable } from '@/archive/load-table.ts';
import { readStretch } from '@/archive/read-stretch.ts';
import type { RowsPart } from '@/archive/table-rows.ts';
import { TableStore } from '@/archive/table-store.ts';
import { acled } from '@/formats/acled.ts';
import { ucdpGed } from '@/formats/ucdp-ged.ts';
import { anyAcledRows } from '../formats/acled-rows.ts';
import { TODAY } from './support.ts';
import { mixedTables } from './ucdp-tables.ts';

const HEAD = { fileName: 'made-up.csv', today: TODAY };

/** What is read of a text, as a table of the format that it is of. */
const tableOf = (csv: string) => {
  const columns = (csv.split('\n')[0] ?? '').trim().split(',');
  const format = columns.includes('event_id_cnty') ? acled : ucdpGed;
  return { columns, format };
};

/** Others that read in this process, and hand over what they read as between workers. */
const others = (text: string, count: number): StretchReaders => {
  const { columns, format } = tableOf(text);
  return {
    count,
    read: async (csv, isLast) => {
      const job = { csv, isLast, columns, format: format.id, options: {} };
      return structuredClone(await readStretch(job, () => undefined));
    },
  };
};

async function load(csv: string, readers: StretchReaders | undefined) {
  const { columns, format } = tableOf(csv);
  const table = await loadTable({
    csv: new Blob([csv]),
    columns,
    open: () => format.open(columns),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    others: readers,
  });
  if ('fault' in table) return table;
  const { rejections, events, ids, reports, officeNames, notes, counts, textIds } = table;
  const positions = [...table.columns.position];
  return {
    columns: table.columns,
    rejected: { groups: rejections.summary(), rows: rejections.rows.part(), kept: rejections.kept },
    events: events.part(),
    dataset: await new TableStore(table, HEAD, columns).details(positions),
    ids,
    reports,
    officeNames,
    notes,
    counts,
    textIds,
  };
}

/** Holds a table that several read to the same that one reads alone. */
async function compare(csv: string, count: number): Promise<void> {
  expect(await load(csv, others(csv, count))).toEqual(await load(csv, undefined));
}

const readers = fc.integer({ min: 1, max: 3 });
const ids = Array.from({ length: 400 }, (_, at) => String(at));

const numbered = (csv: string): string =>
  csv
    .split('\n')
    .map((row, at) => row.replace(/^"\d+"/, `"${at}"`))
    .join('\n');

const acledTables = (many: fc.ArrayConstraints): fc.Arbitrary<string> =>
  anyAcledRows(many).map((rows) => {
    const names = Object.keys(rows[0] ?? {});
    const cells = rows.map((row) => names.map((name) => `"${row[name] ?? ''}"`).join());
    return [names.join(), ...cells].join('\n');
  });

const LONG = { minLength: 12, maxLength: 60, size: 'max' } as const;
const SHORT = { minLength: 8, maxLength: 30, size: 'max' } as const;

describe.each([
  {
    name: 'UCDP GED',
    long: mixedTables(LONG, ids).map(numbered),
    short: mixedTables(SHORT, ids.slice(0, 20)),
  },
  { name: 'ACLED', long: acledTables(LONG), short: acledTables(SHORT) },
])('a table of $name that several read', ({ long, short }) => {
  it('is the same as read by one', async () => {
    await fc.assert(fc.asyncProperty(long, readers, compare), { numRuns: 80 });
  });

  it('is the same where rows repeat one another', async () => {
    const repeated = short.map((csv) => {
      const [names = '', ...rows] = csv.split('\n');
      return [names, ...rows, ...rows.toReversed()].join('\n');
    });
    await fc.assert(fc.asyncProperty(repeated, readers, compare), { numRuns: 80 });
  });

  it('is the same where an id is given twice', async () => {
    const twice = fc.tuple(short, short).map(([csv, more]) => {
      const [, ...rows] = more.split('\n');
      return [csv, ...rows].join('\n');
    });
    await fc.assert(fc.asyncProperty(twice, readers, compare), { numRuns: 80 });
  });

  it('is read by others at all', async () => {
    const [csv = ''] = fc.sample(long, 1);
    const parts: (RowsPart | undefined)[] = [];
    const noted = others(csv, 1);
    await load(csv, {
      count: 1,
      read: async (...asked) => {
        const part = await noted.read(...asked);
        parts.push(part);
        return part;
      },
    });
    expect(parts).toHaveLength(1);
    expect(parts[0]?.count).toBeGreaterThan(3);
  });

  it('is read by one where another is lost', async () => {
    const [csv = ''] = fc.sample(long, 1);
    const lost: StretchReaders = {
      count: 2,
      read: async () => Promise.reject(new Error('The helper is gone.')),
    };
    expect(await load(csv, lost)).toEqual(await load(csv, undefined));
  });
});

it.each(['ucdp-ged', 'acled'])(
  'swapped coordinates of %s show across stretches',
  async (format) => {
    const url = new URL(`../../fixtures/${format}/bad/swapped-by-country.csv`, import.meta.url);
    const csv = readFileSync(url, 'utf8').trimEnd().replaceAll('\r', '');
    const alone = await load(csv, undefined);
    expect('counts' in alone && alone.counts.rejected).toBeGreaterThan(0);
    for (const count of [1, 2, 3]) await compare(csv, count);
  },
);

it('a table is read again by one where a cut was wrong', async () => {
  const [header = ''] = fc.sample(mixedTables({ maxLength: 0 }), 1);
  const columns = header.trim().split(',');
  const row = (id: number, text: string): string =>
    columns
      .map((name) => (name === 'id' ? id : name === 'source_headline' ? `"${text}"` : 'x'))
      .join();
  const inner = Array.from({ length: 40 }, (_, at) => row(at + 100, 'Inner').replaceAll('"', ''));
  const rows = [row(1, 'First'), row(2, `\n${inner.join('\n')}\n`), row(3, 'Last')];
  const csv = [header.trim(), ...rows].join('\n');
  const table = await load(csv, others(csv, 1));
  expect(table).toEqual(await load(csv, undefined));
  expect('counts' in table && table.counts.rows).toBe(3);
  expect(await cutsOf(new Blob([csv]), 2, columns.length)).toHaveLength(1);
});
