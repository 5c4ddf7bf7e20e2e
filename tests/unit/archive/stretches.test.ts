import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutsOf } from '@/archive/cuts.ts';
import type { StretchReaders } from '@/archive/elsewhere.ts';
import { loadTable } from '@/archive/load-table.ts';
import { readStretch } from '@/archive/read-stretch.ts';
import { TableStore } from '@/archive/table-store.ts';
import { ucdpGed } from '@/formats/ucdp-ged.ts';
import { TODAY } from './support.ts';
import { mixedTables } from './ucdp-tables.ts';

const HEAD = { fileName: 'made-up.csv', today: TODAY };
const [header = ''] = readFileSync(
  new URL('../../fixtures/ucdp-ged/good/ged-49-columns.csv', import.meta.url),
  'utf8',
).split('\n');
const columns = header.trim().split(',');

/** Others that read in this process, and hand over what they read as between workers. */
const others = (count: number): StretchReaders & { lost: number } => {
  const readers = {
    count,
    lost: 0,
    read: async (csv: Blob, isLast: boolean) => {
      const job = { csv, isLast, columns, format: 'ucdp-ged', options: {}, head: HEAD };
      const part = await readStretch(job, () => undefined);
      if (part === undefined) readers.lost += 1;
      return structuredClone(part);
    },
  };
  return readers;
};

async function load(csv: string, readers: StretchReaders | undefined) {
  const table = await loadTable({
    csv: new Blob([csv]),
    columns,
    open: () => ucdpGed.open(columns),
    head: HEAD,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    others: readers,
  });
  if ('problem' in table) return table;
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
  expect(await load(csv, others(count))).toEqual(await load(csv, undefined));
}

describe('a table that several read', () => {
  const ids = Array.from({ length: 400 }, (_, at) => String(at));

  it('is the same as read by one', async () => {
    const tables = mixedTables({ minLength: 12, maxLength: 60, size: 'max' }, ids).map((csv) =>
      csv
        .split('\n')
        .map((row, at) => row.replace(/^"\d+"/, `"${at}"`))
        .join('\n'),
    );
    await fc.assert(fc.asyncProperty(tables, fc.integer({ min: 1, max: 3 }), compare), {
      numRuns: 80,
    });
  });

  it('is the same where rows repeat one another', async () => {
    const tables = mixedTables({ minLength: 8, maxLength: 30, size: 'max' }, ids.slice(0, 20));
    const repeated = tables.map((csv) => {
      const [names = '', ...rows] = csv.split('\n');
      return [names, ...rows, ...rows.toReversed()].join('\n');
    });
    await fc.assert(fc.asyncProperty(repeated, fc.integer({ min: 1, max: 3 }), compare), {
      numRuns: 80,
    });
  });

  it('is read by others at all', async () => {
    const [csv = ''] = fc.sample(mixedTables({ minLength: 60, maxLength: 60 }, ids), 1);
    expect(await cutsOf(new Blob([csv]), 3, columns.length)).toHaveLength(2);
  });

  it('is read again by one where a cut was wrong', async () => {
    const row = (id: number, text: string): string =>
      columns
        .map((name) => (name === 'id' ? id : name === 'source_headline' ? `"${text}"` : 'x'))
        .join();
    const inner = Array.from({ length: 40 }, (_, at) => row(at + 100, 'Inner').replaceAll('"', ''));
    const csv = [header.trim(), row(1, 'First'), row(2, `\n${inner.join('\n')}\n`), row(3, 'Last')];
    const readers = others(1);
    const table = await load(csv.join('\n'), readers);
    expect(table).toEqual(await load(csv.join('\n'), undefined));
    expect('counts' in table && table.counts.rows).toBe(3);
    expect(await cutsOf(new Blob([csv.join('\n')]), 2, columns.length)).toHaveLength(1);
  });

  it('is read by one where another is lost', async () => {
    const [csv = ''] = fc.sample(mixedTables({ minLength: 60, maxLength: 60 }, ids), 1);
    const lost: StretchReaders = {
      count: 2,
      read: async () => Promise.reject(new Error('The helper is gone.')),
    };
    expect(await load(csv, lost)).toEqual(await load(csv, undefined));
  });
});
