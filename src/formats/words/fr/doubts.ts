import { joined, listed, say } from '../said.ts';
import type { FileWords } from '../words.ts';
import { counted, number } from './counts.ts';
import { fields } from './fields.ts';

const beyond90 = counted({ one: '# valeur dépasse', other: '# valeurs dépassent' });
const offEarth = counted({
  one: '# valeur n’est pas en degrés sur terre',
  other: '# valeurs ne sont pas en degrés sur terre',
});
const times = counted({ one: '# fois', other: '# fois' });

const orNone = (text: string | undefined, none: string) =>
  text === undefined ? [none] : say`${text}`;

const nameOf = (field: keyof typeof fields) => [`« ${fields[field]} »`];

const side = (metres: number) =>
  metres < 1000 ? say`${number(metres)}\u00A0m` : say`${number(metres / 1000)}\u00A0km`;

export const doubts: FileWords['doubts'] = {
  byValues: ({ column }) => say`la colonne « ${column} » est choisie d’après ses seules valeurs`,
  byWordOfName: ({ column }) => say`la colonne « ${column} » est choisie d’après un mot de son nom`,
  reportForEvent: ({ column }) =>
    say`aucune colonne ne dit quand cela s’est passé ; « ${column} », la date du signalement, en tient lieu`,
  outcomeAsToll: ({ column }) =>
    say`les nombres de « ${column} » sont pris pour les morts ; ils peuvent aussi compter les blessés`,
  countsEvents: ({ column }) =>
    say`« ${column} » semble dire combien d’événements compte une ligne : elle est pourtant lue comme un seul événement`,
  twoSides: ({ column }) =>
    say`« ${column} » nomme l’un des deux camps, non celui qui a commencé ; il est pris pour celui qui a commencé. Ne l’utilisez pas si ce n’est pas le cas`,
  twins: ({ column }) =>
    say`plusieurs colonnes s’appellent « ${column} », aucune n’est donc prise ; donnez-leur des noms distincts pour en utiliser une`,
  idsRepeat: ({ column }) =>
    say`les valeurs de « ${column} » ne sont pas propres à chaque ligne : les identifiants sont tirés des numéros des lignes`,
  precisionNumbers: ({ column }) =>
    say`les nombres de « ${column} » peuvent être les codes 1 à 7 de l’UCDP ou 1 à 3 d’ACLED ; ils ne sont pas utilisés`,
  noDateColumn: () => say`aucune colonne connue ne contient de dates ; un événement en demande une`,
  manyNoDates: ({ column }) => say`beaucoup de valeurs de « ${column} » ne sont pas des dates`,
  noDayColumn: ({ month }) =>
    say`aucune colonne ne donne le jour : ce qui s’est passé en « ${month} » l’a été à un moment de ce mois`,
  otherCalendar: ({ year, calendar }) =>
    say`« ${year} » et les autres années semblent être du calendrier ${[calendar === 'buddhist' ? 'bouddhique' : 'persan ou islamique']}, et sont lues comme des années du calendrier commun : convertissez d’abord les dates`,
  firstDays: ({ unit, day, alone }) =>
    unit === 'year'
      ? say`chaque jour est le premier d’une année, comme ${day} : si seule l’année est connue, écrivez-la seule, comme ${alone}`
      : say`chaque jour est le premier d’un mois, comme ${day} : si seul le mois est connu, écrivez-le seul, comme ${alone}`,
  unixNumbers: ({ value, moment }) =>
    say`les nombres sont pris pour des secondes ou millisecondes depuis 1970 : ${value} est ${orNone(moment, 'un instant impossible')}`,
  serialNumbers: ({ value, day }) =>
    say`les nombres sont pris pour des jours de tableur : ${value} est ${orNone(day, 'un jour impossible')}. Un fichier qui compte depuis 1904 serait quatre ans plus tard`,
  mixedOrders: ({ dayFirst, monthFirst }) =>
    say`« ${dayFirst} » met le jour d’abord et « ${monthFirst} » le mois : l’une des deux dates sera rejetée`,
  openOrder: ({ value, dayFirst, monthFirst }) =>
    say`« ${value} » est ${orNone(dayFirst, 'impossible')} avec le jour d’abord et ${orNone(monthFirst, 'impossible')} avec le mois d’abord ; aucune valeur ne tranche`,
  shortYears: () => say`les années à deux chiffres sont lues de 1969 à 2068`,
  numbersAmongDates: ({ value }) =>
    say`certaines valeurs sont des nombres, comme ${value}, et seront rejetées`,
  isoWeeks: ({ value, from, to }) =>
    say`les semaines sont lues comme les compte ISO 8601, du lundi : ${value} va de ${from} à ${to}`,
  quarters: ({ value, from, to }) =>
    say`les trimestres sont lus comme ceux de l’année civile : ${value} va de ${from} à ${to}. Ceux d’un exercice budgétaire peuvent couvrir d’autres mois`,
  mixedDecimals: ({ point, comma }) =>
    say`« ${point} » a un point décimal et « ${comma} » une virgule`,
  decimalComma: ({ value }) => say`« ${value} » est lu avec une virgule décimale`,
  thousands: ({ value, number: read }) =>
    say`« ${value} » est lu ${read}, son signe séparant les milliers`,
  wordyToll: ({ value }) =>
    say`« ${value} » n’est ni un nombre ni une fourchette : pour ces lignes le nombre de morts reste ouvert et figure dans les affirmations`,
  openPair: ({ value, latitude, longitude }) =>
    say`« ${value} » est la latitude ${latitude} et la longitude ${longitude}, ou l’inverse ; aucune valeur ne tranche`,
  mixedPairs: () => say`certaines valeurs mettent la latitude d’abord, d’autres la longitude`,
  swappedColumns: ({ count }) =>
    say`${beyond90(count)} 90, et aucune longitude : les deux colonnes sont peut-être inversées`,
  offEarth: ({ count }) => offEarth(count),
  precisionNotStated: () =>
    say`rien ne dit à quel point les coordonnées sont exactes ; elles sont prises à 25 km près`,
  gridForDegrees: ({ column }) =>
    say`« ${column} » et les coordonnées disent toutes deux où : les carrés de « ${column} » sont retenus, car leur taille dit avec quelle exactitude`,
  gridDigits: ({ value, metres }) =>
    say`l’exactitude d’un lieu est tirée des chiffres de son carré : « ${value} » en est un de ${side(metres)}`,
  unknownPrecisions: ({ words }) =>
    say`les mots inconnus sont pris pour « à 25 km près » : ${listed(words)}`,
  unknownTypes: ({ words, more }) =>
    say`les mots inconnus sont pris pour « autre » : ${listed(words)}${more === 0 ? [] : say` et ${number(more)} de plus`}`,
  oneSourceOrSeveral: ({ value }) =>
    say`« ${value} » peut être une source ou plusieurs ; c’est pris pour une seule`,
};

export const mappingFaults: FileWords['mappingFaults'] = {
  needsDate: () => say`Choisissez la colonne qui contient la date : un événement en demande une.`,
  needsOther: ({ field, other }) =>
    say`${nameOf(field)} demande ${nameOf(other)} : choisissez aussi sa colonne.`,
  whereTwice: () =>
    say`Choisissez une seule façon de dire où : une colonne de coordonnées, une de MGRS, ou deux, de longitude et de latitude.`,
  noSuchColumn: ({ column, field }) =>
    say`Il n’y a pas de colonne « ${column} » pour ${nameOf(field)}.`,
  standsTwice: ({ column, times: count }) =>
    say`La colonne « ${column} » figure ${times(count)} dans le tableau ; donnez à chacune son nom.`,
  usedTwice: ({ column, fields: all }) =>
    say`La colonne « ${column} » ne peut pas être à la fois ${joined(all.map(nameOf), ' et ')}.`,
};
