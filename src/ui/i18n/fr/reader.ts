import type { reader as en } from '../en/reader.ts';
import type { Translation } from '../shape.ts';

export const reader: Translation<typeof en> = {
  kind: 'Chronologie',
  steps: 'Étapes du récit',
  wholeStory: 'Tout le récit',
  mapAndSteps: 'Carte et étapes',
  foldMap: 'Replier la carte',
  unfoldMap: 'Afficher la carte',
  part: 'Partie {number, number}',
  print: 'Imprimer',
  maps: 'Cartes à imprimer',
  evidence: 'Tous les éléments',
  openInDateline: 'Ouvrir dans Dateline',
  keys: 'Touches : j et k, ou les flèches latérales, vont d’étape en étape.',
  revisionOlder:
    'Voici la révision {shown, number}. Il en existe une plus récente, {newest, number}.',
};
