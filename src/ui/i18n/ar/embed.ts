import type { embed as en } from '../en/embed.ts';
import type { Translation } from '../shape.ts';

export const embed: Translation<typeof en> = {
  asOf: 'حتى {date}، المراجعة {revision, number}',
  shown:
    '{shown, number} من {total, plural, zero {# حدث} one {حدث واحد} two {حدثين} few {# أحداث} many {# حدثا} other {# حدث}}',
  sources: 'المصادر:',
  license: 'الرخصة:',
  open: 'افتح في دايتلاين',
  address: 'العنوان',
  toldBy: 'بحسب {name} وحدها.',
  retracted:
    'تسحب مراجعة أحدث من هذه البيانات {count, plural, zero {# عنصر معروض هنا} one {عنصرا واحدا معروضا هنا} two {عنصرين معروضين هنا} few {# عناصر معروضة هنا} many {# عنصرا معروضا هنا} other {# عنصر معروض هنا}}:',
  unknownEvent: 'لا حدث بالمعرف «{id}» في هذه البيانات. يعرض كل شيء بدلا منه.',
  noEvent: 'لم يختر حدث. يعرض كل شيء بدلا منه.',
  empty: 'لا حدث يوافق مرشحات هذا العرض.',
  evidence: 'من يقول ذلك',
  close: 'إغلاق',
  steps: 'خطوات القصة',
  step: 'الخطوة {number, number} من {total, number}',
  previous: 'الخطوة السابقة',
  next: 'الخطوة التالية',
};
