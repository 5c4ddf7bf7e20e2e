import { joined, say, type Said } from '../said.ts';
import type { FileWords } from '../words.ts';
import { counted, number } from './counts.ts';

const contradict = counted({
  one: '# row gives a best number of dead',
  other: '# rows give best numbers of dead',
});
const giveWords = counted({ one: '# row gives', other: '# rows give' });
const pairsJoined = counted({
  one: '# pair of rows was joined, and its second',
  other: '# pairs of rows were joined, and the second of each',
});

const quoted = (names: readonly string[]): Said =>
  joined(
    names.map((name) => say`"${name}"`),
    ', ',
  );
const were = ({ length }: readonly string[], more = 0) => [length + more === 1 ? 'was' : 'were'];

const TAKEN = {
  week: 'every day is taken as known to within its week',
  'week-of-day': 'a single day is taken as known to within its week',
  near: 'every place is taken as near its point',
  'within-25-km': 'every place is taken as within 25 km of its point',
  'no-toll': 'nothing is said of the dead',
} as const;

export const notes: FileWords['notes'] = {
  readAs: ({ encoding }) => say`the text was read as ${encoding}`,
  onlySheet: ({ taken, why, others }) =>
    say`only the sheet "${taken}" was read, which ${[why === 'holds-most' ? 'holds most' : 'has dates']}; ${quoted(others)} ${were(others)} not`,
  onlyList: ({ taken, others, more }) =>
    say`only the list "${taken}" was read, the longest that has dates; ${quoted(others)}${more === 0 ? [] : say` and ${number(more)} more`} ${were(others, more)} not`,
  mergedCells: ({ count }) =>
    say`words and days of cells that are merged over several rows stand in each of them, ${number(count)} in all; numbers only in the first`,
  leftOutColumns: ({ columns }) =>
    say`the columns ${quoted(columns)} hold objects or binary data, which a table has no place for; they were left out`,
  fromMercator: () =>
    say`coordinates in metres of Web Mercator (EPSG:3857) were turned into degrees`,
  belowTitle: ({ row, title }) =>
    say`the names of the columns stand in row ${number(row)}; what stands above is no part of the table: "${title}"`,
  firstUnnamed: () => say`the first column has no name; the others are named from the second on`,
  tagsRow: ({ row }) => say`row ${number(row)} holds tags (HXL), and is no event`,
  noColumn: ({ column, taken }) => say`there is no column ${column}: ${[TAKEN[taken]]}`,
  unixDays: ({ value, day }) => say`days are read as counted from 1970: "${value}" is ${day}`,
  serialDays: ({ value, day }) =>
    say`days are read as a spreadsheet counts them: "${value}" is ${day}, in the year the row gives`,
  orderOfDays: ({ order, by }) =>
    say`days are read with the ${[order === 'day-first' ? 'day' : 'month']} first, since "${by}" cannot be read otherwise`,
  decimalComma: ({ by }) =>
    say`degrees are read with a decimal comma, since "${by}" cannot be read otherwise`,
  joinedSides: ({ pairs }) =>
    say`the table has a row for each side of an event: ${pairsJoined(pairs)} is counted as merged`,
  contradictoryTolls: ({ rows }) =>
    say`${contradict(rows)} outside low and high: the events stay with their number of dead left open, and their claims give the numbers as they are`,
  wordyTolls: ({ rows, said }) =>
    say`${giveWords(rows)} the dead as no number or span, as in "${said}": the number of the event is left open, and its claims say what the row says`,
};
