import type { exports as en } from '../en/exports.ts';
import type { Translation } from '../shape.ts';

export const exports: Translation<typeof en> = {
  title: 'تصدير',
  kinds: {
    'events-csv': { shown: 'الأحداث المعروضة، CSV', all: 'كل الأحداث، CSV' },
    'claims-csv': { shown: 'الادعاءات بشأنها، CSV', all: 'كل الادعاءات، CSV' },
    geojson: { shown: 'الأحداث المعروضة، GeoJSON', all: 'كل الأحداث، GeoJSON' },
    arrow: { shown: 'الأحداث المعروضة، Arrow', all: 'كل الأحداث، Arrow' },
    dateline: { shown: 'الأحداث المعروضة، مجموعة بيانات', all: 'مجموعة البيانات كاملة، JSON' },
  },
  forbidden: 'لا تسمح رخصة هذه البيانات بتداولها، لذا لا تصدير.',
  writing: 'تجري كتابة {file}…',
  done: 'حُفظ في {file}',
  failed: 'تعذرت كتابة {file}: {reason}',
  cite: 'الرخصة {license}. للاستشهاد: {title}، المراجعة {revision}، دايتلاين.',
};
