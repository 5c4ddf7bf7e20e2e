const TABLE = 'Save the table as CSV, .xlsx, GeoJSON or Parquet.';
const UNPACK = 'Unpack it and open the file inside.';

interface Signature {
  readonly bytes: string | readonly number[];
  readonly what: string;
  readonly remedy: string;
}

const SIGNATURES: readonly Signature[] = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    what: 'an old Office document, probably an .xls spreadsheet, or a spreadsheet with a password',
    remedy: 'Save it as .xlsx without a password, or as CSV.',
  },
  { bytes: 'FEA1', what: 'a table in the old format Feather 1', remedy: 'Save it as Feather 2.' },
  { bytes: 'PARE', what: 'an encrypted Parquet file', remedy: 'Save it without encryption.' },
  { bytes: 'PK\u0005\u0006', what: 'an empty ZIP archive', remedy: TABLE },
  { bytes: '%PDF', what: 'a PDF document', remedy: TABLE },
  { bytes: '{\\rtf', what: 'a text document (RTF)', remedy: TABLE },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture (PNG)', remedy: TABLE },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture (JPEG)', remedy: TABLE },
  { bytes: 'GIF8', what: 'a picture (GIF)', remedy: TABLE },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: 'a picture or raster (TIFF)', remedy: TABLE },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: 'a picture or raster (TIFF)', remedy: TABLE },
  { bytes: [0x00, 0x00, 0x27, 0x0a], what: 'a shapefile', remedy: 'Save it as GeoJSON.' },
  { bytes: 'fgb\u0003', what: 'a FlatGeobuf file', remedy: 'Save it as GeoJSON or GeoParquet.' },
  {
    bytes: 'SQLite format 3\u0000',
    what: 'a database (SQLite or GeoPackage)',
    remedy: 'Save its table as GeoJSON or CSV.',
  },
  { bytes: '<stata_dta>', what: 'a Stata file', remedy: TABLE },
  { bytes: '$FL2', what: 'an SPSS file', remedy: TABLE },
  { bytes: [0x89, 0x48, 0x44, 0x46], what: 'an HDF5 file', remedy: TABLE },
  { bytes: 'X\n\u0000\u0000\u0000', what: 'an R object (RDS)', remedy: TABLE },
  { bytes: 'RDX', what: 'an R workspace', remedy: TABLE },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'packed with zstd', remedy: UNPACK },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], what: 'a 7-Zip archive', remedy: UNPACK },
  { bytes: 'Rar!', what: 'a RAR archive', remedy: UNPACK },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: 'packed with xz', remedy: UNPACK },
  { bytes: 'BZh', what: 'packed with bzip2', remedy: UNPACK },
];

export function startsWith(head: Uint8Array, bytes: string | readonly number[]): boolean {
  if (head.length < bytes.length) return false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = typeof bytes === 'string' ? bytes.charCodeAt(at) : bytes[at];
    if (head[at] !== byte) return false;
  }
  return true;
}

/** What a file of a well-known kind is that holds no table to read, and what to do; in plain English. */
export function findSignature(head: Uint8Array): string | undefined {
  const found = SIGNATURES.find(({ bytes }) => startsWith(head, bytes));
  return found === undefined ? undefined : `The file is ${found.what}. ${found.remedy}`;
}
