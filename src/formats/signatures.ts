import type { FileFault, OtherKind, Remedy } from './file-faults.ts';

interface Signature {
  readonly bytes: string | readonly number[];
  readonly what: OtherKind;
  readonly remedy: Remedy;
}

const SIGNATURES: readonly Signature[] = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    what: 'oldOffice',
    remedy: 'withoutPassword',
  },
  { bytes: 'FEA1', what: 'feather1', remedy: 'asFeather2' },
  { bytes: 'PARE', what: 'encryptedParquet', remedy: 'withoutEncryption' },
  { bytes: 'PK\u0005\u0006', what: 'emptyZip', remedy: 'saveTable' },
  { bytes: '%PDF', what: 'pdf', remedy: 'saveTable' },
  { bytes: '{\\rtf', what: 'rtf', remedy: 'saveTable' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'png', remedy: 'saveTable' },
  { bytes: [0xff, 0xd8, 0xff], what: 'jpeg', remedy: 'saveTable' },
  { bytes: 'GIF8', what: 'gif', remedy: 'saveTable' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: 'tiff', remedy: 'saveTable' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], what: 'tiff', remedy: 'saveTable' },
  { bytes: [0x00, 0x00, 0x27, 0x0a], what: 'shapefile', remedy: 'asGeoJson' },
  { bytes: 'fgb\u0003', what: 'flatGeobuf', remedy: 'asGeoJsonOrParquet' },
  {
    bytes: 'SQLite format 3\u0000',
    what: 'sqlite',
    remedy: 'saveTableOfDatabase',
  },
  { bytes: '<stata_dta>', what: 'stata', remedy: 'saveTable' },
  { bytes: '$FL2', what: 'spss', remedy: 'saveTable' },
  { bytes: [0x89, 0x48, 0x44, 0x46], what: 'hdf5', remedy: 'saveTable' },
  { bytes: 'X\n\u0000\u0000\u0000', what: 'rObject', remedy: 'saveTable' },
  { bytes: 'RDX', what: 'rWorkspace', remedy: 'saveTable' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'zstd', remedy: 'unpack' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], what: 'sevenZip', remedy: 'unpack' },
  { bytes: 'Rar!', what: 'rar', remedy: 'unpack' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: 'xz', remedy: 'unpack' },
  { bytes: 'BZh', what: 'bzip2', remedy: 'unpack' },
];

export function startsWith(head: Uint8Array, bytes: string | readonly number[]): boolean {
  if (head.length < bytes.length) return false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = typeof bytes === 'string' ? bytes.charCodeAt(at) : bytes[at];
    if (head[at] !== byte) return false;
  }
  return true;
}

/** What is wrong with a file of a well-known kind that holds no table to read. */
export function findSignature(head: Uint8Array): FileFault | undefined {
  const found = SIGNATURES.find(({ bytes }) => startsWith(head, bytes));
  return found && { kind: 'otherKind', what: found.what, remedy: found.remedy };
}
