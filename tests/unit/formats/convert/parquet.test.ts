import { gzipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { csvLines, noteOf, problemOf } from '../../support/convert-blob.ts';

type Columns = Parameters<typeof parquetWriteBuffer>[0]['columnData'];
const make = (columnData: Columns, rowGroupSize = 2): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize }));

describe('Parquet', () => {
  it('writes all row groups, with ISO times, plain numbers and empty cells', async () => {
    const lines = await csvLines(
      make([
        {
          name: 'when',
          data: [new Date('2017-10-03'), new Date('2017-10-04T05:06:07Z'), null],
          type: 'TIMESTAMP',
        },
        { name: 'place', data: ['a, b', 'c', 'd'], type: 'STRING' },
        { name: 'n', data: [1n, 9007199254740993n, 3n], type: 'INT64' },
        { name: 'x', data: [0.5, 1e-7, 2], type: 'DOUBLE' },
      ]),
    );
    expect(lines).toEqual([
      'when,place,n,x',
      '2017-10-03,"a, b",1,0.5',
      '2017-10-04T05:06:07Z,c,9007199254740993,0.0000001',
      ',d,3,2',
    ]);
  });

  it('reads geometry as a place', async () => {
    const point = { type: 'Point', coordinates: [40.1, 35.3] };
    expect(
      await csvLines(
        make([
          { name: 'id', data: ['a'], type: 'STRING' },
          { name: 'geometry', data: [point], type: 'GEOMETRY' },
        ]),
      ),
    ).toEqual(['id,longitude,latitude,radius_km,precision', 'a,40.1,35.3,,']);
  });

  it('names a column of objects', async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [{ name: 'who', data: [{ a: 1 }] }],
        schema: [
          { name: 'root', num_children: 1 },
          { name: 'who', num_children: 1, repetition_type: 'OPTIONAL' },
          { name: 'a', type: 'INT32', repetition_type: 'OPTIONAL' },
        ],
      }),
    );
    expect(await problemOf(bytes)).toContain('"who"');
  });

  it('leaves a column of objects out beside others, and says so', async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'id', data: ['a'] },
          { name: 'who', data: [{ a: 1 }] },
        ],
        schema: [
          { name: 'root', num_children: 2 },
          { name: 'id', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
          { name: 'who', num_children: 1, repetition_type: 'OPTIONAL' },
          { name: 'a', type: 'INT32', repetition_type: 'OPTIONAL' },
        ],
      }),
    );
    expect(await csvLines(bytes)).toEqual(['id', 'a']);
    expect(await noteOf(bytes)).toContain('the columns "who" hold objects');
  });

  it('unpacks gzip', async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [{ name: 'place', data: ['Marl', 'Marl', 'Ford'], type: 'STRING' }],
        codec: 'GZIP',
        compressors: { GZIP: (input) => gzipSync(input) },
      }),
    );
    expect(await csvLines(bytes)).toEqual(['place', 'Marl', 'Marl', 'Ford']);
  });

  it('refuses a cut file, a lying footer and an unknown codec', async () => {
    const bytes = make([{ name: 'a', data: ['x'.repeat(500), 'y', 'z'], type: 'STRING' }]);
    expect(await problemOf(bytes.subarray(0, 60))).toContain('damaged');
    const lying = bytes.slice();
    new DataView(lying.buffer).setUint32(lying.length - 8, 0x7fffffff, true);
    expect(await problemOf(lying)).toContain('damaged');
    const brotli = new Uint8Array(
      parquetWriteBuffer({
        columnData: [{ name: 'a', data: ['x'], type: 'STRING' }],
        codec: 'BROTLI',
        compressors: { BROTLI: (input) => input },
      }),
    );
    expect(await problemOf(brotli)).toContain('BROTLI');
  });
});
