import type { timeline as en } from '../en/timeline.ts';
import type { Translation } from '../shape.ts';

export const timeline: Translation<typeof en> = {
  title: 'Chronologie',
  clocks: 'quand c’est arrivé, et quand on l’a dit',
  clearWindow: 'Effacer la fenêtre',
  dayBack: 'Un jour plus tôt',
  dayOn: 'Un jour plus tard',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  zoomReset: 'Montrer toute la durée',
  options: 'Options de la chronologie',
  lanes: 'Lignes',
  laneKeys: { front: 'Front', actor: 'Acteur', type: 'Type', place: 'Lieu' },
  colour: 'Couleur',
  colourKeys: { type: 'Type', actor: 'Acteur', standing: 'Solidité' },
  count: '{count, plural, one {# événement} other {# événements}}',
  whole: 'Ensemble',
  rest: {
    front: 'Autres',
    actor: 'Aucun acteur nommé',
    type: 'Autres',
    place: 'Sans lieu',
  },
  startHandle: 'Début de la fenêtre',
  endHandle: 'Fin de la fenêtre',
  dayContested: 'jour contesté',
  dateContested: 'date contestée',
  claims: '{count, plural, one {# affirmation} other {# affirmations}}',
  outside: 'hors de la fenêtre',
  ghost: 'absent de ce récit',
  events: 'Événements dans le temps',
  keys: 'Les flèches gauche et droite parcourent les événements dans le temps, haut et bas passent à la ligne voisine.',
  dense:
    '{count, plural, one {# événement} other {# événements}} en vue : les colonnes les comptent. Agrandissez ou filtrez pour voir chacun.',
  empty: 'Aucun événement ne passe les filtres : il n’y a rien à situer dans le temps.',
  undated: 'Aucun événement n’a de date dont le début ou la fin soit connu.',
};
