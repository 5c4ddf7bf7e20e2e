import type { EventSubType } from '@/domain/dataset/vocabulary.ts';
import { isAcleds } from '../acled-columns.ts';
import type { TableField, TablePreview } from './mapping.ts';
import { subTypeOf } from './mapped-words.ts';

type Doubt = TablePreview['doubts'][number];

/** UCDP's codes: state-based and non-state conflict, and one-sided violence. */
const VIOLENCE: ReadonlyMap<string, EventSubType> = new Map([
  ['1', 'armed_clash'],
  ['2', 'armed_clash'],
  ['3', 'attack'],
]);

/** The sub-type a word of a column stands for, by the codes of UCDP where the column bears UCDP's name. */
export const subTypeIn = (column: string | undefined, word: string): EventSubType | undefined =>
  (column === 'type_of_violence' ? VIOLENCE.get(word) : undefined) ?? subTypeOf(word);

/** Columns of tables that count the events, and the dead, of a region and a time. */
const COUNTS = ['events', 'fatalities'];

/** What columns of UCDP and ACLED say otherwise than a mapping, where a table of theirs is read by one. */
export function doubtsOfCodes(
  names: readonly string[],
  found: ReadonlyMap<TableField, string>,
): Doubt[] {
  const doubts: Doubt[] = [];
  if (COUNTS.every((name) => names.includes(name))) {
    const reason = `"events" seems to say how many events a row counts: it is read as one event all the same`;
    doubts.push({ field: 'type', reason });
  }
  const side = found.get('initiator');
  if (side === 'side_a' || (side === 'actor1' && isAcleds(names))) {
    const reason = `"${side}" names one of two sides, not the one that began; it is taken as who began it. Leave it out where that is not so`;
    doubts.push({ field: 'initiator', reason });
  }
  return doubts;
}
