import type { help as en } from '../en/help.ts';
import type { Translation } from '../shape.ts';

export const help: Translation<typeof en> = {
  title: 'Clavier',
  intro:
    'Tout fonctionne sans souris. Tab passe d’une partie à l’autre ; dans la carte et la frise, les flèches vont d’une marque à l’autre.',
  keys: {
    search: 'Chercher',
    nextEvent: 'Événement suivant',
    previousEvent: 'Événement précédent',
    windowBack: 'Reculer la fenêtre de jours',
    windowForward: 'Avancer la fenêtre de jours',
    evidence: 'Aller aux sources de l’événement choisi',
    close: 'Fermer ce qui est ouvert',
    help: 'Cette aide',
    arrows:
      'D’une marque à l’autre dans la carte ou la frise ; un jour plus tôt ou plus tard sur les poignées',
  },
  arrowKeys: 'Flèches',
};
