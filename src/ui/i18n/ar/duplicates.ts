import type { duplicates as en } from '../en/duplicates.ts';
import type { Translation } from '../shape.ts';

export const duplicates: Translation<typeof en> = {
  title: 'أحداث قد تكون حدثًا واحدًا',
  close: 'إغلاق',
  intro:
    'أحداث من ملفين قد تكون حدثًا واحدًا، بحسب اليوم والمكان والأطراف. ما تقرره جدول روابط لا غير: لا يُدمج أي حدث ولا يُغيَّر ولا يُستبعد.',
  oneFile: 'افتح ملفًا ثانيًا لمقارنة أحداثه بهذه الأحداث.',
  compareWith: 'قارن مع',
  window: { days: 'أقصى فارق بالأيام', km: 'أقصى فارق بالكيلومترات' },
  comparing: 'جارٍ المقارنة…',
  failed: 'تعذّرت مقارنة الملفين: {reason}',
  total:
    '{total, plural, zero {لا أزواج محتملة.} one {زوج محتمل واحد.} two {زوجان محتملان.} few {# أزواج محتملة.} many {# زوجًا محتملًا.} other {# زوج محتمل.}}',
  showing:
    '{shown, plural, zero {لا يُعرض شيء.} one {يُعرض الأرجح.} two {يُعرض الأرجحان.} few {تُعرض # الأرجح.} many {يُعرض # الأرجح.} other {يُعرض # الأرجح.}}',
  kept: 'في القائمة: {kept, number}، كلٌّ منها بين أرجح خمسة لحدثيه معًا، وبما لا يتجاوز 1,000. تضييق الفارقين يقلّل العدد.',
  leftAside:
    '{count, plural, zero {لا حدث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}} من {name} بلا مكان أو بلا تاريخ، فلا تمكن المقارنة.',
  when: 'متى',
  where: 'أين',
  actors: 'الأطراف',
  sources: 'المصادر',
  standing: 'درجة الثبوت',
  notGiven: 'غير مذكور',
  km: '{km} كم',
  sameDay: 'اليوم نفسه',
  days: '{count, plural, zero {بلا فارق} one {بفارق يوم واحد} two {بفارق يومين} few {بفارق # أيام} many {بفارق # يومًا} other {بفارق # يوم}}',
  daysBetween: 'بفارق {least, number} إلى {most, number} يوم',
  daysAtLeast:
    'بفارق لا يقل عن {least, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}، وأحد التاريخين مفتوح',
  datesOverlap:
    'يتداخل التاريخان، بفارق أقصاه {most, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
  openDates: 'يتداخل التاريخان، وأحدهما مفتوح',
  samePlace: 'المكان نفسه',
  sameArea: 'المنطقة نفسها، بدقة {distance}',
  apart: 'بينهما {distance}',
  apartWithin: 'بينهما {distance}، ضمن الدقة المعلنة',
  apartBeyond: 'بينهما {distance}، خارج الدقة المعلنة',
  sharedActor: 'كلاهما يذكر {names}',
  noSharedActor: 'لا طرف مشترك',
  verdict: { same: 'حدث واحد', different: 'مختلفان', undecided: 'بلا قرار' },
  verdictOf: '{first} و{second}',
  pages: 'صفحات الأزواج',
  previous: 'السابق',
  next: 'التالي',
  range: 'من {first, number} إلى {last, number} من أصل {count, number}',
  download: 'تنزيل القرارات (CSV)',
  decided:
    '{count, plural, zero {لا قرار بعد.} one {قرار واحد محفوظ حتى إغلاق الصفحة.} two {قراران محفوظان حتى إغلاق الصفحة.} few {# قرارات محفوظة حتى إغلاق الصفحة.} many {# قرارًا محفوظًا حتى إغلاق الصفحة.} other {# قرار محفوظ حتى إغلاق الصفحة.}}',
};
