import type { embed as en } from '../en/embed.ts';
import type { Translation } from '../shape.ts';

export const embed: Translation<typeof en> = {
  asOf: 'État au {date}, révision {revision, number}',
  shown:
    '{shown, number} sur {total, plural, one {# événement} many {# d’événements} other {# événements}}',
  sources: 'Sources :',
  license: 'Licence :',
  open: 'Ouvrir dans Dateline',
  address: 'Adresse',
  toldBy: 'Selon {name} uniquement.',
  retracted:
    'Une révision plus récente de ces données retire {count, plural, one {# élément affiché ici} many {# d’éléments affichés ici} other {# éléments affichés ici}} :',
  unknownEvent: 'Ces données n’ont pas d’événement « {id} ». Tout est affiché.',
  noEvent: 'Aucun événement n’a été choisi. Tout est affiché.',
  empty: 'Aucun événement ne répond aux filtres de cette vue.',
  evidence: 'Qui le dit',
  close: 'Fermer',
  steps: 'Étapes du récit',
  step: 'Étape {number, number} sur {total, number}',
  previous: 'Étape précédente',
  next: 'Étape suivante',
};
