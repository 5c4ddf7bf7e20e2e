import type { CountSpan } from './mapped-numbers.ts';
import type { MappedRow } from './mapped-shape.ts';

/** What a cell says of how many died: a number or span, words such as `10+`, or nothing. */
export type Count = CountSpan | string | undefined;

const spanOf = (count: Count): CountSpan | undefined =>
  typeof count === 'string' ? undefined : count;

/**
 * How many died by a row's numbers, the lowest and the highest. Where it gives one end only, that stands for both: a
 * number that is not given is not made up. Numbers that contradict each other, and words, are told with the claims
 * and leave the event's open: `10+` has no upper end. Beside words both ends have to be given.
 * @param notes takes what could not be used, in plain English
 */
export function tollOf(
  row: Readonly<Record<'said' | 'least' | 'most', Count>>,
  notes: string[],
): Pick<MappedRow, 'killed' | 'tollWords'> {
  const [said, least, most] = [spanOf(row.said), spanOf(row.least), spanOf(row.most)];
  const tollWords = [row.said, row.least, row.most].find((count) => typeof count === 'string');
  const words = tollWords === undefined ? {} : { tollWords };
  if (tollWords !== undefined) {
    notes.push(`The number of dead is written "${tollWords}", which is no number or span.`);
    if (least === undefined || most === undefined) return words;
  }
  const best = said !== undefined && said.low === said.high ? said.low : undefined;
  const low = least?.low ?? said?.low ?? most?.low;
  const high = most?.high ?? said?.high ?? least?.high;
  if (low === undefined || high === undefined) return words;
  if (low <= high && (best === undefined || (low <= best && best <= high))) {
    return { ...words, killed: { low, high, ...(best === undefined ? {} : { best }) } };
  }
  const written = `low ${low}, ${best === undefined ? '' : `best ${best}, `}high ${high}`;
  notes.push(`The numbers of dead contradict each other (${written}); none of them is taken.`);
  return words;
}
