import type { JsonContainer, JsonWanted } from './json-fault.ts';
import type { MappingFault } from './table/mapped-check.ts';

/** Kinds of file that are well known and hold no table to read. */
export type OtherKind =
  | 'oldOffice'
  | 'feather1'
  | 'encryptedParquet'
  | 'emptyZip'
  | 'pdf'
  | 'rtf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'tiff'
  | 'shapefile'
  | 'flatGeobuf'
  | 'sqlite'
  | 'stata'
  | 'spss'
  | 'hdf5'
  | 'rObject'
  | 'rWorkspace'
  | 'zstd'
  | 'sevenZip'
  | 'rar'
  | 'xz'
  | 'bzip2'
  | 'word'
  | 'powerPoint'
  | 'openDocument'
  | 'zippedShapefile'
  | 'kmz'
  | 'zip'
  | 'kml'
  | 'gpx'
  | 'rss'
  | 'svg'
  | 'xml';

/** What to do with a file of such a kind. */
export type Remedy =
  | 'saveTable'
  | 'saveTableOfDatabase'
  | 'saveAsTable'
  | 'unpack'
  | 'unpackOrSave'
  | 'withoutPassword'
  | 'withoutEncryption'
  | 'asFeather2'
  | 'asGeoJson'
  | 'asGeoJsonOrParquet';

/** What files are that libraries read. */
export type ReadKind = 'xlsx' | 'parquet' | 'arrow' | 'other';

/** Why a list of rows that ACLED has deleted cannot be used. */
export type DeletedListFault =
  | { readonly kind: 'deletedNoJson' }
  /** `said`: what the server said itself. */
  | { readonly kind: 'deletedRefused'; readonly said?: string }
  | { readonly kind: 'deletedNoAnswer' }
  /** `at`: the place in the answer's list, from 0. */
  | { readonly kind: 'deletedNoObject'; readonly at: number }
  | { readonly kind: 'deletedNoText'; readonly at: number; readonly name: string }
  | { readonly kind: 'deletedNoColumn'; readonly column: string };

/**
 * Why nothing of a file can be used. Plain values, so that it can be sent to another thread. The words for it stand in
 * `formats/words`.
 */
export type FileFault =
  /** What the file is. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'webPage'; readonly hasTable: boolean }
  | { readonly kind: 'otherKind'; readonly what: OtherKind; readonly remedy: Remedy }
  | { readonly kind: 'noText' }
  | { readonly kind: 'notUtf8' }
  | { readonly kind: 'notAllText'; readonly encoding: string }
  /** How it is packed; sizes in bytes. */
  | { readonly kind: 'gzipInGzip' }
  | {
      readonly kind: 'damagedPacking';
      readonly as: 'gzip' | 'ZIP';
      readonly bytes: number;
    }
  | { readonly kind: 'unpacksToTooMuch'; readonly as: 'gzip' | 'ZIP'; readonly most: number }
  | { readonly kind: 'zipTooLarge' }
  | { readonly kind: 'zipHolds'; readonly names: readonly string[]; readonly isAll: boolean }
  | { readonly kind: 'damagedZip' }
  | { readonly kind: 'swellingSheet' }
  /** JSON; lines and columns count from 1. */
  | { readonly kind: 'jsonTooLarge' }
  | {
      readonly kind: 'jsonCut';
      readonly line: number;
      readonly column: number;
      readonly inside?: JsonContainer | undefined;
    }
  | {
      readonly kind: 'noJson';
      readonly line: number;
      readonly column: number;
      readonly wanted: JsonWanted;
      readonly near: string;
    }
  | { readonly kind: 'jsonTooDeep' }
  | { readonly kind: 'unknownJson' }
  | { readonly kind: 'topoJson' }
  | { readonly kind: 'shapeAlone' }
  | { readonly kind: 'overpass' }
  | { readonly kind: 'oldTimelineJs' }
  | { readonly kind: 'serverRefusal'; readonly said: string }
  | { readonly kind: 'sourcesAlone' }
  /** `problem`: the only one of a document, in plain English. */
  | { readonly kind: 'document'; readonly problem?: string }
  /** Coordinates. */
  | { readonly kind: 'otherSystem'; readonly system: string }
  | { readonly kind: 'otherSystemOfServer'; readonly system: string }
  | { readonly kind: 'otherSystemOfColumn'; readonly system: string; readonly column: string }
  | { readonly kind: 'noMetres' }
  /** Spreadsheets, Parquet and Arrow. */
  | { readonly kind: 'emptySheet' }
  /** `why`: what the library said. */
  | { readonly kind: 'unreadableSheet'; readonly why?: string }
  | { readonly kind: 'damagedParquet' }
  | { readonly kind: 'parquetCodec'; readonly codec: string }
  | { readonly kind: 'parquetTooLong'; readonly rows: number; readonly most: number }
  | { readonly kind: 'damagedArrow' }
  | { readonly kind: 'arrowTooLarge' }
  | { readonly kind: 'arrowHighByteFirst' }
  | { readonly kind: 'notReadHere'; readonly as: ReadKind; readonly why: string }
  /** Tables. */
  | { readonly kind: 'noRows' }
  | { readonly kind: 'tooManyColumns'; readonly most: number }
  | { readonly kind: 'onlyObjects'; readonly columns: readonly string[] }
  | { readonly kind: 'noColumnNames' }
  | { readonly kind: 'columnsTwice'; readonly format: string; readonly columns: readonly string[] }
  | { readonly kind: 'mapping'; readonly faults: readonly MappingFault[] }
  | { readonly kind: 'deletedListAlone' }
  | DeletedListFault
  | {
      readonly kind: 'noColumnToChooseBy';
      readonly column: string;
      readonly columns: readonly string[];
    }
  | { readonly kind: 'noRowUsable' }
  | { readonly kind: 'noRowAsked' }
  /** The machine. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'stopped' }
  /** `why`: what the platform or a library said. */
  | { readonly kind: 'unforeseen'; readonly why: string };

/** Nothing of a file can be used. Thrown; what is given back or sent is the fault. */
export class FileProblem extends Error {
  readonly fault: FileFault;

  /** @param message for where no words are at hand */
  constructor(fault: FileFault, message: string = fault.kind) {
    super(message);
    this.fault = fault;
  }
}

/** What went wrong with a file, of whatever was thrown. */
export function faultOf(error: Error): FileFault {
  if (error instanceof FileProblem) return error.fault;
  return error.name === 'NotReadableError' || error.name === 'NotFoundError'
    ? { kind: 'changed' }
    : { kind: 'unforeseen', why: error.message };
}
