import type { DatePhrase, DateWording } from './wording.ts';

function alone({ text, about, doubt }: DatePhrase): string {
  return (doubt ? 'possibly ' : '') + (about ? 'about ' : '') + text;
}

function some(unit: string, { text, about, doubt }: DatePhrase): string {
  return `${doubt ? 'possibly ' : ''}a ${unit} ${about ? 'about' : 'in'} ${text}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const ENGLISH: DateWording = {
  months: MONTHS,
  shortMonths: [
    'Jan',
    'Feb',
    'Mar',
    'Apr',
    'May',
    'Jun',
    'Jul',
    'Aug',
    'Sept',
    'Oct',
    'Nov',
    'Dec',
  ],
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  dayOfMonth: String,
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  beforeChrist: 'BC',
  decade: (firstYear) => `the ${firstYear}s`,
  years: (range) => `the years ${range}`,
  clock: ', ',
  always: 'at any time',
  alone,
  someDay: (month) => some('day', month),
  someMonth: (year) => some('month', year),
  since: (start) => `since ${alone(start)}`,
  until: (end) => `until ${alone(end)}`,
  startUnknown: (end) => `start unknown, until ${alone(end)}`,
  endUnknown: (start) => `from ${alone(start)}, end unknown`,
  fromTo: (start, end) => `from ${alone(start)} to ${alone(end)}`,
};
