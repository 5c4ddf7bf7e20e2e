import { TABLE_FIELDS, type TableField, type TableMapping } from './mapping.ts';

/** Why a table cannot be read by a mapping. */
export type MappingFault =
  | { readonly kind: 'needsDate' }
  | { readonly kind: 'needsOther'; readonly field: TableField; readonly other: TableField }
  | { readonly kind: 'whereTwice' }
  | { readonly kind: 'noSuchColumn'; readonly column: string; readonly field: TableField }
  | { readonly kind: 'standsTwice'; readonly column: string; readonly times: number }
  | { readonly kind: 'usedTwice'; readonly column: string; readonly fields: readonly TableField[] };

const normalise = (name: string): string => name.trim().toLowerCase();

/** A key for a set of columns, whatever their order and case, to remember a mapping by. */
export const columnsKey = (columns: readonly string[]): string =>
  JSON.stringify(columns.map(normalise).toSorted());

/** Fields of which one column may speak for both, since a cell can hold either. */
const MAY_SHARE: readonly (readonly [TableField, TableField])[] = [
  ['date', 'end_date'],
  ['initiator', 'target'],
];

/** A place is said in one of these ways. */
const WAYS_OF_PLACES = ['longitude', 'coordinates', 'mgrs'] as const;

function sharedFaults(used: ReadonlyMap<string, readonly TableField[]>): MappingFault[] {
  return [...used].flatMap(([column, fields]) => {
    const [a, b, ...more] = fields;
    if (a === undefined || b === undefined) return [];
    const allowed = more.length === 0 && MAY_SHARE.some(([x, y]) => x === a && y === b);
    return allowed ? [] : [{ kind: 'usedTwice', column, fields }];
  });
}

/**
 * What is wrong with a mapping for a table; empty when it can be used.
 * @param columns names as written or in lower case
 */
export function checkMapping(
  mapping: TableMapping,
  columns: readonly string[],
): readonly MappingFault[] {
  const present = new Map<string, number>();
  for (const name of columns.map(normalise)) present.set(name, (present.get(name) ?? 0) + 1);
  const used = new Map<string, TableField[]>();
  const faults: MappingFault[] = [];
  for (const field of TABLE_FIELDS) {
    const column = mapping.columns[field];
    if (column === undefined || column === '') continue;
    const times = present.get(normalise(column)) ?? 0;
    if (times === 0) faults.push({ kind: 'noSuchColumn', column, field });
    if (times > 1) faults.push({ kind: 'standsTwice', column, times });
    used.set(column, [...(used.get(column) ?? []), field]);
  }
  const has = (field: TableField): boolean => (mapping.columns[field] ?? '') !== '';
  if (!has('date')) faults.unshift({ kind: 'needsDate' });
  if (has('longitude') !== has('latitude')) {
    const [field, other] = has('longitude')
      ? (['longitude', 'latitude'] as const)
      : (['latitude', 'longitude'] as const);
    faults.push({ kind: 'needsOther', field, other });
  }
  if (has('day') && !has('month'))
    faults.push({ kind: 'needsOther', field: 'day', other: 'month' });
  if (WAYS_OF_PLACES.filter(has).length > 1) faults.push({ kind: 'whereTwice' });
  return [...faults, ...sharedFaults(used)];
}
