import type { picture as en } from '../en/picture.ts';
import type { Translation } from '../shape.ts';

export const picture: Translation<typeof en> = {
  credit: '{title}، المراجعة {revision}، حتى {date}. الرخصة {license}. دايتلاين.',
  facts:
    'حتى {date} · المراجعة {revision} · {count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}',
  sources: 'المصادر: {sources}.',
  basemap: 'الخريطة: Natural Earth (الحدود الفعلية)، © مساهمو OpenStreetMap، GeoNames (CC BY 4.0).',
};
