import type { legend as en } from '../en/legend.ts';
import type { Translation } from '../shape.ts';

export const legend: Translation<typeof en> = {
  title: 'Légende',
  shape: 'Forme et couleur : type',
  shapeOnly: 'Forme : type',
  fill: 'Remplissage : solidité',
  colourActor: 'Couleur : qui a commencé',
  colourStanding: 'Couleur : solidité',
  precision: 'Lieu et temps',
  disc: 'Lieu approximatif',
  fade: 'Temps approximatif ou ouvert',
  tick: 'Une affirmation est faite',
  ghost: 'Absent de ce récit',
  joined: 'Jour contesté',
  joinedPlace: 'Lieu contesté',
  field: {
    spots: 'Plusieurs événements au même lieu',
    cells: 'Couleur plus soutenue : plus d’événements',
  },
  nothing: 'Rien à expliquer : aucun événement affiché.',
};
