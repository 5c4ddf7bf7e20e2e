import { joined, say, type Said } from '../said.ts';
import type { FileWords } from '../words.ts';
import { counted, number } from './counts.ts';

const contradict = counted({
  one: '# ligne donne un meilleur nombre de morts',
  other: '# lignes donnent un meilleur nombre de morts',
});
const giveWords = counted({
  one: '# ligne donne les morts',
  other: '# lignes donnent les morts',
});
const pairsJoined = counted({
  one: '# paire de lignes a été jointe, et sa seconde',
  other: '# paires de lignes ont été jointes, et la seconde de chacune',
});
const mergedCells = counted({
  one: '# case en tout',
  other: '# cases en tout',
});
const more = counted({ one: ' et # de plus', other: ' et # de plus' });

const quoted = (names: readonly string[]): Said =>
  joined(
    names.map((name) => say`« ${name} »`),
    ', ',
  );

const TAKEN = {
  week: 'chaque jour est tenu pour connu à une semaine près',
  'week-of-day': 'un jour isolé est tenu pour connu à une semaine près',
  near: 'chaque lieu est tenu pour proche de son point',
  'within-25-km': 'chaque lieu est tenu pour situé à 25 km au plus de son point',
  'no-toll': 'rien n’est dit des morts',
} as const;

export const notes: FileWords['notes'] = {
  readAs: ({ encoding }) => say`le texte a été lu en ${encoding}`,
  onlySheet: ({ taken, why, others }) =>
    say`seule la feuille « ${taken} » a été lue, ${[why === 'holds-most' ? 'la plus remplie' : 'qui a des dates']} ; non lues : ${quoted(others)}`,
  onlyList: ({ taken, others, more: count }) =>
    say`seule la liste « ${taken} » a été lue, la plus longue qui ait des dates ; non lues : ${quoted(others)}${count === 0 ? [] : more(count)}`,
  mergedCells: ({ count }) =>
    say`les mots et les jours des cases fusionnées sur plusieurs lignes figurent dans chacune d’elles, ${mergedCells(count)} ; les nombres seulement dans la première`,
  leftOutColumns: ({ columns }) =>
    say`ces colonnes contiennent des objets ou des données binaires, qui n’ont pas de place dans un tableau, et ont été laissées de côté : ${quoted(columns)}`,
  fromMercator: () =>
    say`les coordonnées en mètres de Web Mercator (EPSG:3857) ont été converties en degrés`,
  belowTitle: ({ row, title }) =>
    say`les noms des colonnes sont à la ligne ${number(row)} ; ce qui est au-dessus ne fait pas partie du tableau : « ${title} »`,
  firstUnnamed: () =>
    say`la première colonne n’a pas de nom ; les autres sont nommées à partir de la deuxième`,
  tagsRow: ({ row }) =>
    say`la ligne ${number(row)} contient des balises (HXL) et n’est pas un événement`,
  noColumn: ({ column, taken }) => say`il n’y a pas de colonne ${column} : ${[TAKEN[taken]]}`,
  unixDays: ({ value, day }) =>
    say`les jours sont lus comme comptés depuis 1970 : « ${value} » est le ${day}`,
  serialDays: ({ value, day }) =>
    say`les jours sont lus comme les compte un tableur : « ${value} » est le ${day}, dans l’année que donne la ligne`,
  orderOfDays: ({ order, by }) =>
    say`les dates sont lues avec le ${[order === 'day-first' ? 'jour' : 'mois']} d’abord, car « ${by} » ne peut se lire autrement`,
  decimalComma: ({ by }) =>
    say`les degrés sont lus avec une virgule décimale, car « ${by} » ne peut se lire autrement`,
  joinedSides: ({ pairs }) =>
    say`le tableau a une ligne pour chaque camp d’un événement : ${pairsJoined(pairs)} est comptée comme fusionnée`,
  contradictoryTolls: ({ rows }) =>
    say`${contradict(rows)} hors de la fourchette basse et haute : les événements restent, leur nombre de morts ouvert, et leurs affirmations donnent les nombres tels quels`,
  wordyTolls: ({ rows, said }) =>
    say`${giveWords(rows)} autrement qu’en nombre ou fourchette, comme « ${said} » : le nombre de l’événement reste ouvert, et ses affirmations disent ce que dit la ligne`,
};
