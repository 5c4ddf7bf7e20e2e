import type { help as en } from '../en/help.ts';
import type { Translation } from '../shape.ts';

export const help: Translation<typeof en> = {
  title: 'لوحة المفاتيح',
  intro:
    'كل شيء يعمل بلا فأرة. مفتاح Tab ينتقل بين الأجزاء، والأسهم تنتقل بين العلامات داخل الخريطة والخط الزمني.',
  keys: {
    search: 'بحث',
    nextEvent: 'الحدث التالي',
    previousEvent: 'الحدث السابق',
    windowBack: 'تحريك نافذة الأيام إلى الوراء',
    windowForward: 'تحريك نافذة الأيام إلى الأمام',
    evidence: 'الانتقال إلى أدلة الحدث المحدد',
    close: 'إغلاق المفتوح',
    help: 'هذه المساعدة',
    arrows: 'بين العلامات في الخريطة أو الخط الزمني؛ ويوم قبل أو بعد على مقبضي النافذة',
  },
  arrowKeys: 'الأسهم',
};
