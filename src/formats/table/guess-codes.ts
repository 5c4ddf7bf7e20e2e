import type { EventSubType } from '@/domain/dataset/vocabulary.ts';
import { isAcleds } from '../acled-columns.ts';
import type { Doubt, TableField } from './mapping.ts';
import { subTypeOf } from './mapped-words.ts';

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
    doubts.push({ field: 'type', reasons: [{ kind: 'countsEvents', column: 'events' }] });
  }
  const side = found.get('initiator');
  if (side === 'side_a' || (side === 'actor1' && isAcleds(names))) {
    doubts.push({ field: 'initiator', reasons: [{ kind: 'twoSides', column: side }] });
  }
  return doubts;
}
