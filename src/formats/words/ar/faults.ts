import { joined, listed, say } from '../said.ts';
import type { FileWords } from '../words.ts';
import { counted, number } from './counts.ts';

// A minus after Arabic letters would stand on the other side of its number.
const DEGREES = {
  longitude: 'خط طول (من \u200E-180 إلى 180)',
  latitude: 'خط عرض (من \u200E-90 إلى 90)',
} as const;
const SWAPPED = {
  grid: 'عندها فقط يقعان في خلية الشبكة التي يسمّيها الصف',
  country: 'عندها فقط يكونان قرب بقية البلد',
  table: 'عندها فقط يكونان قرب بقية الجدول',
} as const;
const READ_AS = {
  'day-first': ' واليوم أولًا',
  'month-first': ' والشهر أولًا',
  serial: ' كما تعدّ جداول الحساب الأيام',
  unix: ' بالعدّ من 1970',
} as const;

const cells = counted({
  zero: 'لا خانات',
  one: 'خانة واحدة',
  two: 'خانتان',
  few: '# خانات',
  many: '# خانة',
  other: '# خانة',
});
const characters = counted({
  zero: '# حرف',
  one: 'حرف واحد',
  two: 'حرفين',
  few: '# أحرف',
  many: '# حرفًا',
  other: '# حرف',
});

export const subjects: FileWords['subjects'] = {
  row: 'الصف',
  notChosen: 'عمود غير مختار',
};

export const faults: FileWords['faults'] = {
  empty: () => say`فارغ`,
  tooLong: ({ as }) => say`أطول من أن يكون ${[as === 'name' ? 'اسمًا' : 'عنوانًا']}`,
  longerThan: ({ most }) => say`أطول من ${characters(most)}`,
  noId: () => say`ليس معرّفًا بلا فراغات ولا فواصل`,
  noShortId: ({ most }) => say`ليس معرّفًا ظاهرًا لا يزيد على ${characters(most)}`,
  clash: () => say`معرّف صف آخر يقول شيئًا مختلفًا`,
  withdrawn: () => say`سحبه ناشره`,
  deletedByAcled: () => say`معرّف حدث حذفته ACLED بعد ذلك`,
  noDate: () => say`ليس تاريخًا`,
  noYear: () => say`بلا سنة من أربعة أرقام`,
  notYearFirst: () => say`ليس تاريخًا مكتوبًا بالسنة أولًا`,
  noDay: ({ order }) => say`ليس يومًا إذا قُرئ ${[order === 'day-first' ? 'اليوم' : 'الشهر']} أولًا`,
  notWrittenAs: ({ forms }) => say`ليس يومًا مكتوبًا على صورة ${listed(forms, ' أو ')}`,
  numberNoDate: () => say`عدد لا تاريخ`,
  noWeek: ({ weeks }) => say`ليس أسبوعًا من سنته، وفيها ${number(weeks)}`,
  season: () => say`فصل من السنة، وأشهره ليست واحدة في كل مكان: يمكن قراءة الأشهر أو ربع السنة`,
  beforeStart: ({ start }) => say`قبل ${start ?? ['البداية']}`,
  noSpanEnd: () => say`لا يصلح نهاية لمدة: يجب أن تكون البداية والنهاية سنوات أو أشهرًا أو أيامًا`,
  noNumber: () => say`ليس عددًا`,
  noWhole: () => say`ليس عددًا صحيحًا من 0 فأكثر`,
  noCode: ({ last }) =>
    last === 3 ? say`ليس 1 أو 2 أو 3` : say`ليس رمزًا من 1 إلى ${number(last)}`,
  noRadius: ({ most }) => say`ليس نصف قطر بالكيلومتر لا يزيد على ${number(most)}`,
  noEventType: () => say`ليس نوع حدث من أنواع ACLED`,
  noSubType: () => say`ليس نوعًا فرعيًّا من أنواع ACLED`,
  subTypeOfAnother: () => say`ليس نوعًا فرعيًّا من نوع الحدث في الصف`,
  typeSaysTooLittle: () => say`لا يكفي بلا نوع فرعي للحدث`,
  otherEmpty: () => say`فارغ، لكن الإحداثي الآخر ليس فارغًا`,
  noDegrees: ({ axis }) => say`ليس ${[DEGREES[axis]]}`,
  noPair: () => say`ليس عددين`,
  noGeometry: () => say`ليس شكلًا هندسيًّا يمكن قراءته`,
  noGrid: () => say`ليس مرجع MGRS مثل 38SMB4488، عدد أرقامه شرقًا كعددها شمالًا`,
  noSquare: () => say`يسمّي مربعًا ليس في نطاقه`,
  zeros: ({ pair }) =>
    say`${[pair ? 'هو 0 و0' : 'وخط الطول كلاهما 0']}، وهذا يعني «غير معروف» أكثر مما يعني مكانًا`,
  swapped: ({ near, pair }) =>
    say`${[pair ? 'يبدو أن إحداثيَّيه تبادلا الموضع' : 'وخط الطول يبدو أنهما تبادلا الموضع']}: ${[SWAPPED[near]]}`,
  notAsManyCells: ({ width }) => say`لا يساوي عدد خاناته عدد خانات صف الأسماء (${number(width)})`,
  unclosedQuote: () => say`لا ينتهي: فُتحت علامة اقتباس ولم تُغلق؛ وما بعدها لا يُقرأ`,
  malformedQuote: () => say`فيه نص بعد علامة اقتباس تغلق خانة`,
  unterminatedQuote: () => say`فيه علامة اقتباس فُتحت ولم تُغلق`,
  leftOut: () => say`تُرك`,
};

export const hints: FileWords['hints'] = {
  days: ({ readings }) =>
    say`ربما ${joined(
      readings.map(({ day, as }) => say`${day}${[READ_AS[as]]}`),
      '؛ أو ',
    )}`,
  span: ({ from, to }) => say`ربما من ${from} إلى ${to}`,
  point: ({ longitude, latitude }) => say`ربما خط الطول ${longitude} وخط العرض ${latitude}`,
  number: ({ number: read, decimal }) =>
    say`ربما ${read} ${[decimal === 'point' ? 'بنقطة عشرية' : 'بفاصلة عشرية']}`,
  thousands: ({ number: read }) => say`ربما ${read} بفصل الآلاف`,
  leftEmpty: () => say`ربما تُرك فارغًا`,
  kept: ({ row }) => say`أُبقي الصف ${[String(row)]}؛ قارن الاثنين`,
  cells: ({ count }) => cells(count),
};
