import { readFileSync } from 'node:fs';
import fc from 'fast-check';

const FEW_IDS = ['1', '2', '3', '4', '5', '6', '7', 'a b'];

/** CSV texts as wide as UCDP GED, with cells mixed at random. */
export function mixedTables(
  rows: fc.ArrayConstraints,
  ids: readonly string[] = FEW_IDS,
): fc.Arbitrary<string> {
  const text = readFileSync(
    new URL('../../fixtures/ucdp-ged/good/ged-49-columns.csv', import.meta.url),
    'utf8',
  );
  const [header = ''] = text.split('\n');
  const columns = header.trim().split(',');
  const few: Record<string, readonly string[]> = {
    id: ids,
    type_of_violence: ['1', '2', '3', '3.0', '4'],
    side_a: ['Norland', ' Norland', 'River Front', 'Émile « Σ »', ''],
    side_a_new_id: ['1', '', '2'],
    side_b: ['Civilians', 'River Front', 'River  Front'],
    side_b_new_id: ['9', ''],
    source_office: ['A', 'A.', 'A;B', 'A; A', 'B;C', '', 'The ""A""'.replaceAll('""', '"')],
    source_date: ['2031-05-04', '2031-05-04;2031-05-05', '', 'x;y'],
    source_article: ['"A,2031-05-04,Clash"', '"A,2031-05-04,Clash";"B,2031-05-05,More"', ''],
    source_headline: ['Clash', ''],
    source_original: ['A', 'Witness', '', 'A and B', 'b'],
    where_prec: ['1', '2', '5', '7', '8', ''],
    where_coordinates: ['Marl town', 'Marl town\u00A0', '', 'Delta'],
    adm_1: ['Upper', ''],
    adm_2: ['Marl district', ''],
    latitude: ['10.25', '10.250', '20.75', '999'],
    longitude: ['20.75', '10.25'],
    priogrid_gid: [''],
    country: ['Norland', 'Sudland'],
    date_prec: ['1', '2', '3', '4', '5', '6', ''],
    date_start: ['2031-05-01', '2031-05-04', '2031-01-01 00:00:00'],
    date_end: ['2031-05-31', '2031-05-04', '2031-12-31'],
    low: ['0', '1', '3'],
    best: ['1', '3'],
    high: ['3', '3.0', '9', '-1'],
  };
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const row = fc.tuple(...columns.map((name) => fc.constantFrom(...(few[name] ?? ['x']))));
  return fc
    .array(row, rows)
    .map((all) => [header, ...all.map((cells) => cells.map(quote).join(','))].join('\n'));
}
