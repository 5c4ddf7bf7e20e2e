import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '@/formats/csv-writer.ts';
import { cleanText } from '@/formats/table/mapped-text.ts';

/** A plain reading of RFC 4180, to check what was written against. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',' || char === '\r') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (char === '\r') {
        rows.push([]);
        at += 1;
      }
    } else cell += char;
  }
  return rows.slice(0, -1);
}

describe('writing CSV', () => {
  it('gives back every text but for the mark on formulas', () => {
    const table = fc.array(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer().map(String)), {
        minLength: 2,
        maxLength: 2,
      }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const [, ...read] = readCsv(writeCsv(['a', 'b'], rows).slice(1));
        const expected = rows.map((row) =>
          row.map((cell) =>
            /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-\d+(?:\.\d+)?$/.test(cell)
              ? `'${cell}`
              : cell,
          ),
        );
        expect(read).toEqual(expected);
      }),
    );
  });

  it('leaves no cell that a spreadsheet would run', () => {
    const risky = ['=1+1', '+1', '-1+1', '-A1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＠A1'];
    for (const text of [...risky, '=cmd|" /C calc"!A0']) {
      expect(cleanText(`'${text}`)).toBe(cleanText(text));
      expect(writeCsv(['a'], [[text]])).toContain(`"'${text.replaceAll('"', '""')}"`);
    }
  });

  it('keeps numbers numbers, negative ones too', () => {
    expect(writeCsv(['a', 'b', 'c'], [[-1.5, 0, undefined]])).toContain('\r\n-1.5,0,\r\n');
    expect(writeCsv(['a', 'b'], [['-73.5', '-4']])).toContain('\r\n-73.5,-4\r\n');
  });
});
