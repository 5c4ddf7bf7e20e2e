import type { exports as en } from '../en/exports.ts';
import type { Translation } from '../shape.ts';

export const exports: Translation<typeof en> = {
  title: 'Exporter',
  kinds: {
    'events-csv': { shown: 'Événements affichés, en CSV', all: 'Tous les événements, en CSV' },
    'claims-csv': { shown: 'Leurs affirmations, en CSV', all: 'Toutes les affirmations, en CSV' },
    geojson: { shown: 'Événements affichés, en GeoJSON', all: 'Tous les événements, en GeoJSON' },
    arrow: { shown: 'Événements affichés, en Arrow', all: 'Tous les événements, en Arrow' },
    dateline: {
      shown: 'Événements affichés, en jeu de données',
      all: 'Tout le jeu de données, en JSON',
    },
  },
  forbidden: 'La licence de ce jeu de données interdit de le transmettre : pas d’export.',
  writing: 'Écriture de {file}…',
  done: 'Enregistré dans {file}',
  failed: '{file} n’a pas pu être écrit : {reason}',
  cite: 'Licence {license}. Citer : {title}, révision {revision}, Dateline.',
};
