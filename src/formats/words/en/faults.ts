import { joined, listed, say } from '../said.ts';
import type { FileWords } from '../words.ts';
import { counted, number } from './counts.ts';

const ORDER = { 'day-first': 'day', 'month-first': 'month' } as const;
const DEGREES = { longitude: '-180 to 180', latitude: '-90 to 90' } as const;
const SWAPPED = {
  grid: 'seem swapped: only then do they lie in the grid cell the row names',
  country: 'seem swapped: only then are they near the rest of the country',
  table: 'seem swapped: only then are they near the rest of the table',
} as const;
const READ_AS = {
  'day-first': ', with the day first',
  'month-first': ', with the month first',
  serial: ', as spreadsheets count days',
  unix: ', counted from 1970',
} as const;

const cells = counted({ one: '# cell', other: '# cells' });
const characters = counted({ one: '# character', other: '# characters' });

export const subjects: FileWords['subjects'] = {
  row: 'the row',
  notChosen: 'a column that is not chosen',
};

export const faults: FileWords['faults'] = {
  empty: () => say`is empty`,
  tooLong: ({ as }) => say`is too long for a ${[as]}`,
  longerThan: ({ most }) => say`is longer than ${characters(most)}`,
  noId: () => say`is not an id without blanks or commas`,
  noShortId: ({ most }) => say`is not an id of at most ${characters(most)} that can be seen`,
  clash: () => say`is the id of another row that says something else`,
  withdrawn: () => say`was withdrawn by its publisher`,
  deletedByAcled: () => say`is the id of an event that ACLED has deleted since`,
  noDate: () => say`is not a date`,
  noYear: () => say`has no year of four digits`,
  notYearFirst: () => say`is not a date written with the year first`,
  noDay: ({ order }) => say`is not a day, read with the ${[ORDER[order]]} first`,
  notWrittenAs: ({ forms }) => say`is not a day written as ${listed(forms, ' or ')}`,
  numberNoDate: () => say`is a number, not a date`,
  noWeek: ({ weeks }) => say`is not a week of its year, which has ${number(weeks)}`,
  season: () =>
    say`is a season, which is not of the same months everywhere: months or a quarter can be read`,
  beforeStart: ({ start }) => say`is before ${start ?? ['the start']}`,
  noSpanEnd: () =>
    say`cannot be the end of a span: the start and the end must be years, months or days`,
  noNumber: () => say`is not a number`,
  noWhole: () => say`is not a whole number of 0 or more`,
  noCode: ({ last }) => say`is not ${last === 3 ? ['1, 2 or 3'] : say`1 to ${number(last)}`}`,
  noRadius: ({ most }) => say`is not a radius in km of at most ${number(most)}`,
  noEventType: () => say`is not an event type of ACLED`,
  noSubType: () => say`is not a sub-event type of ACLED`,
  subTypeOfAnother: () => say`is not a sub-event type of the row's event type`,
  typeSaysTooLittle: () => say`does not say enough without a sub-event type`,
  otherEmpty: () => say`is empty, but the other coordinate is not`,
  noDegrees: ({ axis }) => say`is not a ${[axis]} (${[DEGREES[axis]]})`,
  noPair: () => say`is not two numbers`,
  noGeometry: () => say`is no geometry that can be read`,
  noGrid: () => say`is not an MGRS reference such as 38SMB4488, with as many digits east as north`,
  noSquare: () => say`names a square that its zone does not have`,
  zeros: ({ pair }) =>
    say`${[pair ? 'is 0 and 0' : 'and longitude are both 0']}, which stands for "not known" more often than for a place`,
  swapped: ({ near, pair }) => say`${[pair ? '' : 'and longitude ']}${[SWAPPED[near]]}`,
  notAsManyCells: ({ width }) => say`has not as many cells as the header (${number(width)})`,
  unclosedQuote: () => say`does not end: a quote is opened and never closed; the rest is not read`,
  malformedQuote: () => say`has text after a quote that closes a cell`,
  unterminatedQuote: () => say`has a quote that is opened and never closed`,
  leftOut: () => say`was left out`,
};

export const hints: FileWords['hints'] = {
  days: ({ readings }) =>
    say`perhaps ${joined(
      readings.map(({ day, as }) => say`${day}${[READ_AS[as]]}`),
      '; or ',
    )}`,
  span: ({ from, to }) => say`perhaps ${from} to ${to}`,
  point: ({ longitude, latitude }) => say`perhaps longitude ${longitude}, latitude ${latitude}`,
  number: ({ number: read, decimal }) => say`perhaps ${read}, with a decimal ${[decimal]}`,
  thousands: ({ number: read }) => say`perhaps ${read}, with the thousands set off`,
  leftEmpty: () => say`perhaps left empty`,
  kept: ({ row }) => say`row ${[String(row)]} is kept; compare the two`,
  cells: ({ count }) => cells(count),
};
