import {
  bool,
  dateDay,
  dictionary,
  float64,
  int64,
  list,
  struct,
  tableFromArrays,
  tableToIPC,
  timestamp,
  utf8,
  type DataType,
} from '@uwdata/flechette';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvLines, noteOf, problemOf, quiet } from '../../support/convert-blob.ts';
import { toCsv } from '@/formats/convert/to-csv.ts';

/** Written by Polars. */
const DICTIONARY_LAST = new URL(
  '../../../fixtures/arrow/good/dictionary-after-rows.arrow',
  import.meta.url,
);

function make(
  data: Record<string, unknown[]>,
  types: Record<string, DataType>,
  format: 'file' | 'stream',
): Uint8Array {
  const bytes = tableToIPC(tableFromArrays(data, { types, maxBatchRows: 2 }), { format });
  if (bytes === null) throw new Error('nothing was written');
  return bytes;
}

describe('Arrow', () => {
  it.each(['file', 'stream'] as const)('writes the batches of a %s', async (format) => {
    const bytes = make(
      {
        day: [new Date('2017-10-03'), null, new Date('2017-10-05')],
        at: [new Date('2017-10-03T01:02:03Z'), new Date('2017-10-04'), null],
        place: ['a, b', 'c', 'c'],
        n: [1n, 2n, 3n],
        x: [0.5, 1e-7, 2],
        ok: [true, false, null],
        sources: [['x', 'y'], [], ['z']],
      },
      {
        day: dateDay(),
        at: timestamp(1, 'UTC'),
        place: dictionary(utf8()),
        n: int64(),
        x: float64(),
        ok: bool(),
        sources: list(utf8()),
      },
      format,
    );
    expect(await csvLines(bytes)).toEqual([
      'day,at,place,n,x,ok,sources',
      '2017-10-03,2017-10-03T01:02:03Z,"a, b",1,0.5,true,x; y',
      ',2017-10-04,c,2,0.0000001,false,',
      '2017-10-05,,c,3,2,,z',
    ]);
  });

  it('writes whole numbers of 64 bits digit by digit', async () => {
    const n = [2n ** 60n + 1n, -(2n ** 62n), 7n];
    const bytes = make({ n, k: ['a', 'b', 'c'] }, { n: int64(), k: utf8() }, 'file');
    expect(await csvLines(bytes)).toEqual([
      'n,k',
      '1152921504606846977,a',
      '-4611686018427387904,b',
      '7,c',
    ]);
  });

  it('finds the words of a file that keeps its dictionaries after the rows', async () => {
    expect(await csvLines(readFileSync(DICTIONARY_LAST))).toEqual([
      'day,place,lat,lon',
      '2031-05-04,Ostford,10.25,40.5',
      '2031-05-05,Westford,10.5,40.75',
      '2031-05-06,Ostford,10.25,40.5',
    ]);
  });

  it('names a column of objects', async () => {
    const bytes = make({ who: [{ a: 1 }] }, { who: struct({ a: float64() }) }, 'file');
    expect(await problemOf(bytes)).toContain('"who"');
    const types = { id: utf8(), who: struct({ a: float64() }) };
    const beside = make({ id: ['x'], who: [{ a: 1 }] }, types, 'stream');
    expect(await csvLines(beside)).toEqual(['id', 'x']);
    expect(await noteOf(beside)).toContain('the columns "who" hold objects');
  });

  it.each([0, 1, 2, 3] as const)('reads moments counted in unit %d, of any zone', async (unit) => {
    const at = [new Date('2017-10-03T01:02:03Z'), new Date('2017-10-04')];
    const bytes = make(
      { at, there: at },
      { at: timestamp(unit), there: timestamp(unit, 'UTC') },
      'file',
    );
    expect(await csvLines(bytes)).toEqual([
      'at,there',
      '2017-10-03T01:02:03,2017-10-03T01:02:03Z',
      '2017-10-04,2017-10-04',
    ]);
  });

  it('refuses numbers with the high byte first', async () => {
    const stream = make({ '\u0001\u0000': [1, 2] }, { '\u0001\u0000': int64() }, 'stream').slice();
    const view = new DataView(stream.buffer);
    const follow = (at: number): number => at + view.getInt32(at, true);
    const slot = (table: number, at: number): number => table - view.getInt32(table, true) + at;
    // A stream's first message holds the schema; its vtable has the header at 8, the schema's the order of bytes at 4.
    const message = follow(8);
    const schema = follow(message + view.getUint16(slot(message, 8), true));
    const one = stream.findIndex(
      (byte, at) => at > schema && byte === 2 && stream[at + 4] === 1 && stream[at + 5] === 0,
    );
    view.setUint16(slot(schema, 4), one + 4 - schema, true);
    expect(await problemOf(stream)).toContain('high byte first');
  });

  it('refuses files that are cut or end in something else', async () => {
    const file = make({ a: ['x', 'y', 'z'] }, { a: utf8() }, 'file');
    expect(await problemOf(file.subarray(0, file.length - 20))).toContain('damaged');
    const lying = file.slice();
    new DataView(lying.buffer).setInt32(lying.length - 10, 0x7fffffff, true);
    expect(await problemOf(lying)).toContain('damaged');
    const stream = make({ a: ['x'.repeat(900), 'y'] }, { a: utf8() }, 'stream');
    const cut = new Uint8Array(stream.subarray(0, stream.length - 500));
    const converted = await toCsv(new Blob([cut]), { kind: 'arrow' }, quiet());
    expect(converted).toMatchObject({ fault: { kind: 'notReadHere', as: 'arrow' } });
  });
});
