import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';

/** A file as it is dropped on the window. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Table = readonly (readonly string[])[];

const cell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const csvOf = (table: Table): string =>
  table
    .map((row) => row.map(cell).join(','))
    .join('\n')
    .concat('\n');

export const made = (name: string, content: string | Uint8Array): MadeFile => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
});

const GED_COLUMNS = [
  'id',
  'year',
  'type_of_violence',
  'side_a_new_id',
  'side_a',
  'side_b_new_id',
  'side_b',
  'source_article',
  'source_office',
  'source_date',
  'source_headline',
  'source_original',
  'where_prec',
  'where_coordinates',
  'adm_1',
  'latitude',
  'longitude',
  'country',
  'date_prec',
  'date_start',
  'date_end',
  'low',
  'best',
  'high',
] as const;

const FIRST_DAY = Date.UTC(2031, 0, 1);
const DAY_MS = 86_400_000;
const isoDay = (day: number): string =>
  new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);

const TOWNS = ['Ostford', 'Westford', 'Millrun', 'Stonegate', 'Highmoor', 'Saltmere'] as const;
/** The office every seventh row of the made files names. */
export const OFFICE = 'River Monitor';
const OFFICES = [
  OFFICE,
  'Daily Courier',
  'Marl Wire',
  'Harbour Post',
  'Valley Radio',
  'North Bulletin',
  'Coast Herald',
] as const;

interface GedOptions {
  readonly rows: number;
  /** How many days the rows are spread over. */
  readonly days?: number;
  /** How many hamlets there are beside the towns, each with a few events. */
  readonly hamlets?: number;
  /** Every how many rows the longitude has lost its decimal point. */
  readonly badEvery?: number;
  /** Whether a spreadsheet has rewritten the days as 31/01/2031. */
  readonly isDayFirst?: boolean;
  /** Names beside `OFFICE`, of which every second row of that office has one. */
  readonly otherSpelling?: string;
}

/** Half of the rows of a province lie on its centre, as UCDP codes what is known no better. */
function placeOf(row: number, hamlets: number): { prec: string; name: string; point: string[] } {
  if (row === 1) return { prec: '1', name: 'Lighthouse', point: ['10.1', '40.1'] };
  if (row % 2 === 0) return { prec: '4', name: 'Upper Marl province', point: ['10.5', '40.5'] };
  if (hamlets > 0 && row % 10 === 5) {
    const at = Math.floor(row / 10) % hamlets;
    const name = `Hamlet ${at}`;
    return { prec: '1', name, point: [`${10 + at / 500}`, `${41 + at / 500}`] };
  }
  const at = Math.floor(row / 2) % TOWNS.length;
  return {
    prec: '1',
    name: `${TOWNS[at] ?? ''} town`,
    point: [`${10 + at / 8}`, `${40 + (at % 3) / 4}`],
  };
}

/** Made-up rows in the layout of UCDP GED, always the same ones. */
export function gedTable(options: GedOptions): Table {
  const {
    rows,
    days = 700,
    hamlets = 300,
    badEvery = 0,
    otherSpelling,
    isDayFirst = false,
  } = options;
  const body = Array.from({ length: rows }, (_, row) => {
    const day = isoDay(Math.floor((row * days) / rows));
    const known = OFFICES[row % OFFICES.length] ?? OFFICE;
    const isOther = otherSpelling !== undefined && known === OFFICE && row % 2 === 0;
    const office = isOther ? otherSpelling : known;
    const { prec, name, point } = placeOf(row, hamlets);
    const isBad = badEvery > 0 && row % badEvery === badEvery - 1;
    const headline = `Clash number ${row}`;
    const killed = String(row % 5);
    const written = isDayFirst ? day.split('-').toReversed().join('/') : day;
    return [
      String(500_000 + row),
      day.slice(0, 4),
      '1',
      '118',
      'Government of Marl',
      '4456',
      'River Front',
      `"${office},${day},${headline}"`,
      office,
      day,
      headline,
      '',
      prec,
      name,
      'Upper Marl province',
      point[1] ?? '',
      isBad ? '4239.00416' : (point[0] ?? ''),
      'Marl',
      '1',
      written,
      written,
      killed,
      killed,
      killed,
    ];
  });
  return [[...GED_COLUMNS], ...body];
}

export const gedCsv = (options: GedOptions): string => csvOf(gedTable(options));

export const madeGed = (name: string, options: GedOptions): MadeFile => made(name, gedCsv(options));

export const withoutColumns = (table: Table, dropped: readonly string[]): string => {
  const kept = (table[0] ?? []).flatMap((name, at) => (dropped.includes(name) ? [] : [at]));
  return csvOf(table.map((row) => kept.map((at) => row[at] ?? '')));
};

export const gzipped = ({ name, bytes }: MadeFile): MadeFile => ({
  name: `${name}.gz`,
  bytes: gzipSync(bytes),
});

export const cut = ({ name, bytes }: MadeFile, share = 0.6): MadeFile => ({
  name,
  bytes: bytes.slice(0, Math.floor(bytes.length * share)),
});

function columnsOf([head = [], ...rows]: Table): { name: string; data: string[] }[] {
  return head.map((name, at) => ({ name, data: rows.map((row) => row[at] ?? '') }));
}

export function parquetOf(name: string, table: Table): MadeFile {
  const columnData = columnsOf(table).map((column) => ({ ...column, type: 'STRING' as const }));
  return made(name, new Uint8Array(parquetWriteBuffer({ columnData })));
}

export function arrowOf(name: string, table: Table): MadeFile {
  const columns = columnsOf(table).map(({ name: column, data }) => [column, data] as const);
  const bytes = tableToIPC(tableFromArrays(Object.fromEntries(columns)), { format: 'file' });
  if (bytes === null) throw new Error('flechette wrote nothing.');
  return made(name, bytes);
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** The name of a column: A to Z, AA and on. */
const letters = (at: number): string =>
  (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCodePoint(65 + (at % 26));

const OFFICE_XML = 'http://schemas.openxmlformats.org';

/** A workbook of one sheet, every cell a text in place. */
export function xlsxOf(name: string, table: Table): MadeFile {
  const rows = table.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((text, column) => `<c r="${letters(column)}${at + 1}" t="inlineStr"><is><t>${xml(text)}</t></is></c>`).join('')}</row>`,
  );
  const parts = {
    '[Content_Types].xml': `${XML}<Types xmlns="${OFFICE_XML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${OFFICE_XML}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE_XML}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${OFFICE_XML}/spreadsheetml/2006/main" xmlns:r="${OFFICE_XML}/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${OFFICE_XML}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE_XML}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${OFFICE_XML}/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  const packed = Object.fromEntries(
    Object.entries(parts).map(([part, text]) => [part, strToU8(text)]),
  );
  return made(name, zipSync(packed));
}

export const zipOf = (name: string, part: string, text: string): MadeFile =>
  made(name, zipSync({ [part]: strToU8(text) }));

/** A table of no known kind: French headings, decimal commas, days that could be read either way round. */
export function frenchTable(dates: readonly string[] = ['03/11/2031', '05/06/2031']): MadeFile {
  const rows = dates.map((date, at) =>
    [`Combat près du pont ${at + 1}`, date, 'Ostford', `40,2${at}`, `10,5${at}`, OFFICE].join(';'),
  );
  return made('releve.csv', ['titre;date;lieu;latitude;longitude;source', ...rows, ''].join('\n'));
}

/** A table as armies keep them: places of the military grid, and one that its zone does not have. */
export const gridTable = (): MadeFile =>
  made(
    'log.csv',
    csvOf([
      ['date', 'summary', 'mgrs', 'source'],
      ['2031-W18', 'Convoy halted at the made-up bridge', '38SMB4488', OFFICE],
      ['2031-05-05', 'Device found beside the canal', '38S MB 44512 88123', OFFICE],
      ['2031-05-06', 'Shells fell on the market', '38TMB4488', OFFICE],
    ]),
  );

export const acledFile = (): MadeFile =>
  made(
    'acled-marl.csv',
    csvOf([
      [
        'event_id_cnty',
        'event_date',
        'time_precision',
        'event_type',
        'sub_event_type',
        'actor1',
        'inter1',
        'actor2',
        'inter2',
        'interaction',
        'country',
        'location',
        'latitude',
        'longitude',
        'geo_precision',
        'source',
        'notes',
        'fatalities',
      ],
      ...[1, 2, 3].map((at) => [
        `MRL${at}`,
        `2031-05-0${at}`,
        '1',
        'Battles',
        'Armed clash',
        'Military Forces of Marl (2029-)',
        'State forces',
        'RFM: River Front of Marl',
        'Rebel group',
        'State forces-Rebel group',
        'Marl',
        'Ostford',
        '40.25',
        '10.5',
        '1',
        'River Monitor; Daily Courier',
        `Made up: fire was exchanged by ford ${at}.`,
        '3',
      ]),
    ]),
  );

export const timelineJsFile = (): MadeFile =>
  made(
    'story.json',
    JSON.stringify({
      title: { text: { headline: 'The river valley', text: 'An overview.' } },
      events: [
        {
          start_date: { year: '2031', month: '11', day: '3' },
          text: { headline: 'The gate falls', text: 'Taken at dawn.' },
          media: { url: 'https://news.example/gate.jpg', credit: 'News Example' },
        },
        { start_date: { year: 2031, month: 10 }, text: { headline: 'The siege', text: '' } },
      ],
    }),
  );

export const timemapFile = (): MadeFile =>
  made(
    'bundle.json',
    JSON.stringify({
      events: [
        {
          id: 'A-1',
          description: 'A convoy leaves the town.',
          date: '11/03/2031',
          time: '04:30',
          location: 'Eastern gate',
          latitude: '40.39',
          longitude: '10.96',
          associations: [],
          sources: ['s1'],
        },
      ],
      sources: { s1: { id: 's1', title: 'Video of a resident', paths: [] } },
      associations: [],
    }),
  );
