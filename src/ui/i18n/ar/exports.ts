import type { exports as en } from '../en/exports.ts';
import type { Translation } from '../shape.ts';

export const exports: Translation<typeof en> = {
  title: 'تصدير',
  events: 'الأحداث المعروضة، CSV',
  claims: 'الادعاءات بشأنها، CSV',
  dataset: 'مجموعة البيانات كاملة، JSON',
  forbidden: 'لا تسمح رخصة هذه البيانات بتداولها، لذا لا تصدير.',
  done: 'حُفظ {count, plural, zero {# صف} one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}} في {file}',
  cite: 'الرخصة {license}. للاستشهاد: {title}، المراجعة {revision}، دايتلاين.',
};
