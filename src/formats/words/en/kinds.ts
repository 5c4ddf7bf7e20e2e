import type { OtherKind, ReadKind, Remedy } from '../../file-faults.ts';

/** What a file is, said after "The file is". */
export const WHAT: Readonly<Record<OtherKind, string>> = {
  oldOffice:
    'an old Office document, probably an .xls spreadsheet, or a spreadsheet with a password',
  feather1: 'a table in the old format Feather 1',
  encryptedParquet: 'an encrypted Parquet file',
  emptyZip: 'an empty ZIP archive',
  pdf: 'a PDF document',
  rtf: 'a text document (RTF)',
  png: 'a picture (PNG)',
  jpeg: 'a picture (JPEG)',
  gif: 'a picture (GIF)',
  tiff: 'a picture or raster (TIFF)',
  shapefile: 'a shapefile',
  flatGeobuf: 'a FlatGeobuf file',
  sqlite: 'a database (SQLite or GeoPackage)',
  stata: 'a Stata file',
  spss: 'an SPSS file',
  hdf5: 'an HDF5 file',
  rObject: 'an R object (RDS)',
  rWorkspace: 'an R workspace',
  zstd: 'packed with zstd',
  sevenZip: 'a 7-Zip archive',
  rar: 'a RAR archive',
  xz: 'packed with xz',
  bzip2: 'packed with bzip2',
  word: 'a Word document',
  powerPoint: 'a PowerPoint presentation',
  openDocument: 'an OpenDocument file',
  zippedShapefile: 'a zipped shapefile',
  kmz: 'a zipped KML map (KMZ)',
  zip: 'a ZIP archive',
  kml: 'a KML file',
  gpx: 'a GPX file',
  rss: 'an RSS file',
  svg: 'an SVG file',
  xml: 'an XML file',
};

export const REMEDY: Readonly<Record<Remedy, string>> = {
  saveTable: 'Save the table as CSV, .xlsx, GeoJSON or Parquet.',
  saveTableOfDatabase: 'Save its table as GeoJSON or CSV.',
  saveAsTable: 'Save it as CSV, GeoJSON or .xlsx.',
  unpack: 'Unpack it and open the file inside.',
  unpackOrSave: 'Unpack or save it as .xlsx, CSV, GeoJSON or Parquet first.',
  withoutPassword: 'Save it as .xlsx without a password, or as CSV.',
  withoutEncryption: 'Save it without encryption.',
  asFeather2: 'Save it as Feather 2.',
  asGeoJson: 'Save it as GeoJSON.',
  asGeoJsonOrParquet: 'Save it as GeoJSON or GeoParquet.',
};

/** What a file is that a library could not read. */
export const READ: Readonly<Record<ReadKind, string>> = {
  xlsx: 'The spreadsheet',
  parquet: 'The Parquet file',
  arrow: 'The Arrow file',
  other: 'The file',
};
