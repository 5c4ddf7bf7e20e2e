import type { Taken } from '../import-notes.ts';
import type { Recognition } from './table-format.ts';

/** dBASE, and so every shapefile, cuts the names of columns at ten characters. */
const DBASE_LENGTH = 10;

const underscored = (name: string): string => name.replaceAll(/[\s.-]+/g, '_');

/** The one known name that was cut to this; undefined where none or several may have been. */
function uncut(name: string, known: readonly string[]): string | undefined {
  if (name.length !== DBASE_LENGTH) return undefined;
  const [only, ...more] = known.filter((each) => each.startsWith(name));
  return more.length === 0 ? only : undefined;
}

/**
 * The names of a table's columns as its format has them, where another program has rewritten them: `Type Of
 * Violence`, `type.of.violence` of R, `type_of_vi` of a shapefile, or the name of an older release. What is not
 * known stays as it is, and so does a name whose own is there already.
 * @param columns names in lower case
 * @param known the names that are read
 * @param older what other releases call a column
 */
export function presentNames(
  columns: readonly string[],
  known: readonly string[],
  older: ReadonlyMap<string, string>,
): string[] {
  const given = new Set<string>([...columns, '']);
  return columns.map((column) => {
    if (known.includes(column)) return column;
    const plain = underscored(column);
    const present =
      older.get(plain) ?? (known.includes(plain) ? plain : uncut(plain, known)) ?? column;
    if (given.has(present)) return column;
    given.add(present);
    return present;
  });
}

/** Names that stand more than once. */
const namesTwice = (columns: readonly string[], read: readonly string[]): string[] =>
  read.filter((name) => columns.indexOf(name) !== columns.lastIndexOf(name));

/**
 * Whether a table with the columns of a format can be read as such.
 * @param columns names as `presentNames` gives them
 * @param missing the columns without which it cannot
 * @param unstated columns it can do without, and what is then taken
 */
export function recognised(
  columns: readonly string[],
  {
    missing,
    read,
    unstated,
  }: {
    readonly missing: readonly string[];
    readonly read: readonly string[];
    readonly unstated: readonly (readonly [name: string, taken: Taken])[];
  },
): Recognition {
  if (missing.length > 0) {
    return { kind: 'lacks', missing };
  }
  const twice = namesTwice(columns, read);
  if (twice.length > 0) {
    return { kind: 'lacks', twice };
  }
  const notes = unstated
    .filter(([name]) => !columns.includes(name))
    .map(([column, taken]) => ({ kind: 'noColumn' as const, column, taken }));
  return notes.length === 0 ? { kind: 'yes' } : { kind: 'yes', notes };
}
