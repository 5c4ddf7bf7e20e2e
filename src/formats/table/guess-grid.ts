import { readGrid, type GridSquare } from './grid-square.ts';
import { columnsByName } from './guess-columns.ts';
import type { Sample } from './guess-sample.ts';
import { mostly } from './guess-values.ts';
import type { Doubt, TableField } from './mapping.ts';

const squareOf = (text: string): GridSquare | undefined => {
  const read = readGrid(text);
  return 'fault' in read ? undefined : read;
};

/** A square of 100 km is five signs long, as many codes are. */
const isReference = (text: string): boolean => (squareOf(text)?.sideMetres ?? 100_000) < 100_000;

/** Columns under whose names references stand as well. */
const OFTEN_GRIDS = ['coordinates', 'place', 'id'] as const;

/** Of a column that is called a grid, what cannot be read is to be rejected, unless that is most of it: cells of other grids are numbered. */
function named(sample: Sample, found: Map<TableField, string>): string | undefined {
  const column = found.get('mgrs');
  const values = sample.of(column);
  const squares = values.filter((text) => squareOf(text) !== undefined).length;
  found.delete('mgrs');
  return squares * 2 > values.length ? column : undefined;
}

function byValues(sample: Sample, found: Map<TableField, string>): string | undefined {
  const often = OFTEN_GRIDS.flatMap((field) => found.get(field) ?? []);
  return [...often, ...sample.free(found)].find((name) => mostly(sample.of(name), isReference));
}

/** Instead of the column that holds references, takes another one that has a name of the field, if there is one. */
function takeOther(
  field: (typeof OFTEN_GRIDS)[number],
  sample: Sample,
  found: Map<TableField, string>,
): void {
  const other = columnsByName(sample.free(found)).get(field);
  if (other === undefined) found.delete(field);
  else found.set(field, other);
}

/** How exactly a square says where, by the finest of them. */
function doubtDigits(values: readonly string[], doubts: Doubt[]): void {
  const squares = values.flatMap((value) => {
    const { sideMetres } = squareOf(value) ?? {};
    return sideMetres === undefined ? [] : [{ value, metres: sideMetres }];
  });
  const [finest] = squares.toSorted((a, b) => a.metres - b.metres);
  if (finest === undefined) return;
  doubts.push({ field: 'precision', reasons: [{ kind: 'gridDigits', ...finest }] });
}

/**
 * The column of references to the military grid, by its name or its values. Where as many rows have one as have
 * coordinates, it is taken instead of them, since they are made of it and it says how exact they are.
 */
export function findGrid(sample: Sample, found: Map<TableField, string>, doubts: Doubt[]): void {
  const own = named(sample, found);
  const column = own ?? byValues(sample, found);
  if (column === undefined) return;
  const values = sample.of(column);
  for (const field of OFTEN_GRIDS) if (found.get(field) === column) takeOther(field, sample, found);
  const degrees = found.get('latitude') ?? found.get('coordinates');
  if (sample.of(degrees).length > values.length) return;
  found.set('mgrs', column);
  if (degrees !== undefined) {
    for (const field of ['latitude', 'longitude', 'coordinates'] as const) found.delete(field);
    doubts.push({ field: 'mgrs', reasons: [{ kind: 'gridForDegrees', column }] });
  } else if (own === undefined) {
    doubts.push({ field: 'mgrs', reasons: [{ kind: 'byValues', column }] });
  }
  doubtDigits(values, doubts);
}
