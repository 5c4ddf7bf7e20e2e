import { JSON_WANTED } from '../../json-fault.ts';
import { foreign, joined, listed, say, sayOf, type Said } from '../said.ts';
import type { FileWords } from '../words.ts';
import { counted, number } from './counts.ts';
import { mappingFaults } from './doubts.ts';
import { READ, REMEDY, WHAT } from './kinds.ts';

const bytes = counted({ one: '# byte', other: '# bytes' });
const rows = counted({ one: '# row', other: '# rows' });
const columns = counted({ one: '# column', other: '# columns' });

const place = (line: number, column: number): Said =>
  say`line ${number(line)}, column ${number(column)}`;
const inGigabytes = (size: number): Said => number(Math.round(size / 1e9));
const because = (why: string | undefined): Said =>
  why === undefined ? [] : say` (${foreign(why)})`;

const DELETED = 'The list of deleted rows cannot be used';

export const files: FileWords['files'] = {
  empty: () => say`The file is empty.`,
  webPage: ({ hasTable }) =>
    hasTable
      ? say`The file is a web page with a table, whatever its name says. Open it in a spreadsheet and save it as .xlsx or CSV; or, if it is a login or error page, download the data again.`
      : say`The file is a web page, not data. The download may have given a login or error page: download it again.`,
  otherKind: ({ what, remedy }) => say`The file is ${[WHAT[what]]}. ${[REMEDY[remedy]]}`,
  noText: () =>
    say`The file is no text and of no kind that Dateline knows. Save it as CSV or .xlsx.`,
  notUtf8: () =>
    say`The file is text, but not in UTF-8; it may be in an older encoding such as Windows-1252, Windows-1256 or Latin-1, which cannot be told apart. Open it where it was made and save it as .xlsx, or in UTF-8: in Excel by Save As with the type "CSV UTF-8 (comma delimited)", in LibreOffice by Save As with "Edit filter settings" and the character set "Unicode (UTF-8)".`,
  notAllText: ({ encoding }) => say`The file is not all text in ${encoding}. Save it in UTF-8.`,
  gzipInGzip: () => say`The file is packed with gzip inside gzip. Unpack it.`,
  damagedPacking: ({ as, bytes: size }) =>
    say`The ${[as]} file is damaged or cut off (${bytes(size)}). Download it again, or unpack it and open what is in it.`,
  unpacksToTooMuch: ({ as, most }) =>
    say`The ${[as]} file unpacks to more than ${inGigabytes(most)} GB. Unpack it and split it first.`,
  zipTooLarge: () => say`The ZIP archive is larger than 1 GB. Unpack it and open the file inside.`,
  zipHolds: ({ names, isAll }) =>
    names.length === 0
      ? say`The ZIP archive holds no file. Open the file of data itself.`
      : say`The ZIP archive holds ${listed(names)}${[isAll ? '' : ' and more']}, not one file of data. Unpack it and open one.`,
  damagedZip: () =>
    say`The file is damaged, not complete or has a password. Download or save it again.`,
  swellingSheet: () =>
    say`The spreadsheet unpacks to far more than its size; it may be made to exhaust the machine. If it is sound, save it as CSV.`,
  jsonTooLarge: () =>
    say`The JSON document is larger than 500 MB, which cannot be read in one piece. Export it as CSV or Parquet, or in parts.`,
  jsonCut: ({ line, column, inside }) =>
    say`The file is cut off: it ends at ${place(line, column)}, ${[inside === undefined ? 'in the middle of a value' : `inside an unfinished ${inside}`]}. Download or copy it again in full.`,
  noJson: ({ line, column, wanted, near }) =>
    say`The file is not valid JSON: at ${place(line, column)} ${[JSON_WANTED[wanted]]} was expected, near "${near}".`,
  jsonTooDeep: () => say`The JSON document is nested too deep to be data.`,
  unknownJson: () =>
    say`The JSON document is no table that Dateline knows. It takes GeoJSON, a list of objects, and the documents of Dateline, ACLED, UCDP, timemap and TimelineJS. Save the table as CSV, .xlsx or GeoJSON.`,
  topoJson: () => say`The file is TopoJSON. Save it as GeoJSON, in QGIS or mapshaper for example.`,
  shapeAlone: () =>
    say`The file is a shape alone, without a date or anything else of an event. Save it as GeoJSON features with their properties.`,
  overpass: () => say`The file is an answer of Overpass in its own form. Export it as GeoJSON.`,
  oldTimelineJs: () =>
    say`The file seems to be a story of TimelineJS 1 or 2, but has no list of dates. Export it again, or copy its spreadsheet into the template of TimelineJS3 and open that as CSV.`,
  serverRefusal: ({ said }) =>
    say`The file is the answer of a server without data; it says: ${said}. Check the request and the access rights, and download it again.`,
  sourcesAlone: () =>
    say`The file has sources of timemap, but no events. Put both into one file, as "events" and "sources".`,
  document: ({ problem }) =>
    problem === undefined
      ? say`Nothing in the document can be used.`
      : say`Nothing in the document can be used: ${foreign(problem)}`,
  otherSystem: ({ system }) =>
    say`The coordinates are in the system ${system}, not in WGS 84 degrees. Export the file again in WGS 84 (EPSG:4326).`,
  otherSystemOfServer: ({ system }) =>
    say`The coordinates are in the system ${system}, not in WGS 84 degrees. Ask the server for f=geojson, or for outSR=4326.`,
  otherSystemOfColumn: ({ column, system }) =>
    say`The column "${column}" holds coordinates in the system ${system}. Export the file again in WGS 84 (EPSG:4326).`,
  noMetres: () =>
    say`The file says that its coordinates are metres of Web Mercator (EPSG:3857), but all of them look like degrees. Export it again in WGS 84 (EPSG:4326).`,
  emptySheet: () => say`The spreadsheet is empty.`,
  unreadableSheet: ({ why }) =>
    say`The spreadsheet cannot be read${because(why)}. Open it, and save it again as .xlsx or as CSV.`,
  damagedParquet: () =>
    say`The Parquet file is damaged or not complete. Download or export it again.`,
  parquetCodec: ({ codec }) =>
    say`The Parquet file is packed with ${codec}, which is not read here. Write it with snappy, gzip or zstd.`,
  parquetTooLong: ({ rows: stated, most }) =>
    say`The Parquet file states ${rows(stated)}; at most ${number(most)} are read. Split it.`,
  damagedArrow: () => say`The Arrow file is damaged or not complete. Download or export it again.`,
  arrowTooLarge: () => say`The Arrow file is larger than 1.5 GB. Write it as Parquet or split it.`,
  arrowHighByteFirst: () =>
    say`The Arrow file has its numbers with the high byte first, as some servers keep them. Write it as Parquet or CSV.`,
  notReadHere: ({ as, why }) =>
    say`${[READ[as]]} is damaged or written in a way that is not read here${because(why)}. Export it again, or as CSV.`,
  noRows: () => say`The file holds no rows. If it is the answer of a server, ask it for more.`,
  tooManyColumns: ({ most }) => say`The file makes more than ${columns(most)}; it is no table.`,
  onlyObjects: ({ columns: names }) =>
    say`The columns ${joined(
      names.map((name) => say`"${name}"`),
      ', ',
    )} hold objects or binary data, which a table has no place for. Export the file with their parts as columns of their own.`,
  noColumnNames: () =>
    say`The first row holds values, not the names of the columns. Tables without names, as those of GDELT, need a row of names on top: add it and open the file again.`,
  columnsTwice: ({ format, columns: names }) =>
    say`This is ${format}, but columns stand twice: ${listed(names)}.`,
  mapping: ({ faults }) =>
    joined(
      faults.map((fault) => sayOf(mappingFaults, fault)),
      ' ',
    ),
  deletedListAlone: () =>
    say`The file is a list of events that ACLED has deleted. Open it together with the export that it belongs to.`,
  deletedNoJson: () => say`${[DELETED]}: this is not complete JSON.`,
  deletedRefused: ({ said }) =>
    say`${[DELETED]}: ACLED answered without data${said === undefined ? [] : say`: ${said}`}.`,
  deletedNoAnswer: () => say`${[DELETED]}: this is not an answer of ACLED: it has no "data".`,
  deletedNoObject: ({ at }) => say`${[DELETED]}: ${`data[${at}]`} is not an object of columns.`,
  deletedNoText: ({ at, name }) =>
    say`${[DELETED]}: ${`data[${at}].${name}`} is not a text or a number.`,
  deletedNoColumn: ({ column }) =>
    say`${[DELETED]}: this is not a list of deleted events: it has no column "${column}".`,
  noColumnToChooseBy: ({ column, columns: names }) =>
    say`There is no column "${column}" to choose rows by; the columns are ${listed(names)}.`,
  noRowUsable: () => say`No row of the table can be used.`,
  noRowAsked: () => say`No row of the table is asked for.`,
  changed: () => say`The file changed or went away while it was read. Open it again.`,
  stopped: () =>
    say`The part of the page that held the file has stopped; perhaps the memory did not suffice. Open the file again.`,
  unforeseen: ({ why }) => say`The file cannot be read: ${foreign(why)}`,
};
