import type { RowFault } from '@/formats/table/table-format.ts';
import { english } from '@/formats/words/english.ts';

/** What was wrong with a row, as cells of the file of rejected rows: column, value, reason and suggestion, in English. */
export const faultCells = ({ column, value, reason, hint }: RowFault): string[] => [
  column,
  value,
  english('faults', reason),
  hint === undefined ? '' : english('hints', hint),
];
