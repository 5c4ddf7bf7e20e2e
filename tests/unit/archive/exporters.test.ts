import type { ImportNote } from '@/formats/import-notes.ts';
import { english } from '@/formats/words/english.ts';
import { readFileSync } from 'node:fs';
import {
  columnFromArray,
  dictionary,
  largeUtf8,
  list,
  tableFromColumns,
  tableToIPC,
  TimeUnit,
  timestamp,
  utf8,
} from '@uwdata/flechette';
import { zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { TableMapping } from '@/formats/table/mapping.ts';
import { CsvScanner, cellText } from '@/formats/table/scanner.ts';
import { utf8 as utf8Bytes } from '../support/convert-blob.ts';
import { open, openArchive, saidOf } from './support.ts';

type Rows = readonly (readonly string[])[];

const FIXTURES = new URL('../../fixtures/', import.meta.url);

function rowsOf(name: string): Rows {
  const rows: string[][] = [];
  const scanner = new CsvScanner();
  const take = (): void => {
    rows.push(Array.from({ length: scanner.count }, (_, at) => cellText(scanner, at)));
  };
  scanner.push(new Uint8Array(readFileSync(new URL(name, FIXTURES))), take);
  scanner.end(take);
  return rows;
}

const GED = rowsOf('ucdp-ged/good/ged-49-columns.csv');
const ACLED = rowsOf('acled/good/words-of-today.csv');

const csv = (rows: Rows, delimiter = ',', quotes = false): string => {
  const cell = (text: string): string =>
    quotes || /["\n]/.test(text) || text.includes(delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('');
};

/** The rows with other cells; the header stays. */
const cells = (rows: Rows, change: (cell: string, column: string) => string): Rows => {
  const [header = [], ...data] = rows;
  return [header, ...data.map((row) => row.map((cell, at) => change(cell, header[at] ?? '')))];
};

const names = ([header = [], ...data]: Rows, change: (name: string) => string): Rows => [
  header.map(change),
  ...data,
];

const objects = ([header = [], ...data]: Rows): Record<string, unknown>[] =>
  data.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));

async function datasetOf(content: BlobPart): Promise<Dataset> {
  const opened = await open(content);
  if (opened.kind !== 'dataset') throw new Error(JSON.stringify(opened));
  return opened.dataset;
}

const told = ({ events, actors, sources, places, claims }: Dataset) => ({
  events: events.map(({ when, title }) => ({ when, title })),
  actors: actors.map(({ name, kind }) => ({ name, kind })),
  sources: sources.map(({ name }) => name),
  places: places.map(({ point, precision }) => ({ point, precision })),
  claims: claims.length,
});

const isDay = (name: string): boolean => name === 'date_start' || name === 'date_end';
const parquet = (rows: Rows, typed: (name: string, cell: string) => unknown): ArrayBuffer => {
  const [header = [], ...data] = rows;
  return parquetWriteBuffer({
    columnData: header.map((name, at) => ({
      name,
      data: data.map((row) => (row[at] === '' ? null : typed(name, row[at] ?? ''))),
    })),
  });
};

function utf16(text: string, isLittleEndian: boolean): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  }
  return view.buffer;
}

const isDegree = (name: string): boolean => name === 'latitude' || name === 'longitude';

/** Two rows of a table, of which one is on the 14th of May; days as somebody writes them. */
function dated(
  rows: Rows,
  from = 'date_start',
  to = 'date_end',
  write: (day: string) => string = (day) => day,
): Rows {
  const [header = [], row = []] = rows;
  const on = (day: string, id: string): string[] =>
    row.map((cell, at) => {
      const name = header[at] ?? '';
      if (name === header[0]) return id;
      return name === from || name === to ? write(day) : cell;
    });
  return [header, on('2031-05-04', 'MRL1'), on('2031-05-14', 'MRL2')];
}

const american = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${month}/${date}/${year} 0:00`;
};

/** As R's `write.table` writes them: a first column without a name, and NA for what is empty. */
const numbered = (rows: Rows): Rows =>
  rows.map((row, at) => (at === 0 ? row : [String(at), ...row.map((cell) => cell || 'NA')]));

const tagged = ([header = [], ...data]: Rows): Rows => [
  header,
  header.map((name, at) => (at % 3 === 0 ? '' : `#event+${name}`)),
  ...data,
];

const VIOLENCES = ['state-based conflict', 'Non-state conflict', 'one-sided violence'];

/** As spreadsheets count days. */
const serial = (day: string): string =>
  String((Date.parse(`${day}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000);

describe('tables of UCDP GED by other exporters', () => {
  const layouts: readonly (readonly [string, BlobPart])[] = [
    ['a byte order mark, semicolons and every cell in quotes', `\uFEFF${csv(GED, ';', true)}`],
    ['a byte order mark and semicolons', `\uFEFF${csv(GED, ';')}`],
    ['tabs', csv(GED, '\t')],
    ['every cell in quotes', csv(GED, ',', true)],
    ['a first column of row numbers', csv(GED.map((row, at) => [at === 0 ? '' : `${at}`, ...row]))],
    ['NA for empty cells', csv(cells(GED, (cell) => (cell === '' ? 'NA' : cell)))],
    ['truth values', csv(cells(GED, (cell, name) => (name === 'active_year' ? 'TRUE' : cell)))],
    [
      'days without an hour',
      csv(cells(GED, (cell, name) => (isDay(name) ? cell.slice(0, 10) : cell))),
    ],
    ['numbers with .0', csv(cells(GED, (cell, name) => (name === 'best' ? `${cell}.0` : cell)))],
    [
      'older names of the tolls',
      csv(names(GED, (name) => name.replace(/^(best|high|low)$/, '$1_est'))),
    ],
    ['UTF-16 between tabs, as Excel saves text', utf16(`\uFEFF${csv(GED, '\t')}`, true)],
    ['UTF-16 with the high byte first', utf16(csv(GED), false)],
    ['names with blanks', csv(names(GED, (name) => name.replaceAll('_', ' ').toUpperCase()))],
    ['names with full stops', csv(names(GED, (name) => name.replaceAll('_', '.')))],
    ['names cut as in a shapefile', csv(names(GED, (name) => name.slice(0, 10)))],
    [
      'NULL for empty cells',
      csv(cells(GED, (cell, name) => (cell === '' && name !== 'gwnob' ? 'NULL' : cell))),
    ],
    [
      'a comma at the end of every row but the header',
      csv(GED).replace(/\r\n(.+)\r\n$/, '\r\n$1,\r\n'),
    ],
    ['lines of blanks between rows', csv(GED).replaceAll('\r\n', '\r\n  \r\n')],
    [
      "the codebook's words for the kinds of violence",
      csv(
        cells(GED, (cell, name) =>
          name === 'type_of_violence' ? (VIOLENCES[Number(cell) - 1] ?? '') : cell,
        ),
      ),
    ],
    ['rows of commas at the end', `${csv(GED)}${','.repeat(48)}\r\n${','.repeat(48)}\r\n`],
    [
      'days with strokes, the year first',
      csv(
        cells(GED, (cell, name) => (isDay(name) ? cell.slice(0, 10).replaceAll('-', '/') : cell)),
      ),
    ],
    ['no header', csv(GED.slice(1))],
    ['no header after a byte order mark', `\uFEFF${csv(GED.slice(1))}`],
    [
      'a page of the API',
      JSON.stringify({
        TotalCount: 1,
        TotalPages: 1,
        NextPageUrl: '',
        Result: objects(GED).map((row) => ({
          ...row,
          active_year: true,
          gwnob: null,
          best: Number(row['best']),
          date_start: '2031-05-04T00:00:00',
        })),
      }),
    ],
    [
      'Parquet with moments',
      parquet(GED, (name, cell) =>
        isDay(name) ? new Date(`${cell.slice(0, 10)}T00:00:00Z`) : cell,
      ),
    ],
  ];
  const byColumn = (keys: readonly string[], lists: Rows) =>
    Object.fromEntries(
      keys.map((name, at) => [name, Object.fromEntries(lists.map((row, n) => [n, row[at]]))]),
    );
  const [keys = [], ...lists] = GED;
  const programs: typeof layouts = [
    ['pandas by columns', JSON.stringify(byColumn(keys, lists))],
    ['pandas by rows', JSON.stringify(Object.fromEntries(objects(GED).entries()))],
    ['pandas apart', JSON.stringify({ columns: keys, index: lists.map((_, n) => n), data: lists })],
    ['rows of Datasette', JSON.stringify({ ok: true, columns: keys, rows: lists })],
    [
      'days as Stata writes them',
      csv(
        cells(GED, (cell, name) => (isDay(name) ? `0${Number(cell.slice(8, 10))}may2031` : cell)),
      ),
    ],
    [
      'numbers as R writes them',
      csv(cells(GED, (cell, name) => (name === 'high' ? `${Number(cell)}e+00` : cell))),
    ],
  ];
  it.each([...layouts, ...programs])('%s', async (_, content) => {
    expect(told(await datasetOf(content))).toEqual(told(await datasetOf(csv(GED))));
    const { rows, events } = (await openArchive(content)).summary.counts;
    expect([rows, events]).toEqual([GED.length - 1, GED.length - 1]);
  });

  const SPREADSHEETS: readonly (readonly [string, BlobPart, RegExp])[] = [
    [
      'days with the day first',
      csv(dated(GED, 'date_start', 'date_end', (day) => day.split('-').toReversed().join('/'))),
      /days are read with the day first, since "14\/05\/2031"/,
    ],
    [
      'days with the month first and an hour',
      csv(dated(GED, 'date_start', 'date_end', american)),
      /days are read with the month first, since "5\/14\/2031 0:00"/,
    ],
    [
      'decimal commas between semicolons',
      csv(
        cells(dated(GED), (cell, name) => (isDegree(name) ? cell.replace('.', ',') : cell)),
        ';',
      ),
      /degrees are read with a decimal comma, since "10,25"/,
    ],
    [
      'a title above',
      `"Events of Norland, 2031"\n\n${csv(dated(GED))}`,
      /names of the columns stand in row 3; .*"Events of Norland, 2031"/,
    ],
    [
      'a title above, between semicolons',
      `Events of Norland, 2031\n${csv(dated(GED), ';')}`,
      /names of the columns stand in row 2; .*"Events of Norland/,
    ],
    ['row numbers without a name, as of R', csv(numbered(dated(GED))), /first column has no name/],
    [
      'row numbers without a name after a byte order mark, between tabs',
      `\uFEFF${csv(numbered(dated(GED)), '\t')}`,
      /first column has no name/,
    ],
    ...[1, 1000].map((unit): (typeof SPREADSHEETS)[number] => [
      `days counted ${unit} to the second`,
      csv(
        dated(GED, 'date_start', 'date_end', (day) =>
          String((Date.parse(`${day}T00:00:00Z`) / 1000) * unit),
        ),
      ),
      /days are read as counted from 1970: "\d+" is 2031-05-04/,
    ]),
    [
      'days as a spreadsheet counts them',
      csv(dated(GED, 'date_start', 'date_end', serial)),
      /days are read as a spreadsheet counts them: "\d{5}" is 2031-05-04/,
    ],
    ['tags of HXL', csv(tagged(dated(GED))), /row 2 holds tags/],
    [
      'tags of HXL, one of them misspelt',
      csv(tagged(dated(GED))).replace('#', '#two words +'),
      /row 2 holds tags/,
    ],
  ];
  const said = (notes: readonly ImportNote[]): string =>
    notes.map((note) => english('notes', note)).join('; ');
  it.each(SPREADSHEETS)('%s, and says so', async (_, content, note) => {
    const archive = await openArchive(content);
    expect(archive.summary.counts).toMatchObject({ rows: 2, events: 2 });
    expect(said(archive.summary.notes)).toMatch(note);
    const expected = await datasetOf(csv(dated(GED)));
    expect(told(await datasetOf(content))).toEqual(told(expected));
    expect(told(await archive.details([0, 1]))).toEqual(told(expected));
  });

  it('reads the one file of data in a ZIP archive, as releases are published', async () => {
    const archive = zipSync({
      'GEDEvent_v99_1.csv': utf8Bytes(csv(GED)),
      'codebook.pdf': utf8Bytes('%PDF'),
      '__MACOSX/._GEDEvent_v99_1.csv': utf8Bytes('x'),
    });
    expect(told(await datasetOf(new Uint8Array(archive)))).toEqual(told(await datasetOf(csv(GED))));
    const stored = zipSync({ 'data.csv': utf8Bytes(csv(GED)) }, { level: 0 });
    expect(told(await datasetOf(new Uint8Array(stored)))).toEqual(told(await datasetOf(csv(GED))));
    const two = zipSync({ 'a.csv': utf8Bytes('a'), 'b.csv': utf8Bytes('b') });
    expect(saidOf(await open(new Uint8Array(two)))).toMatch(/holds a\.csv, b\.csv, not one file/);
    const cut = new Uint8Array(archive).subarray(0, archive.length - 40);
    expect(await open(cut)).toMatchObject({ kind: 'failed' });
  });

  it('takes the order of days and the encoding that somebody states', async () => {
    const days = csv(cells(GED, (cell, name) => (isDay(name) ? '5/4/2031' : cell)));
    const opened = await open(days, {}, { dates: 'month-first' });
    expect(opened).toMatchObject({ dataset: { events: [{ when: '2031-05-04' }] } });
    const latin = Uint8Array.from(csv(GED).replaceAll('Marl town', 'Märl'), (sign) =>
      sign.charCodeAt(0),
    );
    expect((await open(latin)).kind).toBe('failed');
    const read = await open(latin, {}, { encoding: 'windows-1252' });
    expect(read).toMatchObject({ dataset: { places: [{ name: { en: 'Märl' } }] } });
  });

  it('does not read days counted from another day than the year beside them, and says what they may be', async () => {
    const early = dated(GED, 'date_start', 'date_end', (day) => String(Number(serial(day)) - 1462));
    const opened = await open(csv(early));
    expect(opened.kind).toBe('failed');
    expect(JSON.stringify(opened)).toContain('perhaps 2027-05-03, as spreadsheets count days');
  });

  it('shows the words of a line below the table that is no row', async () => {
    const opened = await open(`${csv(GED)}Made up for a test\r\n`);
    expect(opened).toMatchObject({
      kind: 'dataset',
      report: { rejections: [{ examples: [{ value: 'Made up for a test' }] }] },
    });
  });

  it('finds far down the only day that shows the order', async () => {
    const rows = Array.from({ length: 400 }, (_, at) =>
      (GED[1] ?? []).map((cell, column) => {
        const name = GED[0]?.[column] ?? '';
        if (name === 'id') return String(at);
        return isDay(name) ? (at === 399 ? '13/05/2031' : '04/05/2031') : cell;
      }),
    );
    const { counts, notes } = (await openArchive(csv([GED[0] ?? [], ...rows]))).summary;
    expect(counts).toMatchObject({ rows: 400, events: 400 });
    expect(notes).toEqual([{ kind: 'orderOfDays', order: 'day-first', by: '13/05/2031' }]);
  });

  it('reads of two columns of one name the one that is read, if only one is', async () => {
    const twice = GED.map((row, at) => [...row, at === 0 ? 'region' : 'Elsewhere']);
    expect(told(await datasetOf(csv(twice)))).toEqual(told(await datasetOf(csv(GED))));
  });

  it('takes what is there where columns were left out', async () => {
    const out = new Set(['source_article', 'where_coordinates', 'low', 'high']);
    const kept = (GED[0] ?? []).flatMap((name, at) => (out.has(name) ? [] : [at]));
    const made = await datasetOf(csv(GED.map((row) => kept.map((at) => row[at] ?? ''))));
    expect(made.events[0]?.title).toEqual({
      en: 'Government of Norland – River Front, Marl district',
    });
    expect(made.events[0]?.casualties).toEqual({ killed: { low: 3, best: 3, high: 3 } });
    expect(made.sources.map(({ name }) => name['en'])).toEqual(['River Monitor']);
  });

  it('names both readings of days that a spreadsheet rewrote', async () => {
    const opened = await open(
      csv(cells(GED, (cell, name) => (isDay(name) ? '5/4/2031 0:00' : cell))),
    );
    expect(opened.kind).toBe('failed');
    expect(JSON.stringify(opened)).toMatch(/2031-04-05, with the day first; or 2031-05-04/);
  });
});

/** A shapefile numbers names that are alike when cut. */
function shapefileName(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const cut = name.slice(0, 10);
    const times = seen.get(cut) ?? 0;
    seen.set(cut, times + 1);
    return (times === 0 ? cut : `${cut.slice(0, 8)}_${times}`).toUpperCase();
  };
}

/** The rows on one day, and one more row on a day that can be read in one way alone, which is rejected. */
function dottedDays(): BlobPart {
  const rows = cells(ACLED, (cell, name) => (name === 'event_date' ? '04.05.2031' : cell));
  const other = (ACLED[1] ?? []).map((cell, at) =>
    ACLED[0]?.[at] === 'event_date' ? '14.05.2031' : cell,
  );
  return csv([...rows, other]);
}

const BY_HAND: TableMapping = {
  columns: { date: 'event_date' },
  dates: 'edtf',
  decimal: 'point',
  coordinates: 'lat-lon',
  types: [],
  otherwise: 'other',
  sourceName: 'Somebody',
  sourceSeparator: ';',
};

describe('tables of ACLED by other exporters', () => {
  const day = (date: string) =>
    csv(cells(ACLED, (cell, name) => (name === 'event_date' ? date : cell)));
  const layouts: readonly (readonly [string, BlobPart])[] = [
    ['semicolons', csv(ACLED, ';')],
    ['names in capitals', csv(names(ACLED, (name) => name.toUpperCase()))],
    ['NA for empty cells', csv(cells(ACLED, (cell) => (cell === '' ? 'NA' : cell)))],
    ['days with a month in words', day('04 May 2031')],
    ['days as moments', day('2031-05-04T00:00:00.000Z')],
    ['days as Excel shows them', day('4-May-31')],
    ['days with a month in French', day('4 mai 2031')],
    ['days with the month in words first', day('May 4, 2031')],
    ['days as 04.05.2031, with one that shows the order', dottedDays()],
    ['names with blanks', csv(names(ACLED, (name) => name.replaceAll('_', ' ')))],
    ['names cut as in a shapefile', csv(names(ACLED, shapefileName()))],
    [
      'older names of the associates',
      csv(names(ACLED, (name) => name.replace(/^assoc_(actor_[12])$/, 'ally_$1'))),
    ],
    [
      'an answer of the API',
      JSON.stringify({
        status: 200,
        success: true,
        count: 5,
        data: objects(ACLED).map((row) => ({
          ...row,
          population_1km: null,
          population_best: 200,
          fatalities: Number(row['fatalities']),
        })),
      }),
    ],
    [
      'Parquet',
      parquet(ACLED, (name, cell) =>
        name === 'event_date' ? new Date(cell) : name === 'fatalities' ? Number(cell) : cell,
      ),
    ],
  ];
  it.each(layouts)('%s', async (_, content) => {
    expect(told(await datasetOf(content))).toEqual(told(await datasetOf(day('2031-05-04'))));
    const { rows, events, merged, rejected } = (await openArchive(content)).summary.counts;
    expect(events).toBe(ACLED.length - 1);
    expect(rows).toBe(events + merged + rejected);
  });

  it('takes a place and a day for no surer than a table says that leaves out how sure they are', async () => {
    const out = new Set(['geo_precision', 'time_precision', 'source', 'actor1']);
    const kept = (ACLED[0] ?? []).flatMap((name, at) => (out.has(name) ? [] : [at]));
    const made = await datasetOf(csv(ACLED.map((row) => kept.map((at) => row[at] ?? ''))));
    expect(new Set(made.events.map(({ when }) => when))).toEqual(new Set(['2031-05-04~']));
    expect(made.places.map(({ precision, radiusKm }) => [precision, radiusKm])).toEqual([
      ['near', 25],
    ]);
    expect(made.sources.map(({ anonymity }) => anonymity)).toEqual(['unexplained']);
    expect(made.license.redistribution).toBe('none');
  });

  it.each(['nothing', 'event_id_cnty', 'location'])(
    'are under the terms of ACLED also when read by a mapping, with %s left out',
    async (out) => {
      const kept = (ACLED[0] ?? []).flatMap((name, at) => (name === out ? [] : [at]));
      const table = ACLED.map((row) => kept.map((at) => row[at] ?? ''));
      const opened = await open(csv(table), {}, { mapping: BY_HAND });
      expect(opened).toMatchObject({
        kind: 'dataset',
        dataset: { license: { redistribution: 'none' } },
      });
    },
  );

  it('say what is wrong with a mapping, and no more', async () => {
    const opened = await open(csv(ACLED), {}, { mapping: { ...BY_HAND, columns: {} } });
    expect(saidOf(opened)).toBe('Choose the column that holds the date: an event needs one.');
  });

  it('can be mapped where columns are missing, and say which', async () => {
    const narrow = ACLED.map((row) => row.filter((_, at) => ACLED[0]?.[at] !== 'event_type'));
    expect(await open(csv(narrow))).toMatchObject({
      kind: 'unmapped',
      preview: {
        lacks: { format: 'ACLED', columns: ['event_type'] },
        guess: {
          columns: {
            id: 'event_id_cnty',
            date: 'event_date',
            date_precision: 'time_precision',
            place: 'location',
          },
        },
        doubts: expect.arrayContaining([expect.objectContaining({ field: 'initiator' })]),
      },
    });
  });

  const WEEKLY = [
    'WEEK,REGION,COUNTRY,ADMIN1,EVENT_TYPE,SUB_EVENT_TYPE,EVENTS,FATALITIES,POPULATION_EXPOSURE,DISORDER_TYPE,ID,CENTROID_LATITUDE,CENTROID_LONGITUDE',
    '2031-05-03,Nowhere,Marl,Upper,Battles,Armed clash,3,12,,Political violence,1,10.25,40.5',
  ].join('\n');

  it('asks whether counts by week are to be read as events', async () => {
    expect(await open(WEEKLY)).toMatchObject({
      kind: 'unmapped',
      preview: {
        doubts: expect.arrayContaining([
          { field: 'type', reasons: [{ kind: 'countsEvents', column: 'events' }] },
        ]),
      },
    });
    const mapping = { ...BY_HAND, columns: { date: 'week' } };
    expect(await open(WEEKLY, {}, { mapping })).toMatchObject({
      dataset: { license: { redistribution: 'none' } },
    });
  });

  it('asks how counts of a country and month are to be read', async () => {
    const opened = await open('Country,Month,Year,Events,Fatalities\nMarl,January,2031,12,30\n');
    expect(opened).toMatchObject({
      kind: 'unmapped',
      preview: { doubts: [{ field: 'date' }, { field: 'type' }] },
    });
  });
});

describe('stories by other exporters', () => {
  const event = {
    id: '1',
    description: 'Made up.',
    date: '05/14/2031',
    time: '',
    location: 'Ostford',
    latitude: '10.25',
    longitude: '40.5',
    associations: ['x'],
    sources: ['s1'],
  };
  const source = { id: 's1', title: 'River Monitor', paths: ['https://example.org/a'], date: '' };

  it.each([
    ['lists', { events: [event], sources: [source], associations: [] }],
    ['sources by id', { events: [event], sources: { s1: source } }],
    ['events and sources by id', { events: { 1: event }, sources: { s1: source } }],
    ['what it holds while it runs', { domain: { events: [event], sources: { s1: source } } }],
  ])('timemap: %s', async (_, bundle) => {
    const { events, sources, reports } = await datasetOf(JSON.stringify(bundle));
    expect(events.map(({ when }) => when)).toEqual(['2031-05-14']);
    expect(sources.map(({ name }) => name)).toEqual([{ en: 'River Monitor' }]);
    expect(reports[0]?.url).toBe('https://example.org/a');
  });

  it.each([
    ['the answer for a tab of its spreadsheet', { resources: { deeprows: { data: [event] } } }],
    [
      'events of older releases',
      [
        {
          desc: 'x',
          date: '5/14/2031',
          time: '',
          location: '',
          lat: '1',
          long: '2',
          category: 'c',
        },
      ],
    ],
  ])('timemap: %s', async (_, bundle) => {
    const { events } = await datasetOf(JSON.stringify(bundle));
    expect(events.map(({ when }) => when)).toEqual(['2031-05-14']);
  });

  it('timemap: says of sources alone that they need their events', async () => {
    const opened = await open(JSON.stringify({ s1: source }));
    expect(saidOf(opened)).toContain('no events');
  });

  it('timemap: an export of events with their sources inside', async () => {
    const nested = {
      ...event,
      sources: [{ id: 'A1', path: 'https://example.org/p', description: 'Made up' }],
    };
    const { sources } = await datasetOf(JSON.stringify([nested]));
    expect(sources.map(({ name }) => name)).toEqual([{ en: 'example.org' }]);
  });

  it('timemap: reads all days day first where only that can be, and says so', async () => {
    const opened = await open(
      JSON.stringify([
        { ...event, date: '14/05/2031' },
        { ...event, id: '2', date: '05/06/2031' },
      ]),
    );
    if (opened.kind !== 'dataset') throw new Error(opened.kind);
    expect(opened.dataset.events.map(({ when }) => when)).toEqual(['2031-05-14', '2031-06-05']);
    expect(opened.problems[0]?.message).toMatch(/DD\/MM\/YYYY/);
    const both = await open(JSON.stringify([{ ...event, date: '14/05/2031' }, event]));
    expect(both).toMatchObject({ kind: 'dataset', rejected: { events: 1 } });
  });

  it('TimelineJS: a spreadsheet with blank rows, halves of the day and years before the era', async () => {
    const header =
      'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Headline,Text,Media,Type,Group\n';
    const opened = await open(
      `${header}2031,5,4,2:30 PM,,,,,Made up,x,,,\n,,,,,,,,,,,,\n2031.0,,,,2032,,,,Made up,x,,,\n-44,3,15,,,,,,Made up,x,,,\n2030,,,,2033,,,,Era,,,era,\n`,
    );
    if (opened.kind !== 'dataset') throw new Error(opened.kind);
    const days = opened.dataset.events.map(({ when }) => when);
    // TimelineJS shows -44 as 44 BCE, which is the year -0043 of EDTF.
    expect(days).toEqual(['2031-05-04T14:30:00', '2031/2032', '-0043-03-15']);
    expect(opened.rejected.events).toBe(0);
  });

  it('TimelineJS: says which years are out of reach', async () => {
    const opened = await open(
      JSON.stringify({
        scale: 'cosmological',
        events: [{ start_date: { year: -65_000_000 } }, { start_date: { year: 2031 } }],
      }),
    );
    expect(JSON.stringify(opened)).toMatch(/-65000000 is beyond the years/);
  });
});

describe('tables that ask for a mapping', () => {
  const guessOf = async (content: BlobPart) => {
    const opened = await open(content);
    if (opened.kind !== 'unmapped') throw new Error(JSON.stringify(opened));
    return opened.preview.guess;
  };

  it.each([
    [
      'KoBo',
      'start;Date de l’incident;Localisation;_Localisation_latitude;_Localisation_longitude;Type d’incident;Nombre de morts;Source\n2031-05-04T10:00:00.000+02:00;2031-05-03;10.25 40.5;10.25;40.5;Affrontement;3;Radio\n',
      {
        date: 'date de l’incident',
        latitude: '_localisation_latitude',
        longitude: '_localisation_longitude',
        type: 'type d’incident',
        killed: 'nombre de morts',
      },
    ],
    [
      'a French newsroom',
      'Genre;Gouvernorat;Bilan;Auteur présumé;Date des faits;URL\nAttaque;Marl;3;Inconnu;14 mai 2031;https://example.org\n',
      {
        type: 'genre',
        place: 'gouvernorat',
        killed: 'bilan',
        initiator: 'auteur présumé',
        date: 'date des faits',
        source_url: 'url',
      },
    ],
    [
      'an Arabic newsroom',
      'التاريخ,المحافظة,النوع,عدد القتلى,المصدر,الرابط\n14 أيار 2031,مارل,قصف,3,إذاعة,https://example.org\n',
      {
        date: 'التاريخ',
        place: 'المحافظة',
        type: 'النوع',
        killed: 'عدد القتلى',
        source: 'المصدر',
        source_url: 'الرابط',
      },
    ],
    [
      'GDELT with names',
      'GLOBALEVENTID\tSQLDATE\tActor1Name\tActor2Name\tActionGeo_FullName\tActionGeo_Lat\tActionGeo_Long\tSOURCEURL\n1\t20310504\tA\tB\tOstford\t10.25\t40.5\thttps://example.org\n',
      {
        id: 'globaleventid',
        date: 'sqldate',
        latitude: 'actiongeo_lat',
        longitude: 'actiongeo_long',
      },
    ],
    [
      'ICEWS',
      'Event ID\tEvent Date\tSource Name\tEvent Text\tTarget Name\tPublisher\tCity\tLatitude\tLongitude\n1\t2031-05-04\tArmy\tFight\tFront\tMonitor\tOstford\t10.25\t40.5\n',
      { initiator: 'source name', target: 'target name', source: 'publisher', place: 'city' },
    ],
  ])('%s', async (_, content, columns) => {
    expect((await guessOf(content)).columns).toMatchObject(columns);
  });

  it('Arrow with dictionaries, zones, large texts and lists', async () => {
    const table = tableFromColumns({
      date: columnFromArray(
        [new Date('2031-05-04T10:00:00Z')],
        timestamp(TimeUnit.MICROSECOND, 'Europe/Paris'),
      ),
      type: columnFromArray(['Clash'], dictionary(utf8())),
      title: columnFromArray(['Made up'], largeUtf8()),
      sources: columnFromArray([['River Monitor', 'Courier']], list(dictionary(utf8()))),
    });
    const bytes = tableToIPC(table, { format: 'file' });
    if (bytes === null) throw new Error('no bytes');
    const guess = await guessOf(new Uint8Array(bytes));
    expect(guess).toMatchObject({
      columns: { date: 'date', source: 'sources' },
      sourceSeparator: ';',
    });
  });
});

describe('what is refused says what to do', () => {
  it.each([
    [
      'Latin-1',
      Uint8Array.from('Titre;Date\nD\u00E9c\u00E8s;14/05/2031\n', (char) => char.charCodeAt(0)),
      /Excel.*CSV UTF-8.*LibreOffice.*Unicode \(UTF-8\)/,
    ],
    [
      'GDELT without names',
      '1\t20310504\t2031.33\tMARL\t10.25\t40.5\thttps://example.org\n',
      /row of names on top/,
    ],
    [
      'a refusal of a server',
      JSON.stringify({ status: 403, error: { message: 'Access denied' } }),
      /it says: Access denied/,
    ],
    ['an empty page', JSON.stringify({ TotalCount: 0, Result: [] }), /no rows/],
    ['TopoJSON', JSON.stringify({ type: 'Topology', objects: {}, arcs: [] }), /Save it as GeoJSON/],
    [
      'Overpass',
      JSON.stringify({ version: 0.6, elements: [{ type: 'node', id: 1 }] }),
      /Export it as GeoJSON/,
    ],
    ['a bare geometry', JSON.stringify({ type: 'Point', coordinates: [1, 2] }), /shape alone/],
    ['TimelineJS 2 without dates', JSON.stringify({ timeline: {} }), /TimelineJS3/],
    [
      'a list of deleted rows alone',
      'event_id_cnty,deleted_timestamp\nMRL1,1\n',
      /ACLED has deleted/,
    ],
    ['sources alone', JSON.stringify({ sources: { s1: {} } }), /no events/],
    ['an R object', Uint8Array.of(0x58, 0x0a, 0, 0, 0, 3, 0, 4), /R object.*CSV/],
  ])('%s', async (_, content, message) => {
    expect(saidOf(await open(content))).toMatch(message);
  });
});
