import type { map as en } from '../en/map.ts';
import type { Translation } from '../shape.ts';

export const map: Translation<typeof en> = {
  title: 'الخريطة',
  surface: 'سطح الخريطة: حرّكها بالأسهم، وكبّرها وصغّرها بعلامتي زائد وناقص',
  marks: 'الأحداث على الخريطة',
  mark: '{title}. {place}، {date}',
  markLeftOut: '{title}. {place}، {date}. لا تذكره الرواية المعروضة',
  count:
    '{count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}} في {place}: كبّر الخريطة',
  countNowhere:
    '{count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}} هنا: كبّر الخريطة',
  spot: '{place}: {count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}',
  spotNowhere:
    '{count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}',
  field:
    '{kind, select, cells {تعرض الخريطة كثافة الأحداث في {count, plural, zero {لا مربعات} one {مربع واحد} two {مربعين} few {# مربعات} many {# مربعًا} other {# مربع}}.} other {تعرض الخريطة {count, plural, zero {لا أماكن} one {مكانًا واحدًا} two {مكانين} few {# أماكن} many {# مكانًا} other {# مكان}} مع عدد أحداث كل منها.}} تذكر القائمة الأحداث بأسمائها.',
  tools: 'عرض الخريطة',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  frameAll: 'عرض كل الأحداث',
  scale: 'المقياس: {length}',
  credits: 'بيانات الخريطة',
  openStreetMap: '© المساهمون في OpenStreetMap',
  borders: 'حدود الأمر الواقع',
  basemapMissing: 'خلفية الخريطة غير متاحة',
  retry: 'إعادة المحاولة',
};
