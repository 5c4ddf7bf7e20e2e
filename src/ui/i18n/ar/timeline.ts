import type { timeline as en } from '../en/timeline.ts';
import type { Translation } from '../shape.ts';

export const timeline: Translation<typeof en> = {
  title: 'الخط الزمني',
  clocks: 'متى حدث، ومتى قيل',
  clearWindow: 'إلغاء النافذة الزمنية',
  dayBack: 'يوم إلى الوراء',
  dayOn: 'يوم إلى الأمام',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  zoomReset: 'عرض المدة كلها',
  options: 'خيارات الخط الزمني',
  lanes: 'الصفوف',
  laneKeys: { front: 'الجبهة', actor: 'الطرف', type: 'النوع', place: 'المكان' },
  colour: 'اللون',
  colourKeys: { type: 'النوع', actor: 'الطرف', standing: 'درجة الثبوت' },
  count:
    '{count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}',
  whole: 'الحملة كلها',
  rest: {
    front: 'غير ذلك',
    actor: 'لا طرف مذكور',
    type: 'غير ذلك',
    place: 'بلا مكان',
  },
  startHandle: 'بداية النافذة',
  endHandle: 'نهاية النافذة',
  dayContested: 'اليوم محل خلاف',
  dateContested: 'التاريخ محل خلاف',
  claims:
    '{count, plural, zero {لا ادعاءات} one {ادعاء واحد} two {ادعاءان} few {# ادعاءات} many {# ادعاءً} other {# ادعاء}}',
  outside: 'خارج النافذة',
  ghost: 'غائب عن هذه الرواية',
  events: 'الأحداث في الزمن',
  keys: 'يتنقل السهمان الأيمن والأيسر بين الأحداث في الزمن، وينتقل السهمان الأعلى والأسفل إلى الصف المجاور.',
  dense:
    '{count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}} في المجال المعروض: الأعمدة تعدّها. كبّر العرض أو صفِّ الأحداث لترى كلًّا منها.',
  empty: 'لا حدث يجتاز التصفية، فلا شيء يوضع في الزمن.',
  undated: 'لا حدث له تاريخ تُعرف بدايته أو نهايته.',
  read: 'الأعداد بحسب الأيام',
  readKeys: 'يحرّك السهمان الأيمن والأيسر خط القراءة، ويُبقي مفتاح الإدخال أيامه.',
  reading:
    '{days}: {count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {{shown} أحداث} many {{shown} حدثًا} other {{shown} حدث}}',
  readingSpread:
    '{days}: {count, plural, zero {أقل من حدث} one {حدث واحد} two {حدثان} few {{shown} أحداث} many {{shown} حدثًا} other {{shown} حدث}}، منها {spread} غير مؤكدة الأيام',
  counting: '{days}: العدّ جارٍ',
  all: 'كل الأحداث',
  inView:
    '{count, plural, zero {لا أحداث في المجال} one {حدث واحد في المجال} two {حدثان في المجال} few {{shown} أحداث في المجال} many {{shown} حدثًا في المجال} other {{shown} حدث في المجال}}',
  datedKey: 'أيام مؤكدة',
  spreadKey: 'أيام غير مؤكدة: موزعة بالتساوي',
};
