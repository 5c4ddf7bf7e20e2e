import type { reader as en } from '../en/reader.ts';
import type { Translation } from '../shape.ts';

export const reader: Translation<typeof en> = {
  kind: 'تسلسل زمني',
  steps: 'مراحل القصة',
  wholeStory: 'القصة كلها',
  mapAndSteps: 'الخريطة والمراحل',
  foldMap: 'طي الخريطة',
  unfoldMap: 'إظهار الخريطة',
  part: 'الجزء {number, number}',
  print: 'طباعة',
  maps: 'خرائط للطباعة',
  evidence: 'كل الأدلة',
  openInDateline: 'فتح في دايتلاين',
  keys: 'المفتاحان j وk، أو السهمان الجانبيان، للتنقل بين المراحل.',
  revisionOlder: 'هذه هي المراجعة {shown, number}. وهناك مراجعة أحدث: {newest, number}.',
};
