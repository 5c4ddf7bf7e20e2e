import { joined, listed, say } from '../said.ts';
import type { FileWords } from '../words.ts';
import { counted, number } from './counts.ts';

const ORDER = { 'day-first': 'jour', 'month-first': 'mois' } as const;
const DEGREES = {
  longitude: 'une longitude (de -180 à 180)',
  latitude: 'une latitude (de -90 à 90)',
} as const;
const SWAPPED = {
  grid: 'alors seulement elles tombent dans la maille que nomme la ligne',
  country: 'alors seulement elles sont près du reste du pays',
  table: 'alors seulement elles sont près du reste du tableau',
} as const;
const READ_AS = {
  'day-first': ', avec le jour d’abord',
  'month-first': ', avec le mois d’abord',
  serial: ', comme les tableurs comptent les jours',
  unix: ', compté depuis 1970',
} as const;

const cells = counted({ one: '# case', other: '# cases' });
const characters = counted({ one: '# caractère', other: '# caractères' });

export const subjects: FileWords['subjects'] = {
  row: 'la ligne',
  notChosen: 'une colonne qui n’est pas choisie',
};

export const faults: FileWords['faults'] = {
  empty: () => say`est vide`,
  tooLong: ({ as }) => say`est trop long pour un ${[as === 'name' ? 'nom' : 'titre']}`,
  longerThan: ({ most }) => say`dépasse ${characters(most)}`,
  noId: () => say`n’est pas un identifiant sans espaces ni virgules`,
  noShortId: ({ most }) => say`n’est pas un identifiant visible d’au plus ${characters(most)}`,
  clash: () => say`est l’identifiant d’une autre ligne qui dit autre chose`,
  withdrawn: () => say`a été retiré par son éditeur`,
  deletedByAcled: () => say`est l’identifiant d’un événement qu’ACLED a supprimé depuis`,
  noDate: () => say`n’est pas une date`,
  noYear: () => say`n’a pas d’année à quatre chiffres`,
  notYearFirst: () => say`n’est pas une date écrite avec l’année d’abord`,
  noDay: ({ order }) => say`n’est pas un jour, lu avec le ${[ORDER[order]]} d’abord`,
  notWrittenAs: ({ forms }) => say`n’est pas un jour écrit ${listed(forms, ' ou ')}`,
  numberNoDate: () => say`est un nombre, non une date`,
  noWeek: ({ weeks }) => say`n’est pas une semaine de son année, qui en a ${number(weeks)}`,
  season: () =>
    say`est une saison, qui ne couvre pas partout les mêmes mois : des mois ou un trimestre peuvent être lus`,
  beforeStart: ({ start }) => say`est antérieur à ${start ?? ['la date de début']}`,
  noSpanEnd: () =>
    say`ne peut pas clore une période : le début et la fin doivent être des années, des mois ou des jours`,
  noNumber: () => say`n’est pas un nombre`,
  noWhole: () => say`n’est pas un nombre entier, 0 ou plus`,
  noCode: ({ last }) =>
    last === 3 ? say`n’est pas 1, 2 ou 3` : say`n’est pas un code de 1 à ${number(last)}`,
  noRadius: ({ most }) => say`n’est pas un rayon d’au plus ${number(most)} km`,
  noEventType: () => say`n’est pas un type d’événement d’ACLED`,
  noSubType: () => say`n’est pas un sous-type d’événement d’ACLED`,
  subTypeOfAnother: () => say`n’est pas un sous-type du type d’événement de la ligne`,
  typeSaysTooLittle: () => say`n’en dit pas assez sans sous-type d’événement`,
  otherEmpty: () => say`est vide, mais l’autre coordonnée ne l’est pas`,
  noDegrees: ({ axis }) => say`n’est pas ${[DEGREES[axis]]}`,
  noPair: () => say`n’est pas fait de deux nombres`,
  noGeometry: () => say`n’est pas une géométrie lisible`,
  noGrid: () =>
    say`n’est pas une référence MGRS comme 38SMB4488, avec autant de chiffres vers l’est que vers le nord`,
  noSquare: () => say`nomme un carré que sa zone n’a pas`,
  zeros: ({ pair }) =>
    say`${[pair ? 'vaut 0 et 0' : 'et la longitude valent 0']}, ce qui veut plus souvent dire « inconnu » qu’un lieu`,
  swapped: ({ near, pair }) =>
    say`${[pair ? 'semble inverser les coordonnées' : 'et la longitude semblent inversées']} : ${[SWAPPED[near]]}`,
  notAsManyCells: ({ width }) =>
    say`n’a pas autant de cases que la ligne des noms (${number(width)})`,
  unclosedQuote: () =>
    say`ne finit pas : un guillemet s’ouvre et ne se ferme jamais ; la suite n’est pas lue`,
  malformedQuote: () => say`a du texte après un guillemet qui ferme une case`,
  unterminatedQuote: () => say`a un guillemet ouvert et jamais fermé`,
  leftOut: () => say`n’a pas été retenue`,
};

export const hints: FileWords['hints'] = {
  days: ({ readings }) =>
    say`peut-être ${joined(
      readings.map(({ day, as }) => say`${day}${[READ_AS[as]]}`),
      ' ; ou ',
    )}`,
  span: ({ from, to }) => say`peut-être de ${from} à ${to}`,
  point: ({ longitude, latitude }) => say`peut-être longitude ${longitude}, latitude ${latitude}`,
  number: ({ number: read, decimal }) =>
    say`peut-être ${read}, avec ${[decimal === 'point' ? 'un point décimal' : 'une virgule décimale']}`,
  thousands: ({ number: read }) => say`peut-être ${read}, les milliers étant séparés`,
  leftEmpty: () => say`peut-être laissé vide`,
  kept: ({ row }) => say`la ligne ${[String(row)]} est gardée ; comparez les deux`,
  cells: ({ count }) => cells(count),
};
