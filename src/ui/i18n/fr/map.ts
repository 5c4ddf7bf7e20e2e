import type { map as en } from '../en/map.ts';
import type { Translation } from '../shape.ts';

export const map: Translation<typeof en> = {
  title: 'Carte',
  surface: 'Surface de la carte : les flèches la déplacent, plus et moins changent l’échelle',
  marks: 'Événements sur la carte',
  mark: '{title}. {place}, {date}',
  markLeftOut: '{title}. {place}, {date}. Absent du récit affiché',
  count:
    '{count, plural, one {# événement} many {# d’événements} other {# événements}} à {place} : agrandir',
  countNowhere:
    '{count, plural, one {# événement} many {# d’événements} other {# événements}} ici : agrandir',
  spot: '{place} : {count, plural, one {# événement} many {# d’événements} other {# événements}}',
  spotNowhere: '{count, plural, one {# événement} many {# d’événements} other {# événements}}',
  field:
    '{kind, select, cells {La carte montre la densité des événements, en {count, plural, one {# carré} many {# de carrés} other {# carrés}}.} other {La carte montre {count, plural, one {# lieu} many {# de lieux} other {# lieux}} avec leur nombre d’événements.}} La liste nomme les événements.',
  tools: 'Vue de la carte',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  frameAll: 'Voir tous les événements',
  scale: 'Échelle : {length}',
  credits: 'Données de la carte',
  openStreetMap: '© contributeurs d’OpenStreetMap',
  borders: 'frontières de fait',
  basemapMissing: 'Fond de carte indisponible',
  retry: 'Réessayer',
};
