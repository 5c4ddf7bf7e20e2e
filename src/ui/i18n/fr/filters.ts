import type { filters as en } from '../en/filters.ts';
import type { Translation } from '../shape.ts';

export const filters: Translation<typeof en> = {
  title: 'Filtres',
  search: 'Chercher événements, lieux, sources',
  searchHint: 'Événements, lieux, sources ( / )',
  facets: {
    type: 'Type',
    actor: 'Acteur',
    origin: 'Origine',
    place: 'Lieu',
    standing: 'Solidité',
    precision: 'Précision',
  },
  chosen: '{facet} : {count}',
  clearFacet: 'Effacer',
  clearDays: 'Effacer les jours {days}',
  clearAll: 'Tout effacer',
  option: '{name}, {count, plural, one {# événement} other {# événements}}',
  noValues: 'Aucun choix possible.',
  shownOf: '{shown, number} sur {total, plural, one {# événement} other {# événements}}',
  outsideDays: '{count, number} hors des jours',
  filteredOut: '{count, plural, one {# filtré} other {# filtrés}}',
  untold: '{count, plural, one {# passé sous silence} other {# passés sous silence}}',
  withoutPlace: '{count, number} sans lieu',
  rejected: '{count, plural, one {# rejeté} other {# rejetés}}',
  find: 'Trouver une valeur : {facet}',
  findHint: 'Trouver',
  commonest: 'Les {shown, number} plus fréquents sur {total, number}',
  noneFound: 'Aucun nom ne correspond.',
};
