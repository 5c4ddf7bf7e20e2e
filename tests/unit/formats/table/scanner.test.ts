import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader } from '../../support/csv-reader.ts';
import { cellText, CsvScanner } from '@/formats/table/scanner.ts';

interface Row {
  readonly number: number;
  readonly cells: readonly string[];
  readonly fault?: string;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function scanned(bytes: Uint8Array, cuts: readonly number[]): { rows: Row[]; spans: string[] } {
  const scanner = new CsvScanner();
  const rows: Row[] = [];
  const spans: string[] = [];
  const take = (): void => {
    const cells = Array.from({ length: scanner.count }, (_, at) => cellText(scanner, at));
    const { number, fault, offset, length } = scanner;
    rows.push({ number, cells, ...(fault === undefined ? {} : { fault }) });
    spans.push(new TextDecoder().decode(bytes.subarray(offset, offset + length)));
  };
  const at = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])];
  at.sort((a, b) => a - b);
  at.forEach((from, index) => {
    const piece = bytes.slice(from, at[index + 1] ?? from);
    scanner.push(piece, take);
    // Its memory is used again.
    piece.fill(0x22);
  });
  scanner.end(take);
  return { rows, spans };
}

function parsed(text: string): Row[] {
  const reader = new CsvReader();
  return [...reader.push(text), ...reader.end()].map(({ number, cells, fault }) => ({
    number,
    cells,
    ...(fault === undefined ? {} : { fault }),
  }));
}

const part = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('"', ',', '\n', '\r\n', '""', '","', ' ', '\t', '\r') },
  fc.string({ unit: 'binary', maxLength: 4 }).map((text) => text.replaceAll('\uFEFF', '')),
  fc.constantFrom('a', '1', 'é', 'ضد', '\u00A0', '😀'),
);
const text = fc.array(part, { maxLength: 40 }).map((pieces) => pieces.join('').toWellFormed());

describe('the scanner', () => {
  it('finds the rows, cells, numbers and faults that Papa Parse finds, wherever the bytes are cut', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 6 }), (table, cuts) => {
        expect(scanned(bytesOf(table), cuts).rows).toEqual(parsed(table));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds the same in two pieces, wherever they are cut', () => {
    const long = 'word, '.repeat(120);
    const table = `\uFEFFa,b,c\r\n1,"${long}\n""${long}",é\r\n\r\n${long}\n"ض"" ",,\n"x" y,z\n${'1,2,3\n'.repeat(180)}last,"`;
    const bytes = bytesOf(table);
    const whole = scanned(bytes, []);
    for (let cut = 1; cut < bytes.length; cut += 1) expect(scanned(bytes, [cut])).toEqual(whole);
  });

  it('finds the same in pieces of any length', () => {
    const cell = fc.tuple(fc.constantFrom('x', 'é', ' ', '""', '\n'), fc.nat({ max: 2_500 }));
    const quoted = cell.map(([letters, times]) => `"${letters.repeat(times)}"`);
    const table = fc
      .array(fc.array(quoted, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 })
      .map((rows) => rows.map((cells) => cells.join(',')).join('\n'));
    fc.assert(
      fc.property(table, fc.array(fc.nat(), { maxLength: 8 }), (csv, cuts) => {
        const bytes = bytesOf(csv);
        expect(scanned(bytes, cuts)).toEqual(scanned(bytes, []));
      }),
      { numRuns: 150 },
    );
  });

  it('says where each row stands in the file', () => {
    const { rows, spans } = scanned(bytesOf('\uFEFFa,b\r\n\n"1\n""2""",3\r\nlast'), [2, 9]);
    expect(rows.map(({ number }) => number)).toEqual([1, 3, 4]);
    expect(spans.slice(1)).toEqual(['"1\n""2""",3\r\n', 'last']);
    expect(rows[0]?.cells).toEqual(['a', 'b']);
  });

  it('gives every row again from its own bytes', () => {
    fc.assert(
      fc.property(text, (table) => {
        const { rows, spans } = scanned(bytesOf(table), []);
        rows.forEach(({ cells }, at) => {
          expect(scanned(bytesOf(spans[at] ?? ''), []).rows[0]?.cells).toEqual(cells);
        });
      }),
    );
  });

  it('gives up on a quote that is never closed', () => {
    const { rows } = scanned(bytesOf(`a,b\n1,2\n"${'x,y\n'.repeat(1_100_000)}`), [1_000_000]);
    expect(rows.map(({ number, fault }) => [number, fault])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, 'unclosedQuote'],
    ]);
  });
});
