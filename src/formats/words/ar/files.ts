import { foreign, joined, listed, say, sayOf, type Said } from '../said.ts';
import type { FileWords } from '../words.ts';
import { counted, number } from './counts.ts';
import { mappingFaults } from './doubts.ts';
import { READ, REMEDY, WANTED, WHAT } from './kinds.ts';

const bytes = counted({
  zero: '# بايت',
  one: 'بايت واحد',
  two: 'بايتان',
  few: '# بايتات',
  many: '# بايتًا',
  other: '# بايت',
});
const rows = counted({
  zero: '# صف',
  one: 'صفًا واحدًا',
  two: 'صفين',
  few: '# صفوف',
  many: '# صفًا',
  other: '# صف',
});
const columns = counted({
  zero: '# عمود',
  one: 'عمود واحد',
  two: 'عمودين',
  few: '# أعمدة',
  many: '# عمودًا',
  other: '# عمود',
});

const place = (line: number, column: number): Said =>
  say`السطر ${number(line)}، الموضع ${number(column)}`;
const inGigabytes = (size: number): Said => number(Math.round(size / 1e9));
const because = (why: string | undefined): Said =>
  why === undefined ? [] : say` (${foreign(why)})`;
const list = (texts: readonly string[]): Said => listed(texts, '، ');

const INSIDE = { object: 'داخل كائن لم يكتمل', list: 'داخل قائمة لم تكتمل' } as const;
const DELETED = 'لا يمكن استخدام قائمة الصفوف المحذوفة';
const AS = { gzip: 'ملف gzip', ZIP: 'أرشيف ZIP' } as const;

export const files: FileWords['files'] = {
  empty: () => say`الملف فارغ.`,
  webPage: ({ hasTable }) =>
    hasTable
      ? say`الملف صفحة ويب فيها جدول، أيًّا كان اسمه. افتحها في برنامج جداول واحفظها بصيغة xlsx أو CSV؛ وإن كانت صفحة تسجيل دخول أو صفحة خطأ فنزّل البيانات من جديد.`
      : say`الملف صفحة ويب لا بيانات. ربما أعطى التنزيل صفحة تسجيل دخول أو صفحة خطأ: نزّله من جديد.`,
  otherKind: ({ what, remedy }) => say`الملف ${[WHAT[what]]}. ${[REMEDY[remedy]]}`,
  noText: () => say`الملف ليس نصًّا وليس من نوع يعرفه Dateline. احفظه بصيغة CSV أو xlsx.`,
  notUtf8: () =>
    say`الملف نص، لكنه ليس بترميز UTF-8؛ وربما كان بترميز أقدم مثل Windows-1252 أو Windows-1256 أو Latin-1، ولا سبيل إلى التمييز بينها. افتحه حيث أُنشئ واحفظه بصيغة xlsx أو بترميز UTF-8: في Excel بأمر «حفظ باسم» والنوع «CSV UTF-8»، وفي LibreOffice بأمر «حفظ باسم» مع «تحرير إعدادات المرشح» ومجموعة المحارف «Unicode (UTF-8)».`,
  notAllText: ({ encoding }) => say`ليس الملف كله نصًّا بترميز ${encoding}. احفظه بترميز UTF-8.`,
  gzipInGzip: () => say`الملف مضغوط بـ gzip مرتين. فُكّ ضغطه.`,
  damagedPacking: ({ as, bytes: size }) =>
    say`${[AS[as]]} تالف أو مقطوع (${bytes(size)}). نزّله من جديد، أو فُكّ ضغطه وافتح ما فيه.`,
  unpacksToTooMuch: ({ as, most }) =>
    say`يتجاوز ${[AS[as]]} بعد فك ضغطه ${inGigabytes(most)} غيغابايت. فُكّ ضغطه وقسّمه أولًا.`,
  zipTooLarge: () => say`أرشيف ZIP أكبر من 1 غيغابايت. فُكّ ضغطه وافتح الملف الذي فيه.`,
  zipHolds: ({ names, isAll }) =>
    names.length === 0
      ? say`ليس في أرشيف ZIP أي ملف. افتح ملف البيانات نفسه.`
      : say`في أرشيف ZIP ${list(names)}${[isAll ? '' : ' وغيرها']}، وليس ملف بيانات واحدًا. فُكّ ضغطه وافتح واحدًا منها.`,
  damagedZip: () => say`الملف تالف أو ناقص أو محمي بكلمة مرور. نزّله أو احفظه من جديد.`,
  swellingSheet: () =>
    say`يتجاوز جدول الحساب بعد فك ضغطه حجمه بكثير؛ وربما صُنع لإنهاك الجهاز. إن كان سليمًا فاحفظه بصيغة CSV.`,
  jsonTooLarge: () =>
    say`مستند JSON أكبر من 500 ميغابايت، ولا يمكن أن يُقرأ دفعة واحدة. صدّره بصيغة CSV أو Parquet، أو على أجزاء.`,
  jsonCut: ({ line, column, inside }) =>
    say`الملف مقطوع: ينتهي عند ${place(line, column)}، ${[inside === undefined ? 'في وسط قيمة' : INSIDE[inside]]}. نزّله أو انسخه من جديد كاملًا.`,
  noJson: ({ line, column, wanted, near }) =>
    say`الملف ليس JSON صالحًا: عند ${place(line, column)} كان المنتظَر ${[WANTED[wanted]]}، قرب «${near}».`,
  jsonTooDeep: () => say`مستند JSON متداخل إلى عمق لا تبلغه البيانات.`,
  unknownJson: () =>
    say`مستند JSON ليس جدولًا يعرفه Dateline. يقرأ Dateline صيغة GeoJSON، وقائمة الكائنات، ومستندات Dateline وACLED وUCDP وtimemap وTimelineJS. احفظ الجدول بصيغة CSV أو xlsx أو GeoJSON.`,
  topoJson: () => say`الملف بصيغة TopoJSON. احفظه بصيغة GeoJSON، في QGIS أو mapshaper مثلًا.`,
  shapeAlone: () =>
    say`الملف شكل هندسي وحده، بلا تاريخ ولا شيء آخر من حدث. احفظه على هيئة معالم GeoJSON مع خصائصها.`,
  overpass: () => say`الملف جواب من Overpass بصيغته الخاصة. صدّره بصيغة GeoJSON.`,
  oldTimelineJs: () =>
    say`يبدو الملف قصة من TimelineJS 1 أو 2، لكن ليس فيه قائمة تواريخ. صدّره من جديد، أو انسخ جدوله إلى قالب TimelineJS3 وافتح ذلك بصيغة CSV.`,
  serverRefusal: ({ said }) =>
    say`الملف جواب خادم بلا بيانات، وفيه: ${said}. تحقق من الطلب ومن صلاحيات الوصول، ثم نزّله من جديد.`,
  sourcesAlone: () =>
    say`في الملف مصادر timemap، لكن لا أحداث فيه. ضع الاثنين في ملف واحد باسمي «events» و«sources».`,
  document: ({ problem }) =>
    problem === undefined
      ? say`لا شيء في المستند يمكن استخدامه.`
      : say`لا شيء في المستند يمكن استخدامه: ${foreign(problem)}`,
  otherSystem: ({ system }) =>
    say`الإحداثيات في النظام ${system}، وليست درجات WGS 84. صدّر الملف من جديد في WGS 84 (EPSG:4326).`,
  otherSystemOfServer: ({ system }) =>
    say`الإحداثيات في النظام ${system}، وليست درجات WGS 84. اطلب من الخادم f=geojson أو outSR=4326.`,
  otherSystemOfColumn: ({ column, system }) =>
    say`في العمود «${column}» إحداثيات في النظام ${system}. صدّر الملف من جديد في WGS 84 (EPSG:4326).`,
  noMetres: () =>
    say`يقول الملف إن إحداثياته أمتار Web Mercator (EPSG:3857)، لكنها كلها تبدو درجات. صدّره من جديد في WGS 84 (EPSG:4326).`,
  emptySheet: () => say`جدول الحساب فارغ.`,
  unreadableSheet: ({ why }) =>
    say`لا يمكن قراءة جدول الحساب${because(why)}. افتحه واحفظه من جديد بصيغة xlsx أو CSV.`,
  damagedParquet: () => say`ملف Parquet تالف أو ناقص. نزّله أو صدّره من جديد.`,
  parquetCodec: ({ codec }) =>
    say`ملف Parquet مضغوط بـ ${codec}، ولا يُقرأ ذلك هنا. اكتبه بضغط snappy أو gzip أو zstd.`,
  parquetTooLong: ({ rows: stated, most }) =>
    say`يذكر ملف Parquet أن فيه ${rows(stated)}، ولا يُقرأ منها أكثر من ${number(most)}. قسّمه.`,
  damagedArrow: () => say`ملف Arrow تالف أو ناقص. نزّله أو صدّره من جديد.`,
  arrowTooLarge: () => say`ملف Arrow أكبر من 1.5 غيغابايت. اكتبه بصيغة Parquet أو قسّمه.`,
  arrowHighByteFirst: () =>
    say`الأعداد في ملف Arrow مكتوبة بالبايت الأعلى أولًا، كما تحفظها بعض الخوادم. اكتبه بصيغة Parquet أو CSV.`,
  notReadHere: ({ as, why }) =>
    say`${[READ[as]]} تالف أو مكتوب على نحو لا يُقرأ هنا${because(why)}. صدّره من جديد، أو بصيغة CSV.`,
  noRows: () => say`ليس في الملف أي صف. إن كان جواب خادم فاطلب منه أكثر.`,
  tooManyColumns: ({ most }) => say`ينتج عن الملف أكثر من ${columns(most)}؛ فليس جدولًا.`,
  onlyObjects: ({ columns: names }) =>
    say`ليس في هذه الأعمدة إلا كائنات أو بيانات ثنائية لا موضع لها في جدول: ${joined(
      names.map((name) => say`«${name}»`),
      '، ',
    )}. صدّر الملف وأجزاؤها أعمدة مستقلة.`,
  noColumnNames: () =>
    say`في الصف الأول قيم وليس أسماء الأعمدة. والجداول التي بلا أسماء، كجداول GDELT، تحتاج إلى صف أسماء في أعلاها: أضفه وافتح الملف من جديد.`,
  columnsTwice: ({ format, columns: names }) =>
    say`هذا الجدول بصيغة ${format}، لكن بعض أعمدته وردت مرتين: ${list(names)}.`,
  mapping: ({ faults }) =>
    joined(
      faults.map((fault) => sayOf(mappingFaults, fault)),
      ' ',
    ),
  deletedListAlone: () =>
    say`الملف قائمة أحداث حذفتها ACLED. افتحه مع الملف المصدَّر الذي تعود إليه.`,
  deletedNoJson: () => say`${[DELETED]}: ليست JSON كاملًا.`,
  deletedRefused: ({ said }) =>
    say`${[DELETED]}: أجابت ACLED بلا بيانات${said === undefined ? [] : say`: ${said}`}.`,
  deletedNoAnswer: () => say`${[DELETED]}: ليست جوابًا من ACLED، إذ ليس فيها «data».`,
  deletedNoObject: ({ at }) => say`${[DELETED]}: ${`data[${at}]`} ليس كائنًا من أعمدة.`,
  deletedNoText: ({ at, name }) => say`${[DELETED]}: ${`data[${at}].${name}`} ليس نصًّا ولا عددًا.`,
  deletedNoColumn: ({ column }) =>
    say`${[DELETED]}: ليست قائمة أحداث محذوفة، إذ ليس فيها عمود «${column}».`,
  noColumnToChooseBy: ({ column, columns: names }) =>
    say`لا يوجد عمود «${column}» لاختيار الصفوف به؛ والأعمدة هي ${list(names)}.`,
  noRowUsable: () => say`لا صف في الجدول يمكن استخدامه.`,
  noRowAsked: () => say`لا صف في الجدول مطلوب.`,
  changed: () => say`تغيّر الملف أو اختفى في أثناء قراءته. افتحه من جديد.`,
  stopped: () =>
    say`توقف جزء الصفحة الذي كان يحمل الملف، وربما لم تكفِ الذاكرة. افتح الملف من جديد.`,
  unforeseen: ({ why }) => say`لا يمكن قراءة الملف: ${foreign(why)}`,
};
