import type { exports as en } from '../en/exports.ts';
import type { Translation } from '../shape.ts';

export const exports: Translation<typeof en> = {
  title: 'Exporter',
  events: 'Événements affichés, en CSV',
  claims: 'Leurs affirmations, en CSV',
  dataset: 'Tout le jeu de données, en JSON',
  forbidden: 'La licence de ce jeu de données interdit de le transmettre : pas d’export.',
  done: '{count, plural, one {# ligne enregistrée} other {# lignes enregistrées}} dans {file}',
  cite: 'Licence {license}. Citer : {title}, révision {revision}, Dateline.',
};
