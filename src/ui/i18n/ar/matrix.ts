import type { matrix as en } from '../en/matrix.ts';
import type { Translation } from '../shape.ts';

export const matrix: Translation<typeof en> = {
  title: 'من يقول ماذا',
  first: 'هذه أول {count, number} من {total, number} حدث.',
  intro: 'كل طرف أمام كل حدث معروض. كل خانة تفتح الادعاء.',
  event: 'الحدث',
  silent: 'صامت',
  cell: '{origin} {acts}: {event}',
  empty: 'لا حدث معروض، فلا شيء للمقارنة.',
};
