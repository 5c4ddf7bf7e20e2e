import { joined, listed, say } from '../said.ts';
import type { FileWords } from '../words.ts';
import { counted, number } from './counts.ts';
import { fields } from './fields.ts';

const beyond90 = counted({ one: '# value is', other: '# values are' });
const offEarth = counted({
  one: '# value is no degrees on earth',
  other: '# values are no degrees on earth',
});
const times = counted({ one: '# time', other: '# times' });

const orNone = (text: string | undefined, none: string) =>
  text === undefined ? [none] : say`${text}`;

const nameOf = (field: keyof typeof fields) => [`"${fields[field]}"`];

const side = (metres: number) =>
  metres < 1000 ? say`${number(metres)}\u00A0m` : say`${number(metres / 1000)}\u00A0km`;

export const doubts: FileWords['doubts'] = {
  byValues: ({ column }) => say`the column "${column}" is chosen by its values alone`,
  byWordOfName: ({ column }) => say`the column "${column}" is chosen by a word of its name`,
  reportForEvent: ({ column }) =>
    say`no column says when it happened; "${column}", when it was reported, is taken for it`,
  outcomeAsToll: ({ column }) =>
    say`the numbers of "${column}" are taken as the dead; they may count the wounded too`,
  countsEvents: ({ column }) =>
    say`"${column}" seems to say how many events a row counts: it is read as one event all the same`,
  twoSides: ({ column }) =>
    say`"${column}" names one of two sides, not the one that began; it is taken as who began it. Leave it out where that is not so`,
  twins: ({ column }) =>
    say`several columns are called "${column}", so none of them is taken; give them names of their own to use one`,
  idsRepeat: ({ column }) =>
    say`the values of "${column}" are not one for each row, so ids are made of the rows' numbers`,
  precisionNumbers: ({ column }) =>
    say`the numbers of "${column}" may be UCDP's 1 to 7 or ACLED's 1 to 3; they are not used`,
  noDateColumn: () => say`no column is known to hold dates; an event needs one`,
  manyNoDates: ({ column }) => say`many values of "${column}" are no dates`,
  noDayColumn: ({ month }) =>
    say`no column holds the day: what happened in "${month}" is some time in that month`,
  otherCalendar: ({ year, calendar }) =>
    say`"${year}" and the other years seem to be of the ${[calendar === 'buddhist' ? 'Buddhist' : 'Persian or Islamic']} calendar, and are read as common years: convert the dates first`,
  firstDays: ({ unit, day, alone }) =>
    say`every day is the first of a ${[unit]}, such as ${day}: if only the ${[unit]} is known, write it alone, as in ${alone}`,
  unixNumbers: ({ value, moment }) =>
    say`numbers are taken as seconds or milliseconds since 1970: ${value} is ${orNone(moment, 'no moment')}`,
  serialNumbers: ({ value, day }) =>
    say`numbers are taken as days of a spreadsheet: ${value} is ${orNone(day, 'no day')}. A file that counts from 1904 would be four years later`,
  mixedOrders: ({ dayFirst, monthFirst }) =>
    say`"${dayFirst}" has the day first and "${monthFirst}" the month: one of them will be rejected`,
  openOrder: ({ value, dayFirst, monthFirst }) =>
    say`"${value}" is ${orNone(dayFirst, 'no day')} with the day first and ${orNone(monthFirst, 'no day')} with the month first; no value decides`,
  shortYears: () => say`years of two digits are read as 1969 to 2068`,
  numbersAmongDates: ({ value }) =>
    say`some values are numbers, such as ${value}, and will be rejected`,
  isoWeeks: ({ value, from, to }) =>
    say`weeks are read as ISO 8601 counts them, from Monday: ${value} is ${from} to ${to}`,
  quarters: ({ value, from, to }) =>
    say`quarters are read as those of the calendar year: ${value} is ${from} to ${to}. Of a fiscal year they may be other months`,
  mixedDecimals: ({ point, comma }) => say`"${point}" has a decimal point and "${comma}" a comma`,
  decimalComma: ({ value }) => say`"${value}" is taken to have a decimal comma`,
  thousands: ({ value, number: read }) =>
    say`"${value}" is taken as ${read}, its mark standing between thousands`,
  wordyToll: ({ value }) =>
    say`"${value}" is no number or span: of such rows the number of dead is left open, and told with the claims`,
  openPair: ({ value, latitude, longitude }) =>
    say`"${value}" is latitude ${latitude}, longitude ${longitude}, or the other way round; no value decides`,
  mixedPairs: () => say`some values have the latitude first, others the longitude`,
  swappedColumns: ({ count }) =>
    say`${beyond90(count)} beyond 90, and no longitude is: the two columns may be swapped`,
  offEarth: ({ count }) => offEarth(count),
  precisionNotStated: () =>
    say`nothing says how exact the coordinates are; they are taken as within 25 km`,
  gridForDegrees: ({ column }) =>
    say`"${column}" and the coordinates both say where: the squares of "${column}" are taken, since their size says how exactly`,
  gridDigits: ({ value, metres }) =>
    say`how exactly a place is known is taken from the digits of its square: "${value}" is one of ${side(metres)}`,
  unknownPrecisions: ({ words }) =>
    say`words that are not known are taken as within 25 km: ${listed(words)}`,
  unknownTypes: ({ words, more }) =>
    say`words that are not known are taken as "other": ${listed(words)}${more === 0 ? [] : say` and ${number(more)} more`}`,
  oneSourceOrSeveral: ({ value }) =>
    say`"${value}" may be one source or several; it is taken as one`,
};

export const mappingFaults: FileWords['mappingFaults'] = {
  needsDate: () => say`Choose the column that holds the date: an event needs one.`,
  needsOther: ({ field, other }) =>
    say`${nameOf(field)} needs ${nameOf(other)}: choose its column too.`,
  whereTwice: () =>
    say`Choose one way to say where: one column of coordinates, one of MGRS, or two of longitude and latitude.`,
  noSuchColumn: ({ column, field }) => say`There is no column "${column}" for ${nameOf(field)}.`,
  standsTwice: ({ column, times: count }) =>
    say`The column "${column}" stands ${times(count)} in the table; give each its own name.`,
  usedTwice: ({ column, fields: all }) =>
    say`The column "${column}" cannot be ${joined(all.map(nameOf), ' and ')} at once.`,
};
