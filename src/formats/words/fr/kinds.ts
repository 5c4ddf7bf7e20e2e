import type { OtherKind, ReadKind, Remedy } from '../../file-faults.ts';
import type { JsonWanted } from '../../json-fault.ts';

/** What a file is, said after « Le fichier est ». */
export const WHAT: Readonly<Record<OtherKind, string>> = {
  oldOffice:
    'un ancien document Office, sans doute une feuille de calcul .xls, ou une feuille de calcul protégée par un mot de passe',
  feather1: 'un tableau à l’ancien format Feather 1',
  encryptedParquet: 'un fichier Parquet chiffré',
  emptyZip: 'une archive ZIP vide',
  pdf: 'un document PDF',
  rtf: 'un document de texte (RTF)',
  png: 'une image (PNG)',
  jpeg: 'une image (JPEG)',
  gif: 'une image (GIF)',
  tiff: 'une image ou une trame (TIFF)',
  shapefile: 'un fichier de formes (shapefile)',
  flatGeobuf: 'un fichier FlatGeobuf',
  sqlite: 'une base de données (SQLite ou GeoPackage)',
  stata: 'un fichier Stata',
  spss: 'un fichier SPSS',
  hdf5: 'un fichier HDF5',
  rObject: 'un objet R (RDS)',
  rWorkspace: 'un espace de travail R',
  zstd: 'compressé avec zstd',
  sevenZip: 'une archive 7-Zip',
  rar: 'une archive RAR',
  xz: 'compressé avec xz',
  bzip2: 'compressé avec bzip2',
  word: 'un document Word',
  powerPoint: 'une présentation PowerPoint',
  openDocument: 'un fichier OpenDocument',
  zippedShapefile: 'un shapefile compressé en ZIP',
  kmz: 'une carte KML compressée (KMZ)',
  zip: 'une archive ZIP',
  kml: 'un fichier KML',
  gpx: 'un fichier GPX',
  rss: 'un fichier RSS',
  svg: 'un fichier SVG',
  xml: 'un fichier XML',
};

export const REMEDY: Readonly<Record<Remedy, string>> = {
  saveTable: 'Enregistrez le tableau en CSV, .xlsx, GeoJSON ou Parquet.',
  saveTableOfDatabase: 'Enregistrez son tableau en GeoJSON ou CSV.',
  saveAsTable: 'Enregistrez-le en CSV, GeoJSON ou .xlsx.',
  unpack: 'Décompressez-le et ouvrez le fichier qu’il contient.',
  unpackOrSave: 'Décompressez-le ou enregistrez-le d’abord en .xlsx, CSV, GeoJSON ou Parquet.',
  withoutPassword: 'Enregistrez-le en .xlsx sans mot de passe, ou en CSV.',
  withoutEncryption: 'Enregistrez-le sans chiffrement.',
  asFeather2: 'Enregistrez-le en Feather 2.',
  asGeoJson: 'Enregistrez-le en GeoJSON.',
  asGeoJsonOrParquet: 'Enregistrez-le en GeoJSON ou GeoParquet.',
};

/** What a file is that a library could not read. */
export const READ: Readonly<Record<ReadKind, { readonly name: string; readonly isShe: boolean }>> =
  {
    xlsx: { name: 'La feuille de calcul', isShe: true },
    parquet: { name: 'Le fichier Parquet', isShe: false },
    arrow: { name: 'Le fichier Arrow', isShe: false },
    other: { name: 'Le fichier', isShe: false },
  };

/** What JSON wants next, said after « il fallait ». */
export const WANTED: Readonly<Record<JsonWanted, string>> = {
  value: 'une valeur',
  'value or ]': 'une valeur ou ]',
  key: 'un nom de champ entre guillemets droits',
  'key or }': 'un nom de champ entre guillemets droits, ou }',
  ':': 'un deux-points',
  next: 'une virgule ou la fin de la liste ou de l’objet',
  end: 'la fin du texte',
  text: 'la suite d’un texte',
};
