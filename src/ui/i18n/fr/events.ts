import type { events as en } from '../en/events.ts';
import type { Translation } from '../shape.ts';

export const events: Translation<typeof en> = {
  title: 'Événements',
  origins: '{count, plural, one {# origine} other {# origines}}',
  contested: {
    day: 'jour contesté',
    when: 'date contestée',
    where: 'lieu contesté',
    actors: 'acteurs contestés',
    outcome: 'issue contestée',
    casualties: 'bilan contesté',
  },
  anonymous: 'source non nommée',
  approximately: '{place}, approximatif',
  places: '{count, plural, one {# lieu} other {# lieux}}',
  noPlace: 'aucun lieu donné',
  or: '{first} ou {second}',
  noDate: 'ce récit ne donne pas de jour ; d’autres : {date}',
  through: 'par {chain}',
  onDay: 'le {date}',
  byDay: 'au plus tard le {date}',
  acts: {
    denies: 'pour le démentir',
    estimates: 'à titre d’estimation',
    intends: 'comme intention',
  },
  withdrawn: 'retiré depuis',
  ghosts: 'Passé sous silence par {name}',
  empty: 'Aucun événement ne répond à ces filtres.',
  emptyWay: 'Effacer tous les filtres',
  none: 'Ce jeu de données ne contient aucun événement.',
  loadFailed: 'Impossible de lire ces événements : {reason}',
  tryAgain: 'Réessayer',
  stretch: 'Événements {first, number} à {last, number} sur {total, number}',
  unprinted:
    '{count, plural, one {# autre événement n’est pas imprimé} other {# autres événements ne sont pas imprimés}}.',
};
