import type { OtherKind, ReadKind, Remedy } from '../../file-faults.ts';
import type { JsonWanted } from '../../json-fault.ts';

/** What a file is, said after «الملف». */
export const WHAT: Readonly<Record<OtherKind, string>> = {
  oldOffice: 'مستند Office قديم، ولعله جدول حساب بصيغة xls، أو جدول حساب محمي بكلمة مرور',
  feather1: 'جدول بصيغة Feather 1 القديمة',
  encryptedParquet: 'ملف Parquet مشفّر',
  emptyZip: 'أرشيف ZIP فارغ',
  pdf: 'مستند PDF',
  rtf: 'مستند نصي (RTF)',
  png: 'صورة (PNG)',
  jpeg: 'صورة (JPEG)',
  gif: 'صورة (GIF)',
  tiff: 'صورة أو بيانات نقطية (TIFF)',
  shapefile: 'ملف أشكال (shapefile)',
  flatGeobuf: 'ملف FlatGeobuf',
  sqlite: 'قاعدة بيانات (SQLite أو GeoPackage)',
  stata: 'ملف Stata',
  spss: 'ملف SPSS',
  hdf5: 'ملف HDF5',
  rObject: 'كائن من لغة R (RDS)',
  rWorkspace: 'مساحة عمل من لغة R',
  zstd: 'مضغوط بـ zstd',
  sevenZip: 'أرشيف 7-Zip',
  rar: 'أرشيف RAR',
  xz: 'مضغوط بـ xz',
  bzip2: 'مضغوط بـ bzip2',
  word: 'مستند Word',
  powerPoint: 'عرض PowerPoint',
  openDocument: 'ملف OpenDocument',
  zippedShapefile: 'ملف أشكال (shapefile) مضغوط',
  kmz: 'خريطة KML مضغوطة (KMZ)',
  zip: 'أرشيف ZIP',
  kml: 'ملف KML',
  gpx: 'ملف GPX',
  rss: 'ملف RSS',
  svg: 'ملف SVG',
  xml: 'ملف XML',
};

export const REMEDY: Readonly<Record<Remedy, string>> = {
  saveTable: 'احفظ الجدول بصيغة CSV أو xlsx أو GeoJSON أو Parquet.',
  saveTableOfDatabase: 'احفظ جدولها بصيغة GeoJSON أو CSV.',
  saveAsTable: 'احفظه بصيغة CSV أو GeoJSON أو xlsx.',
  unpack: 'فُكّ ضغطه وافتح الملف الذي فيه.',
  unpackOrSave: 'فُكّ ضغطه أو احفظه أولًا بصيغة xlsx أو CSV أو GeoJSON أو Parquet.',
  withoutPassword: 'احفظه بصيغة xlsx بلا كلمة مرور، أو بصيغة CSV.',
  withoutEncryption: 'احفظه بلا تشفير.',
  asFeather2: 'احفظه بصيغة Feather 2.',
  asGeoJson: 'احفظه بصيغة GeoJSON.',
  asGeoJsonOrParquet: 'احفظه بصيغة GeoJSON أو GeoParquet.',
};

/** What a file is that a library could not read. */
export const READ: Readonly<Record<ReadKind, string>> = {
  xlsx: 'جدول الحساب',
  parquet: 'ملف Parquet',
  arrow: 'ملف Arrow',
  other: 'الملف',
};

// Brackets among Arabic letters would be drawn mirrored: they stand in isolates from left to right.
/** What JSON wants next, said after «كان المنتظَر». */
export const WANTED: Readonly<Record<JsonWanted, string>> = {
  value: 'قيمة',
  'value or ]': 'قيمة أو \u2066]\u2069',
  key: 'اسم حقل بين علامتي اقتباس مزدوجتين',
  'key or }': 'اسم حقل بين علامتي اقتباس مزدوجتين، أو \u2066}\u2069',
  ':': 'نقطتين',
  next: 'فاصلة أو نهاية القائمة أو الكائن',
  end: 'نهاية النص',
  text: 'بقية نص',
};
