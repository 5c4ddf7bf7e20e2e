import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberList } from '@/domain/columns/number-list.ts';
import { ByteDictionary } from '@/formats/table/byte-dictionary.ts';
import { RowCells } from '@/formats/table/row-cells.ts';
import { CsvScanner } from '@/formats/table/scanner.ts';

const SEMICOLON = 0x3b;

const cell = fc
  .array(fc.constantFrom('a', 'Émile', 'ضد', ';', ' ', '\u00A0', '\t', '"', ',', '\n', 'NA'), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Visits the rows of a table of cells that are all quoted. */
function visit(rows: readonly (readonly string[])[], take: (row: RowCells) => void): void {
  const scanner = new CsvScanner();
  const cells = new RowCells(scanner, rows[0]?.length ?? 0);
  const bytes = new TextEncoder().encode(rows.map((row) => row.map(quoted).join(',')).join('\n'));
  scanner.push(bytes, () => take(cells));
  scanner.end(() => take(cells));
}

describe('the cells of a row', () => {
  it('are divided like their texts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('x'), cell)), (rows) => {
        const dictionary = new ByteDictionary();
        const found: string[][] = [];
        visit(rows, (row) => {
          const list = new NumberList();
          row.parts(1, SEMICOLON, dictionary, list);
          expect(row.count(1, SEMICOLON)).toBe(list.length);
          found.push(Array.from(list.view(), (code) => dictionary.text(code)));
        });
        expect(found).toEqual(
          rows.map(([, text]) =>
            text.trim() === ''
              ? []
              : text
                  .trim()
                  .split(';')
                  .map((part) => part.trim()),
          ),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('have the numbers of their texts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('x'), cell)), (rows) => {
        const dictionary = new ByteDictionary();
        visit(rows, (row) => {
          expect(dictionary.text(row.codeIn(1, dictionary))).toBe(row.text(1));
        });
        expect(dictionary.size).toBe(new Set(rows.map(([, text]) => text.trim())).size);
      }),
      { numRuns: 500 },
    );
  });
});
