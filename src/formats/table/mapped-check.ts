import { TABLE_FIELDS, type TableField, type TableMapping } from './mapping.ts';

const normalise = (name: string): string => name.trim().toLowerCase();

/** A key for a set of columns, whatever their order and case, to remember a mapping by. */
export const columnsKey = (columns: readonly string[]): string =>
  JSON.stringify(columns.map(normalise).toSorted());

/** Fields of which one column may speak for both, since a cell can hold either. */
const MAY_SHARE: readonly (readonly [TableField, TableField])[] = [
  ['date', 'end_date'],
  ['initiator', 'target'],
];

const wordFor = (field: TableField): string => field.replaceAll('_', ' ');

function sharedFaults(used: ReadonlyMap<string, readonly TableField[]>): string[] {
  return [...used].flatMap(([column, fields]) => {
    const [a, b, ...more] = fields;
    if (a === undefined || b === undefined) return [];
    const allowed = more.length === 0 && MAY_SHARE.some(([x, y]) => x === a && y === b);
    const all = fields.map(wordFor).join(' and ');
    return allowed ? [] : [`The column "${column}" cannot be ${all} at once.`];
  });
}

/**
 * What is wrong with a mapping for a table, in plain English; empty when it can be used.
 * @param columns names as written or in lower case
 */
export function checkMapping(mapping: TableMapping, columns: readonly string[]): readonly string[] {
  const present = new Map<string, number>();
  for (const name of columns.map(normalise)) present.set(name, (present.get(name) ?? 0) + 1);
  const used = new Map<string, TableField[]>();
  const faults: string[] = [];
  for (const field of TABLE_FIELDS) {
    const column = mapping.columns[field];
    if (column === undefined || column === '') continue;
    const times = present.get(normalise(column)) ?? 0;
    if (times === 0) faults.push(`There is no column "${column}" for the ${wordFor(field)}.`);
    if (times > 1) {
      faults.push(
        `The column "${column}" stands ${times} times in the table; give each its own name.`,
      );
    }
    used.set(column, [...(used.get(column) ?? []), field]);
  }
  const has = (field: TableField): boolean => (mapping.columns[field] ?? '') !== '';
  if (!has('date')) faults.unshift('Choose the column that holds the date: an event needs one.');
  if (has('longitude') !== has('latitude')) {
    const [there, missing] = has('longitude')
      ? ['longitude', 'latitude']
      : ['latitude', 'longitude'];
    faults.push(`A ${there} needs a ${missing}: choose its column too.`);
  }
  if (has('day') && !has('month')) faults.push('A day needs a month: choose its column too.');
  if (has('coordinates') && has('longitude')) {
    faults.push('Choose either one column of coordinates or two of longitude and latitude.');
  }
  return [...faults, ...sharedFaults(used)];
}
