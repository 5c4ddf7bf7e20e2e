import type { legend as en } from '../en/legend.ts';
import type { Translation } from '../shape.ts';

export const legend: Translation<typeof en> = {
  title: 'مفتاح الرموز',
  shape: 'الشكل واللون: النوع',
  shapeOnly: 'الشكل: النوع',
  fill: 'التعبئة: درجة الثبوت',
  colourActor: 'اللون: من بدأ',
  colourStanding: 'اللون: درجة الثبوت',
  precision: 'المكان والزمان',
  disc: 'المكان تقريبي',
  fade: 'الزمان تقريبي أو مفتوح',
  tick: 'قيل ادعاء',
  ghost: 'غائب عن هذه الرواية',
  joined: 'اليوم محل خلاف',
  joinedPlace: 'المكان محل خلاف',
  field: { spots: 'عدة أحداث في مكان واحد', cells: 'كلما اشتد اللون زادت الأحداث' },
  nothing: 'لا شيء للشرح: لا أحداث معروضة.',
};
