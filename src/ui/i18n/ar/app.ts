import type { app as en } from '../en/app.ts';
import type { Translation } from '../shape.ts';

export const app: Translation<typeof en> = {
  map: 'الخريطة',
  product: 'دايتلاين',
  tagline: 'ماذا حدث، وأين، ومتى، ومن يقول ذلك.',
  skipToEvents: 'انتقل إلى قائمة الأحداث',
  skipToEvidence: 'انتقل إلى الأدلة',
  documentTitle: '{dataset} · دايتلاين',
  reports:
    '{count, plural, zero {لا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريرًا} other {# تقرير}}',
  events:
    '{count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}',
  origins:
    '{count, plural, zero {لا أطراف} one {طرف واحد} two {طرفان} few {# أطراف} many {# طرفًا} other {# طرف}}',
  asOf: 'حتى {date}',
  revision: 'المراجعة {number, number}',
  dataset: 'مجموعة البيانات',
  language: 'اللغة',
  theme: 'المظهر',
  themes: { auto: 'حسب النظام', light: 'فاتح', dark: 'داكن' },
  copyLink: 'نسخ الرابط',
  linkCopied: 'نُسخ الرابط',
  linkNotCopied: 'لم يسمح المتصفح بالنسخ. الرابط نفسه في شريط العنوان.',
  toldBy: 'برواية',
  everyone: 'الجميع',
  tellerOrigins: 'الأطراف',
  tellerSources: 'المصادر',
  toldByBanner:
    'برواية {name} وحده: {told, number} من {total, plural, zero {# حدث} one {# حدث} two {# حدث} few {# أحداث} many {# حدثًا} other {# حدث}}. ما لا يذكره يبقى باهتًا.',
  toldByUnknown: 'لا يوجد في هذه البيانات طرف أو مصدر باسم «{id}».',
  backToEveryone: 'سماع الجميع',
  whoSaysWhat: 'من يقول ماذا',
  help: 'مساعدة لوحة المفاتيح',
  close: 'إغلاق',
  credits: 'الوقائع والصياغات: {credits}.',
  license: 'الرخصة:',
};
