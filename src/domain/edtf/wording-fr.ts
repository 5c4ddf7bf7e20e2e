import type { DatePhrase, DateWording } from './wording.ts';

const PERHAPS = 'peut-être';

/** As after "vers" and "depuis": "le 3 novembre 2017", "l’été 2017", "les années 2010", but "novembre 2017". */
function definite({ text, unit }: DatePhrase): string {
  switch (unit) {
    case 'day':
      return `le ${text}`;
    case 'season':
      return text.startsWith('p') ? `le ${text}` : `l’${text}`;
    default:
      return text;
  }
}

function alone(phrase: DatePhrase): string {
  const { text, about, doubt } = phrase;
  const date = about || doubt ? definite(phrase) : text;
  return (doubt ? `${PERHAPS} ` : '') + (about ? 'vers ' : '') + date;
}

function some(unit: string, { text, about, doubt }: DatePhrase): string {
  return `${doubt ? `${PERHAPS} ` : ''}un ${unit} ${about ? 'vers' : 'en'} ${text}`;
}

/** No preposition goes before "vers" or "peut-être": in an interval they follow the date. */
function remark({ about, doubt }: DatePhrase): string {
  const remarks = [...(doubt ? [PERHAPS] : []), ...(about ? ['environ'] : [])];
  return remarks.length === 0 ? '' : ` (${remarks.join(' ')})`;
}

function since(phrase: DatePhrase): string {
  return `depuis ${definite(phrase)}${remark(phrase)}`;
}

function until(phrase: DatePhrase): string {
  return `jusqu’${phrase.unit === 'day' ? 'au' : 'en'} ${phrase.text}${remark(phrase)}`;
}

function from(phrase: DatePhrase): string {
  const elided = /^[ao]/.test(phrase.text) ? 'd’' : 'de ';
  return (phrase.unit === 'day' ? 'du ' : elided) + phrase.text + remark(phrase);
}

function to(phrase: DatePhrase): string {
  return `${phrase.unit === 'day' ? 'au' : 'à'} ${phrase.text}${remark(phrase)}`;
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

export const FRENCH: DateWording = {
  months: MONTHS,
  shortMonths: [
    'janv.',
    'févr.',
    'mars',
    'avr.',
    'mai',
    'juin',
    'juil.',
    'août',
    'sept.',
    'oct.',
    'nov.',
    'déc.',
  ],
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  dayOfMonth: (day) => (day === 1 ? '1er' : String(day)),
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  beforeChrist: 'av. J.-C.',
  decade: (firstYear) => `les années ${firstYear}`,
  years: (range) => `les années ${range}`,
  clock: ' à ',
  always: 'à tout moment',
  alone,
  someDay: (month) => some('jour', month),
  someMonth: (year) => some('mois', year),
  since,
  until,
  startUnknown: (end) => `début inconnu, ${until(end)}`,
  endUnknown: (start) => `à partir ${from(start)}, fin inconnue`,
  fromTo: (start, end) => `${from(start)} ${to(end)}`,
};
