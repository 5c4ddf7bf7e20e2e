import papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '@/formats/convert/to-csv.ts';
import { csvLines, quiet, utf8 } from '../../support/convert-blob.ts';

const read = (text: string, delimiter: string, newline: string): string[][] => {
  const rows: string[][] = [];
  papa.parse(text, { delimiter, newline, fastMode: false, step: ({ data }) => rows.push(data) });
  return rows;
};

describe('tables of separated cells', () => {
  it('gives CSV back as it is', async () => {
    const file = new Blob([utf8('a,b\n1,2\n')]);
    const format = { kind: 'delimited', delimiter: ',', skip: 0, lineEnd: 'lf' } as const;
    expect(await toCsv(file, format, quiet())).toEqual({ csv: file, notes: [] });
  });

  it('quotes cells that hold a comma or a quote, and leaves quoted cells', async () => {
    expect(await csvLines('a\tb\n1,5\tthe "old" town, east\n"x\ty"\t"z ""q"""\n')).toEqual([
      'a,b',
      '"1,5","the ""old"" town, east"',
      '"x\ty","z ""q"""',
    ]);
  });

  it('takes CR alone for a line end, and skips the line sep=', async () => {
    expect(await csvLines('a,b\r1,2\r')).toEqual(['a,b', '1,2']);
    expect(await csvLines('sep=;\r\na;b\r\n1;2\r\n')).toEqual(['a,b', '1,2']);
  });

  it('holds the same cells as before, whatever they are', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n'),
      maxLength: 6,
    });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const quoted = (text: string): string =>
          /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const text = rows.map((row) => row.map(quoted).join(';')).join('\n');
        const format = { kind: 'delimited', delimiter: ';', skip: 0, lineEnd: 'lf' } as const;
        const converted = await toCsv(new Blob([utf8(text)]), format, quiet());
        const csv = 'csv' in converted ? await converted.csv.text() : '';
        expect(read(csv, ',', '\n')).toEqual(read(text, ';', '\n'));
      }),
    );
  });

  it('ends with an AbortError when told to', async () => {
    const stop = new AbortController();
    const file = new Blob([utf8('a;b\n'.repeat(400_000))]);
    const format = { kind: 'delimited', delimiter: ';', skip: 0, lineEnd: 'lf' } as const;
    const onProgress = (): void => stop.abort();
    await expect(toCsv(file, format, { signal: stop.signal, onProgress })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});
