import type { loading as en } from '../en/loading.ts';
import type { Translation } from '../shape.ts';

export const loading: Translation<typeof en> = {
  loading: 'جارٍ تحميل {name}',
  progress: 'حُمّل {loaded} من {total}',
  progressUnknown: 'حُمّل {loaded}',
  cancel: 'إلغاء',
  cancelled: 'أُلغي تحميل {name}.',
  tryAgain: 'أعد المحاولة',
  offline: 'أنت غير متصل. يُستأنف التحميل فور عودة الاتصال.',
  errors: {
    unreachable: 'تعذّر الوصول إلى {name}. تحقق من الاتصال ثم أعد المحاولة.',
    timed_out: 'لا رد بشأن {name} خلال {seconds, number} ثانية. قد يكون الخادم مشغولًا؛ أعد المحاولة.',
    not_found: '{name} غير موجود على الخادم (404). تحقق من العنوان أو من الفهرس.',
    refused: 'رفض الخادم تقديم {name} ({status}).',
    server: 'تعطّل الخادم أثناء إرسال {name} ({status}). أعد المحاولة بعد قليل.',
    wrong_type: '{name} ليس مجموعة بيانات: أرسل الخادم صفحة ويب أو ملفًا من نوع آخر.',
    truncated: '{name} غير مكتمل: ينقطع الملف قبل نهايته. أعد المحاولة.',
    too_large: '{name} أكبر من {limit}، وهو أكثر مما تحمّله هذه الصفحة.',
    invalid:
      'لا يمكن عرض {name}: في البيانات {count, plural, zero {# مشكلة} one {مشكلة واحدة} two {مشكلتان} few {# مشكلات} many {# مشكلة} other {# مشكلة}}، ولم يبق ما يُوثق به.',
    unknown_dataset: 'لا توجد في الفهرس مجموعة بيانات «{name}».',
    unexpected: 'حدث خطأ في هذه الصفحة أثناء عرض {name}.',
  },
  more: '{count, plural, zero {ولا غيرها} one {ومشكلة أخرى} two {ومشكلتان أخريان} few {و# مشكلات أخرى} many {و# مشكلة أخرى} other {و# مشكلة أخرى}}',
  problemList: 'أولى المشكلات',
  kept: 'ما زال معروضًا: {name}، حُمّل {age}.',
  openDefault: 'فتح {name}',
  partial:
    '{events, plural, zero {لم يُستبعد أي حدث رغم} one {استُبعد حدث واحد بسبب} two {استُبعد حدثان بسبب} few {استُبعدت # أحداث بسبب} many {استُبعد # حدثًا بسبب} other {استُبعد # حدث بسبب}} {problems, plural, zero {# مشكلة} one {مشكلة واحدة} two {مشكلتين} few {# مشكلات} many {# مشكلة} other {# مشكلة}} في البيانات.',
  showProblems: 'عرض المشكلات',
  revisionGone:
    'لم تعد المراجعة {asked, number} من هذه البيانات متاحة. هذه هي المراجعة {shown, number}.',
  catalogue: 'الفهرس',
};
