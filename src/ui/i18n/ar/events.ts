import type { events as en } from '../en/events.ts';
import type { Translation } from '../shape.ts';

export const events: Translation<typeof en> = {
  title: 'الأحداث',
  origins:
    '{count, plural, zero {لا أطراف} one {طرف واحد} two {طرفان} few {# أطراف} many {# طرفًا} other {# طرف}}',
  contested: {
    day: 'اليوم محل خلاف',
    when: 'التاريخ محل خلاف',
    where: 'المكان محل خلاف',
    actors: 'الأطراف محل خلاف',
    outcome: 'النتيجة محل خلاف',
    casualties: 'الحصيلة محل خلاف',
  },
  anonymous: 'مصدر غير مسمى',
  approximately: '{place}، تقريبي',
  places:
    '{count, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}',
  noPlace: 'لم يُذكر مكان',
  or: '{first} أو {second}',
  noDate: 'لا تذكر هذه الرواية يومًا؛ غيرها: {date}',
  through: 'عبر {chain}',
  onDay: 'يوم {date}',
  byDay: 'حتى {date} على الأكثر',
  acts: { denies: 'بالنفي', estimates: 'على سبيل التقدير', intends: 'على أنه نية' },
  withdrawn: 'سُحب لاحقا',
  ghosts: 'ما لا يذكره {name}',
  empty: 'لا يوجد حدث يطابق هذه المرشحات.',
  emptyWay: 'مسح كل المرشحات',
  none: 'لا تحتوي هذه البيانات على أحداث.',
  loadFailed: 'تعذّرت قراءة هذه الأحداث: {reason}',
  tryAgain: 'إعادة المحاولة',
  stretch: 'الأحداث من {first, number} إلى {last, number} من أصل {total, number}',
  unprinted:
    '{count, plural, zero {لا أحداث أخرى} one {حدث آخر لم يُطبع} two {حدثان آخران لم يُطبعا} few {# أحداث أخرى لم تُطبع} many {# حدثًا آخر لم يُطبع} other {# حدث آخر لم يُطبع}}.',
};
