import { joined, listed, say } from '../said.ts';
import type { FileWords } from '../words.ts';
import { counted, number } from './counts.ts';
import { fields } from './fields.ts';

const beyond90 = counted({
  zero: 'لا قيمة تتجاوز',
  one: 'قيمة واحدة تتجاوز',
  two: 'قيمتان تتجاوزان',
  few: '# قيم تتجاوز',
  many: '# قيمة تتجاوز',
  other: '# قيمة تتجاوز',
});
const offEarth = counted({
  zero: 'كل القيم درجات على الأرض',
  one: 'قيمة واحدة ليست درجات على الأرض',
  two: 'قيمتان ليستا درجات على الأرض',
  few: '# قيم ليست درجات على الأرض',
  many: '# قيمة ليست درجات على الأرض',
  other: '# قيمة ليست درجات على الأرض',
});
const times = counted({
  zero: '# مرة',
  one: 'مرة واحدة',
  two: 'مرتين',
  few: '# مرات',
  many: '# مرة',
  other: '# مرة',
});
const more = counted({
  zero: '',
  one: ' وواحدة أخرى',
  two: ' واثنتان أخريان',
  few: ' و# أخرى',
  many: ' و# أخرى',
  other: ' و# أخرى',
});

const orNone = (text: string | undefined, none: string) =>
  text === undefined ? [none] : say`${text}`;

const nameOf = (field: keyof typeof fields) => [`«${fields[field]}»`];

const side = (metres: number) =>
  metres < 1000 ? say`${number(metres)}\u00A0م` : say`${number(metres / 1000)}\u00A0كم`;

export const doubts: FileWords['doubts'] = {
  byValues: ({ column }) => say`اختير العمود «${column}» بقيمه وحدها`,
  byWordOfName: ({ column }) => say`اختير العمود «${column}» بكلمة من اسمه`,
  reportForEvent: ({ column }) =>
    say`لا عمود يقول متى وقع الحدث؛ أُخذ مكانه «${column}»، أي متى أُبلغ عنه`,
  outcomeAsToll: ({ column }) => say`تؤخذ أعداد «${column}» على أنها القتلى؛ وقد تعدّ الجرحى أيضًا`,
  countsEvents: ({ column }) =>
    say`يبدو أن «${column}» يقول كم حدثًا في الصف؛ ومع ذلك يُقرأ الصف حدثًا واحدًا`,
  twoSides: ({ column }) =>
    say`يسمّي «${column}» أحد الطرفين لا من بدأ؛ ويؤخذ على أنه من بدأ. لا تستخدمه إن لم يكن كذلك`,
  twins: ({ column }) =>
    say`هناك أكثر من عمود باسم «${column}» فلا يؤخذ أيّ منها؛ أعطِ كلًّا منها اسمًا خاصًّا لاستخدامه`,
  idsRepeat: ({ column }) =>
    say`ليست قيم «${column}» قيمة لكل صف، لذا تُصنع المعرّفات من أرقام الصفوف`,
  precisionNumbers: ({ column }) =>
    say`قد تكون أعداد «${column}» رموز UCDP من 1 إلى 7 أو رموز ACLED من 1 إلى 3؛ لذا لا تُستخدم`,
  noDateColumn: () => say`لا عمود معروفًا للتواريخ؛ ولا بد للحدث من تاريخ`,
  manyNoDates: ({ column }) => say`كثير من قيم «${column}» ليس تواريخ`,
  noDayColumn: ({ month }) => say`لا عمود لليوم: ما وقع في «${month}» وقع في وقت ما من ذلك الشهر`,
  otherCalendar: ({ year, calendar }) =>
    say`تبدو «${year}» وسائر السنوات من التقويم ${[calendar === 'buddhist' ? 'البوذي' : 'الفارسي أو الهجري']}، وتُقرأ سنوات ميلادية: حوّل التواريخ أولًا`,
  firstDays: ({ unit, day, alone }) =>
    unit === 'year'
      ? say`كل يوم هو أول يوم من سنة، مثل ${day}: إن لم تُعرف إلا السنة فاكتبها وحدها، مثل ${alone}`
      : say`كل يوم هو أول يوم من شهر، مثل ${day}: إن لم يُعرف إلا الشهر فاكتبه وحده، مثل ${alone}`,
  unixNumbers: ({ value, moment }) =>
    say`تؤخذ الأعداد على أنها ثوانٍ أو أجزاء الألف منها منذ 1970: ${value} هو ${orNone(moment, 'لا لحظة')}`,
  serialNumbers: ({ value, day }) =>
    say`تؤخذ الأعداد على أنها أيام جدول حساب: ${value} هو ${orNone(day, 'لا يوم')}. ولو كان الملف يعدّ من 1904 لتأخر أربع سنوات`,
  mixedOrders: ({ dayFirst, monthFirst }) =>
    say`في «${dayFirst}» اليوم أولًا وفي «${monthFirst}» الشهر أولًا: سيُرفض أحدهما`,
  openOrder: ({ value, dayFirst, monthFirst }) =>
    say`«${value}» هو ${orNone(dayFirst, 'لا يوم')} إذا كان اليوم أولًا و${orNone(monthFirst, 'لا يوم')} إذا كان الشهر أولًا؛ ولا قيمة تحسم ذلك`,
  shortYears: () => say`تُقرأ السنوات ذات الرقمين من 1969 إلى 2068`,
  numbersAmongDates: ({ value }) => say`بعض القيم أعداد، مثل ${value}، وستُرفض`,
  isoWeeks: ({ value, from, to }) =>
    say`تُقرأ الأسابيع كما يعدّها ISO 8601، من الاثنين: ${value} من ${from} إلى ${to}`,
  quarters: ({ value, from, to }) =>
    say`تُقرأ الأرباع على أنها أرباع السنة الميلادية: ${value} من ${from} إلى ${to}. وقد تكون أرباع السنة المالية أشهرًا أخرى`,
  mixedDecimals: ({ point, comma }) => say`في «${point}» نقطة عشرية وفي «${comma}» فاصلة`,
  decimalComma: ({ value }) => say`تُقرأ «${value}» بفاصلة عشرية`,
  thousands: ({ value, number: read }) => say`تُقرأ «${value}» على أنها ${read}، وعلامتها تفصل الآلاف`,
  wordyToll: ({ value }) =>
    say`ليس «${value}» عددًا ولا مدى: في مثل هذه الصفوف يبقى عدد القتلى مفتوحًا ويُذكر مع الادعاءات`,
  openPair: ({ value, latitude, longitude }) =>
    say`«${value}» هو خط العرض ${latitude} وخط الطول ${longitude}، أو العكس؛ ولا قيمة تحسم ذلك`,
  mixedPairs: () => say`في بعض القيم خط العرض أولًا، وفي غيرها خط الطول`,
  swappedColumns: ({ count }) =>
    say`${beyond90(count)} 90، ولا يتجاوزها أي خط طول: ربما تبادل العمودان مكانيهما`,
  offEarth: ({ count }) => offEarth(count),
  precisionNotStated: () => say`لا شيء يقول ما مدى دقة الإحداثيات؛ فتؤخذ على أنها في حدود 25 كم`,
  gridForDegrees: ({ column }) =>
    say`«${column}» والإحداثيات كلاهما يقول أين: تؤخذ مربعات «${column}» لأن حجمها يقول مدى الدقة`,
  gridDigits: ({ value, metres }) =>
    say`تؤخذ دقة المكان من أرقام مربعه: «${value}» مربع ضلعه ${side(metres)}`,
  unknownPrecisions: ({ words }) =>
    say`تؤخذ الكلمات غير المعروفة على أنها في حدود 25 كم: ${listed(words, '، ')}`,
  unknownTypes: ({ words, more: count }) =>
    say`تؤخذ الكلمات غير المعروفة على أنها «غير ذلك»: ${listed(words, '، ')}${more(count)}`,
  oneSourceOrSeveral: ({ value }) =>
    say`قد يكون «${value}» مصدرًا واحدًا أو عدة مصادر؛ ويؤخذ على أنه واحد`,
};

export const mappingFaults: FileWords['mappingFaults'] = {
  needsDate: () => say`اختر العمود الذي فيه التاريخ: لا بد للحدث من تاريخ.`,
  needsOther: ({ field, other }) =>
    say`${nameOf(field)} يحتاج إلى ${nameOf(other)}: اختر عموده أيضًا.`,
  whereTwice: () =>
    say`اختر طريقة واحدة لتحديد المكان: عمودًا للإحداثيات، أو عمودًا لمرجع MGRS، أو عمودين لخط الطول وخط العرض.`,
  noSuchColumn: ({ column, field }) => say`لا يوجد عمود «${column}» لـ${nameOf(field)}.`,
  standsTwice: ({ column, times: count }) =>
    say`يرد العمود «${column}» في الجدول ${times(count)}؛ أعطِ كلًّا اسمه.`,
  usedTwice: ({ column, fields: all }) =>
    say`لا يمكن أن يكون العمود «${column}» ${joined(all.map(nameOf), ' و')} معًا.`,
};
