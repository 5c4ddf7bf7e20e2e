import { joined, say, type Said } from '../said.ts';
import type { FileWords } from '../words.ts';
import { counted, number } from './counts.ts';

const contradict = counted({
  zero: 'لا صف يعطي عدد قتلى مرجّحًا',
  one: 'صف واحد يعطي عدد قتلى مرجّحًا',
  two: 'صفان يعطيان عدد قتلى مرجّحًا',
  few: '# صفوف تعطي عدد قتلى مرجّحًا',
  many: '# صفًا يعطي عدد قتلى مرجّحًا',
  other: '# صف يعطي عدد قتلى مرجّحًا',
});
const giveWords = counted({
  zero: 'لا صف يذكر القتلى',
  one: 'صف واحد يذكر القتلى',
  two: 'صفان يذكران القتلى',
  few: '# صفوف تذكر القتلى',
  many: '# صفًا يذكر القتلى',
  other: '# صف يذكر القتلى',
});
const pairsJoined = counted({
  zero: 'لم يُضمّ أي زوج من الصفوف، والثاني من كل زوج',
  one: 'ضُمّ زوج واحد من الصفوف، والثاني منه',
  two: 'ضُمّ زوجان من الصفوف، والثاني من كل زوج',
  few: 'ضُمّت # أزواج من الصفوف، والثاني من كل زوج',
  many: 'ضُمّ # زوجًا من الصفوف، والثاني من كل زوج',
  other: 'ضُمّ # زوج من الصفوف، والثاني من كل زوج',
});
const mergedCells = counted({
  zero: 'ولا خانة في المجموع',
  one: 'خانة واحدة في المجموع',
  two: 'خانتان في المجموع',
  few: '# خانات في المجموع',
  many: '# خانة في المجموع',
  other: '# خانة في المجموع',
});
const more = counted({
  zero: '',
  one: ' وواحدة أخرى',
  two: ' واثنتان أخريان',
  few: ' و# أخرى',
  many: ' و# أخرى',
  other: ' و# أخرى',
});

const quoted = (names: readonly string[]): Said =>
  joined(
    names.map((name) => say`«${name}»`),
    '، ',
  );

const TAKEN = {
  week: 'يُعدّ كل يوم معروفًا في حدود أسبوعه',
  'week-of-day': 'يُعدّ اليوم المفرد معروفًا في حدود أسبوعه',
  near: 'يُعدّ كل مكان قريبًا من نقطته',
  'within-25-km': 'يُعدّ كل مكان في حدود 25 كم من نقطته',
  'no-toll': 'لا يُذكر شيء عن القتلى',
} as const;

export const notes: FileWords['notes'] = {
  readAs: ({ encoding }) => say`قُرئ النص بترميز ${encoding}`,
  onlySheet: ({ taken, why, others }) =>
    say`لم تُقرأ إلا الورقة «${taken}»، ${[why === 'holds-most' ? 'وهي الأكثر امتلاءً' : 'وهي التي فيها تواريخ']}؛ وما لم يُقرأ: ${quoted(others)}`,
  onlyList: ({ taken, others, more: count }) =>
    say`لم تُقرأ إلا القائمة «${taken}»، وهي أطول قائمة فيها تواريخ؛ وما لم يُقرأ: ${quoted(others)}${more(count)}`,
  mergedCells: ({ count }) =>
    say`كلمات الخانات المدمجة على عدة صفوف وأيامها موضوعة في كل صف منها (${mergedCells(count)})؛ أما الأعداد ففي الأول وحده`,
  leftOutColumns: ({ columns }) =>
    say`في هذه الأعمدة كائنات أو بيانات ثنائية لا موضع لها في جدول، فتُركت: ${quoted(columns)}`,
  fromMercator: () => say`حُوّلت الإحداثيات من أمتار Web Mercator (EPSG:3857) إلى درجات`,
  belowTitle: ({ row, title }) =>
    say`أسماء الأعمدة في الصف ${number(row)}؛ وما فوقها ليس من الجدول: «${title}»`,
  firstUnnamed: () => say`لا اسم للعمود الأول؛ وتبدأ أسماء الأعمدة الأخرى من الثاني`,
  tagsRow: ({ row }) => say`في الصف ${number(row)} وسوم (HXL)، وليس حدثًا`,
  noColumn: ({ column, taken }) => say`لا يوجد عمود ${column}: ${[TAKEN[taken]]}`,
  unixDays: ({ value, day }) => say`تُقرأ الأيام معدودة من 1970: «${value}» هو ${day}`,
  serialDays: ({ value, day }) =>
    say`تُقرأ الأيام كما يعدّها جدول الحساب: «${value}» هو ${day}، في السنة التي يذكرها الصف`,
  orderOfDays: ({ order, by }) =>
    say`تُقرأ التواريخ و${[order === 'day-first' ? 'اليوم' : 'الشهر']} أولًا، لأن «${by}» لا يُقرأ بغير ذلك`,
  decimalComma: ({ by }) => say`تُقرأ الدرجات بفاصلة عشرية، لأن «${by}» لا تُقرأ بغير ذلك`,
  joinedSides: ({ pairs }) =>
    say`في الجدول صف لكل طرف من طرفي الحدث: ${pairsJoined(pairs)} معدود مدمجًا`,
  contradictoryTolls: ({ rows }) =>
    say`${contradict(rows)} خارج الحدّين الأدنى والأعلى: تبقى الأحداث وعدد قتلاها مفتوح، وتعطي ادعاءاتها الأعداد كما هي`,
  wordyTolls: ({ rows, said }) =>
    say`${giveWords(rows)} بغير عدد ولا مدى، مثل «${said}»: يبقى عدد الحدث مفتوحًا، وتقول ادعاءاته ما يقوله الصف`,
};
