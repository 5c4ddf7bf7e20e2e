import fc from 'fast-check';
import { TABLE_FIELDS, type TableField, type TableMapping } from '@/formats/table/mapping.ts';

const nasty = fc.constantFrom(
  '__proto__',
  'constructor',
  '=1+1',
  "'-1",
  '\u202Eabc',
  '\u0000',
  '\u200f',
  'مدينة; قرية',
  'x'.repeat(6_000),
  'a,b',
  'claim-row-2-1',
  'row-3',
  'source-a',
  'A (initiator); A (target); A',
  'http://',
  'https://a.example/x y',
  '0',
  '12',
  '-5',
  '3-9',
  '1,200',
  '35.5',
  '200',
  '03/11/2017',
  '2017-11-03T04:30:00Z',
  '2017-10-27~',
  '/2017',
  '201X',
  '43042.5',
  '3 نوفمبر 2017',
  'near',
  '7',
  '38SMB4488',
  '2017-W45',
);
const cell = fc.oneof(
  { weight: 3, arbitrary: nasty },
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const date = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('2017', '03/11/2017', '2017-11-03', '2017-11/2018', '43042'),
  },
  cell,
);

/** Cells in the order of `TABLE_FIELDS`, most of them nasty. */
export const anyMappedRow = fc
  .tuple(date, fc.array(cell, { minLength: TABLE_FIELDS.length, maxLength: TABLE_FIELDS.length }))
  .map(([day, cells]) => cells.map((text, at) => (TABLE_FIELDS[at] === 'date' ? day : text)));

export const anyMapping = fc.record({
  columns: fc
    .subarray([...TABLE_FIELDS])
    .map((fields) => Object.fromEntries([...fields, 'date'].map((f) => [f, f]))),
  dates: fc.constantFrom('edtf', 'day-first', 'month-first', 'serial'),
  decimal: fc.constantFrom('point', 'comma'),
  coordinates: fc.constantFrom('lat-lon', 'lon-lat'),
  types: fc.constant([{ word: 'near', subType: 'grenade' as const }]),
  otherwise: fc.constantFrom('other', 'attack'),
  sourceName: cell,
  sourceSeparator: fc.constantFrom(';', ',', '|', 'none'),
}) satisfies fc.Arbitrary<TableMapping>;

const SOUND: Partial<Record<TableField, readonly string[]>> = {
  date: ['2017-11-03', '2017-11', '2017', '2017-10-27~'],
  longitude: ['40.1', '41', ''],
  latitude: ['34.5', '35', ''],
  mgrs: ['38SMB4488', '38S MB 44512 88123', '38SMB48', '38SMB', ''],
  precision: ['exact', 'near', 'adm1', ''],
  radius_km: ['5', ''],
  title: ['Clash at the bridge', 'قصف القرية', ''],
  place: ['Upper village', 'قرية', ''],
  type: ['near', ''],
  initiator: ['Group A; Group B', 'Group C (supporter)', ''],
  target: ['Group A', 'Group D', ''],
  killed: ['3', '0', '10+', '2-4', ''],
  outcome: ['The bridge was held', ''],
  source: ['Agency; Paper', 'Agency', 'Paper; Radio; Agency', ''],
  source_date: ['2017-11-04', ''],
};

/** Rows of which most can be read. */
export const anySoundRow: fc.Arbitrary<string[]> = fc.tuple(
  ...TABLE_FIELDS.map((field) =>
    fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom(...(SOUND[field] ?? [''])) },
      { weight: 1, arbitrary: cell },
    ),
  ),
);

const allBut = (fields: readonly TableField[]): TableMapping['columns'] =>
  Object.fromEntries(
    TABLE_FIELDS.filter((field) => !fields.includes(field)).map((field) => [field, field]),
  );

/** All fields but those that would stand for longitude and latitude. */
export const FULL_MAPPING: TableMapping = {
  columns: allBut(['coordinates', 'mgrs']),
  dates: 'edtf',
  decimal: 'point',
  coordinates: 'lat-lon',
  types: [{ word: 'near', subType: 'grenade' }],
  otherwise: 'other',
  sourceName: 'A desk',
  sourceSeparator: ';',
};

/** The same with a column of the military grid instead. */
export const GRID_MAPPING: TableMapping = {
  ...FULL_MAPPING,
  columns: allBut(['coordinates', 'longitude', 'latitude']),
};
