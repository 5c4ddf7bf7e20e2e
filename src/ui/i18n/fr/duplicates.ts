import type { duplicates as en } from '../en/duplicates.ts';
import type { Translation } from '../shape.ts';

export const duplicates: Translation<typeof en> = {
  title: 'Événements peut-être identiques',
  close: 'Fermer',
  intro:
    'Des événements de deux fichiers qui peuvent n’en faire qu’un, d’après le jour, le lieu et les acteurs. Vos décisions forment une table de liens et rien d’autre : aucun événement n’est fusionné, modifié ni écarté.',
  oneFile: 'Ouvrez un second fichier pour comparer ses événements à ceux-ci.',
  compareWith: 'Comparer avec',
  window: { days: 'Jours d’écart, au plus', km: 'Km d’écart, au plus' },
  comparing: 'Comparaison en cours…',
  failed: 'Les fichiers n’ont pas pu être comparés : {reason}',
  total:
    '{total, plural, =0 {Aucune paire possible.} one {# paire possible.} other {# paires possibles.}}',
  showing:
    '{shown, plural, one {La plus probable est affichée.} other {Les # plus probables sont affichées.}}',
  kept: 'Listées : {kept, number}, chacune parmi les cinq plus probables de ses deux événements, 1 000 au plus. Des écarts plus étroits en laissent moins.',
  leftAside:
    '{count, plural, one {# événement de {name} est sans lieu ou sans date et ne peut} other {# événements de {name} sont sans lieu ou sans date et ne peuvent}} être comparés.',
  when: 'Quand',
  where: 'Où',
  actors: 'Acteurs',
  sources: 'Sources',
  standing: 'Solidité',
  notGiven: 'non indiqué',
  km: '{km} km',
  sameDay: 'même jour',
  days: '{count, plural, one {# jour d’écart} other {# jours d’écart}}',
  daysBetween: '{least, number} à {most, number} jours d’écart',
  daysAtLeast:
    'au moins {least, plural, one {# jour} other {# jours}} d’écart, une date est ouverte',
  datesOverlap:
    'les dates se recoupent, au plus {most, plural, one {# jour} other {# jours}} d’écart',
  openDates: 'les dates se recoupent, l’une est ouverte',
  samePlace: 'même lieu',
  sameArea: 'même zone, connue à {distance} près',
  apart: '{distance} d’écart',
  apartWithin: '{distance} d’écart, dans la précision indiquée',
  apartBeyond: '{distance} d’écart, au-delà de la précision indiquée',
  sharedActor: 'les deux nomment {names}',
  noSharedActor: 'aucun acteur commun',
  verdict: { same: 'Même événement', different: 'Différents', undecided: 'Indécis' },
  verdictOf: '{first} et {second}',
  pages: 'Pages de paires',
  previous: 'Précédent',
  next: 'Suivant',
  range: '{first, number} à {last, number} sur {count, number}',
  download: 'Télécharger les décisions (CSV)',
  decided:
    '{count, plural, =0 {Rien n’est encore décidé.} one {# décision, gardée jusqu’à la fermeture de la page.} other {# décisions, gardées jusqu’à la fermeture de la page.}}',
};
