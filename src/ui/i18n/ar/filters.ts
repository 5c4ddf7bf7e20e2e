import type { filters as en } from '../en/filters.ts';
import type { Translation } from '../shape.ts';

export const filters: Translation<typeof en> = {
  title: 'المرشحات',
  search: 'ابحث في الأحداث والأماكن والمصادر',
  searchHint: 'الأحداث والأماكن والمصادر ( / )',
  facets: {
    type: 'النوع',
    actor: 'الفاعل',
    origin: 'الطرف',
    place: 'المكان',
    standing: 'درجة الثبوت',
    precision: 'الدقة',
  },
  chosen: '{facet}: {count}',
  clearFacet: 'مسح',
  clearDays: 'مسح الأيام {days}',
  clearAll: 'مسح الكل',
  option:
    '{name}، {count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}',
  noValues: 'لا شيء للاختيار.',
  shownOf:
    '{shown, number} من {total, plural, zero {# حدث} one {# حدث} two {# حدث} few {# أحداث} many {# حدثًا} other {# حدث}}',
  outsideDays: '{count, number} خارج الأيام',
  filteredOut: '{count, number} مستبعدة',
  untold: '{count, number} غير مذكورة',
  withoutPlace: '{count, number} بلا مكان',
  rejected: '{count, number} مرفوضة',
  find: 'ابحث عن قيمة: {facet}',
  findHint: 'بحث',
  commonest: 'الأكثر تكرارًا: {shown, number} من {total, number}',
  noneFound: 'لا اسم يطابق.',
};
