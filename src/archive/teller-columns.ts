import type { Codes, EventColumns, SetColumn, TextColumn } from '@/domain/columns/columns.ts';
import { narrowest } from '@/domain/columns/arrange.ts';
import { SetDictionary } from '@/domain/columns/set-dictionary.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';

/** Which dictionaries of texts hold what the claims of a row say; see `RowCoder.tellers`. */
export interface TellerTexts {
  readonly sources: number;
  readonly claims: readonly number[];
}

const has = ({ offsets, members }: Omit<SetColumn, 'sets'>, set: number, member: number): boolean =>
  member >= 0 && members.subarray(offsets[set], offsets[set + 1]).includes(member);

/** What each set becomes, by its number. */
const eachSet = <T>({ offsets }: Omit<SetColumn, 'sets'>, change: (set: number) => T): T[] =>
  Array.from({ length: offsets.length - 1 }, (_, set) => change(set));

/**
 * The columns of one teller's account, of rows whose claims either count for the one origin that the row names,
 * or each for its own source. A row is told if the teller is its origin, and then by all its sources, or is one
 * of them, and then by that one alone.
 * @param sourceIds the ids of the dictionary of sources
 */
export function tellerColumns(
  columns: EventColumns,
  sourceIds: readonly string[],
  { sources: sourcesAt, claims }: TellerTexts,
  teller: string,
): EventColumns {
  const { length, facets } = columns;
  const { origin, standing } = facets;
  const sources = columns.texts[sourcesAt];
  if (sources === undefined) throw new RangeError(`there is no dictionary ${sourcesAt} of texts`);
  const [originAt, sourceAt] = [origin.values.indexOf(teller), sourceIds.indexOf(teller)];

  const isSole = eachSet(
    origin,
    (set) => (origin.offsets[set + 1] ?? 0) - (origin.offsets[set] ?? 0) === 1,
  );
  const isOrigin = eachSet(origin, (set) => has(origin, set, originAt));
  const isSource = eachSet(sources, (set) => has(sources, set, sourceAt));
  const origins = setsOf(origin, origin.values);
  const ownOrigin = originAt < 0 ? 0 : origins.set([originAt]);
  const heard = setsOf(sources, sourceIds);
  const silent = heard.set([]);
  const alone = sourceAt < 0 ? silent : heard.set([sourceAt]);
  const single = STANDINGS.indexOf('single_source');

  const told = new Uint8Array(length);
  const [originSets, sourceSets, standings] = [
    new Int32Array(length),
    new Int32Array(length),
    new Int32Array(length),
  ];
  for (let row = 0; row < length; row += 1) {
    const [originSet, sourceSet] = [origin.sets[row] ?? 0, sources.sets[row] ?? 0];
    const byOrigin = isSole[originSet] === true && isOrigin[originSet] === true;
    const isTold = byOrigin || isSource[sourceSet] === true;
    told[row] = isTold ? 1 : 0;
    sourceSets[row] = byOrigin ? sourceSet : isTold ? alone : silent;
    originSets[row] = isTold && isSole[originSet] !== true ? ownOrigin : originSet;
    standings[row] = isTold ? single : (standing.sets[row] ?? 0);
  }
  return {
    ...columns,
    told,
    facets: {
      ...facets,
      standing: { ...standing, sets: narrowest(standings) },
      origin: { ...origins.columns(), sets: narrowest(originSets), values: origin.values },
    },
    texts: columns.texts.map((column, at): TextColumn => {
      if (at === sourcesAt) {
        return { ...heard.columns(), sets: narrowest(sourceSets), texts: column.texts };
      }
      return claims.includes(at) ? silenced(column, told) : column;
    }),
  };
}

/** The sets of a column, in a dictionary that can take more. */
function setsOf(column: Omit<SetColumn, 'sets'>, values: readonly string[]): SetDictionary {
  const dictionary = new SetDictionary();
  for (const value of values) dictionary.value(value);
  for (const members of eachSet(column, (set) => [
    ...column.members.subarray(column.offsets[set], column.offsets[set + 1]),
  ])) {
    dictionary.set(members);
  }
  return dictionary;
}

/** The texts of the rows that are told; the others have none. */
function silenced(column: TextColumn, told: Uint8Array): TextColumn {
  const empty = column.offsets.length - 1;
  const sets: Codes = narrowest(
    Int32Array.from(told, (isTold, row) => (isTold === 1 ? (column.sets[row] ?? 0) : empty)),
  );
  const end = column.offsets.at(-1) ?? 0;
  const offsets = new Uint32Array(column.offsets.length + 1);
  offsets.set(column.offsets);
  offsets[empty + 1] = end;
  return { ...column, sets, offsets };
}
