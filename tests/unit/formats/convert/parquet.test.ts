import { readFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { csvLines, noteOf, problemOf } from '../../support/convert-blob.ts';

type Columns = Parameters<typeof parquetWriteBuffer>[0]['columnData'];
const make = (columnData: Columns, rowGroupSize = 2): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize }));

const fixture = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    readFileSync(new URL(`../../../fixtures/parquet/good/${name}.parquet`, import.meta.url)),
  );

/** An LZ4 block of nothing but literals. */
function lz4Block(bytes: Uint8Array): Uint8Array {
  const rest = bytes.length - 15;
  const full = Array.from({ length: Math.max(0, Math.floor(rest / 255)) }, () => 255);
  const length = rest < 0 ? [] : [...full, rest % 255];
  return Uint8Array.of(Math.min(bytes.length, 15) << 4, ...length, ...bytes);
}

/** Blocks of at most 40 bytes in the framing of Hadoop. */
function hadoopLz4(bytes: Uint8Array): Uint8Array {
  const framed: number[] = [];
  for (let from = 0; from < bytes.length; from += 40) {
    const plain = bytes.subarray(from, from + 40);
    const block = lz4Block(plain);
    const lengths = new DataView(new ArrayBuffer(8));
    lengths.setUint32(0, plain.length);
    lengths.setUint32(4, block.length);
    framed.push(...new Uint8Array(lengths.buffer), ...block);
  }
  return Uint8Array.from(framed);
}

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

  it('turns metres of Web Mercator into degrees, and says so', async () => {
    const bytes = fixture('web-mercator');
    expect(await csvLines(bytes)).toEqual([
      'name,longitude,latitude,radius_km,precision',
      'Bridge,40.45,35.02,,',
      'Nowhere,,,,',
      'Far south-west,-70.5,-33.25,,',
    ]);
    expect(await noteOf(bytes)).toContain('Web Mercator (EPSG:3857) were turned into degrees');
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
    const lzo = new Uint8Array(
      parquetWriteBuffer({
        columnData: [{ name: 'a', data: ['x'], type: 'STRING' }],
        codec: 'LZO',
        compressors: { LZO: (input) => input },
      }),
    );
    expect(await problemOf(lzo)).toContain('packed with LZO');
  });

  it.each(['brotli', 'lz4-raw'])('unpacks %s as pyarrow packs it', async (name) => {
    expect(await csvLines(fixture(name))).toEqual([
      'id,date,place,deaths',
      'M0,2031-05-04,Marl,0',
      'M1,2031-05-05,Ford by the river,1',
      'M2,2031-05-06,Marl,2',
      'M3,2031-05-07,Upper Ford,',
      'M4,2031-05-08,Marl,4',
      'M5,2031-05-09,"The old bridge, near the market and the government building",12',
    ]);
  });

  it.each([
    ['in the framing of Hadoop', hadoopLz4],
    ['without the framing', lz4Block],
  ])('unpacks what is called LZ4, %s', async (_, LZ4) => {
    const place = ['Marl', 'x'.repeat(300), 'Ford'];
    const bytes = parquetWriteBuffer({
      columnData: [{ name: 'place', data: place, type: 'STRING' }],
      codec: 'LZ4',
      compressors: { LZ4 },
    });
    expect(await csvLines(new Uint8Array(bytes))).toEqual(['place', ...place]);
  });

  it('says that a file whose Brotli is damaged cannot be read', async () => {
    const damaged = fixture('brotli');
    // Within the places, which are words of the dictionary and letters.
    damaged.fill(0xff, 220, 240);
    expect(await problemOf(damaged)).toContain('damaged');
  });
});
