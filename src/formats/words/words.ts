import type { FileFault } from '../file-faults.ts';
import type { ImportNote } from '../import-notes.ts';
import type { DoubtReason } from '../table/doubts.ts';
import type { FaultHint, FaultReason } from '../table/fault-reasons.ts';
import type { MappingFault } from '../table/mapped-check.ts';
import type { TableField } from '../table/mapping.ts';
import { sayOf, type Said, type WordsFor } from './said.ts';

/** All that may be said of somebody's own file, by what it is about. */
export interface Sayables {
  readonly files: FileFault;
  readonly doubts: DoubtReason;
  readonly mappingFaults: MappingFault;
  readonly notes: ImportNote;
  readonly faults: FaultReason;
  readonly hints: FaultHint;
}

/** The words of one language for it. What has no words in one of the languages does not compile. */
export type FileWords = { readonly [G in keyof Sayables]: WordsFor<Sayables[G]> } & {
  /** What the columns of a table can say. */
  readonly fields: Readonly<Record<TableField, string>>;
  /** What a fault is of, where that is no column of the table. */
  readonly subjects: Readonly<Record<'row' | 'notChosen', string>>;
};

/** What a language says for one thing. */
export const inWords = <G extends keyof Sayables>(
  words: FileWords,
  group: G,
  sayable: Sayables[G],
): Said => sayOf(words[group], sayable);
