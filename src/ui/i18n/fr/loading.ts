import type { loading as en } from '../en/loading.ts';
import type { Translation } from '../shape.ts';

export const loading: Translation<typeof en> = {
  loading: 'Chargement : {name}',
  progress: '{loaded} sur {total} chargés',
  progressUnknown: '{loaded} chargés',
  cancel: 'Annuler',
  cancelled: 'Chargement annulé : {name}.',
  tryAgain: 'Réessayer',
  offline: 'Vous êtes hors ligne. Le chargement reprendra avec la connexion.',
  errors: {
    unreachable: '{name} : serveur injoignable. Vérifiez la connexion, puis réessayez.',
    timed_out:
      '{name} : pas de réponse en {seconds, number} secondes. Le serveur est peut-être chargé ; réessayez.',
    not_found: '{name} n’est pas sur le serveur (404). Vérifiez l’adresse ou le catalogue.',
    refused: 'Le serveur refuse de donner {name} ({status}).',
    server: 'Le serveur a échoué en envoyant {name} ({status}). Réessayez dans un instant.',
    wrong_type:
      '{name} n’est pas un jeu de données : le serveur a envoyé une page web ou un autre fichier.',
    truncated: '{name} est incomplet : le fichier s’interrompt avant la fin. Réessayez.',
    too_large: '{name} dépasse {limit}, plus que cette page n’en charge.',
    invalid:
      '{name} ne peut pas être montré : {count, plural, one {# problème} other {# problèmes}} dans les données, et rien de sûr ne reste.',
    unknown_dataset: 'Le catalogue n’a pas de jeu de données « {name} ».',
    unexpected: 'Une erreur s’est produite dans cette page en montrant {name}.',
  },
  more: '{count, plural, one {et # autre problème} other {et # autres problèmes}}',
  problemList: 'Premiers problèmes',
  kept: 'Toujours affiché : {name}, chargé {age}.',
  openDefault: 'Ouvrir {name}',
  partial:
    '{events, plural, =0 {Aucun événement écarté malgré} one {# événement a été écarté à cause de} other {# événements ont été écartés à cause de}} {problems, plural, one {# problème} other {# problèmes}} dans les données.',
  showProblems: 'Montrer les problèmes',
  revisionGone:
    'La révision {asked, number} de ces données n’est plus disponible. Voici la révision {shown, number}.',
  catalogue: 'le catalogue',
};
