import type { matrix as en } from '../en/matrix.ts';
import type { Translation } from '../shape.ts';

export const matrix: Translation<typeof en> = {
  title: 'Qui dit quoi',
  first: 'Ce sont les {count, number} premiers événements sur {total, number}.',
  intro: 'Chaque origine face à chaque événement affiché. Une case ouvre l’affirmation.',
  event: 'Événement',
  silent: 'se tait',
  cell: '{origin} {acts} : {event}',
  empty: 'Aucun événement affiché, donc rien à comparer.',
};
