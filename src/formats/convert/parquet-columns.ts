import type { FileMetaData, SchemaElement, SchemaTree } from 'hyparquet';
import { isObject } from '../detect-json.ts';
import { FileProblem } from '../file-faults.ts';
import { cellText, dateText } from './cell-text.ts';
import { systemOf, type CoordinateSystem } from './coordinate-system.ts';

/** A column of the table, or of places. */
export interface ParquetColumn {
  readonly name: string;
  readonly isPlace: boolean;
  /** Of places. */
  readonly system: CoordinateSystem;
  readonly text: (value: unknown) => string;
}

const GEOMETRY_NAME = /^(?:geom|geometry|the_geom|wkb|wkb_geometry)$/i;

/** Marks binary columns that are geometry by their name alone, as older exports have them. */
export function markGeometry(schema: readonly SchemaElement[]): void {
  for (const element of schema) {
    const bare = element.logical_type === undefined && element.converted_type === undefined;
    if (element.type === 'BYTE_ARRAY' && bare && GEOMETRY_NAME.test(element.name)) {
      element.logical_type = { type: 'GEOMETRY' };
    }
  }
}

function isScalarList({ element, children }: SchemaTree): boolean {
  const [inner] = children;
  const isList = element.converted_type === 'LIST' || element.logical_type?.type === 'LIST';
  if (!isList || inner === undefined || children.length !== 1) return false;
  return (
    inner.children.length === 0 ||
    inner.children.every((leaf) => leaf.children.length === 0 && inner.children.length === 1)
  );
}

function textOf({ logical_type: type, converted_type: legacy, scale }: SchemaElement) {
  if (legacy === 'DECIMAL') {
    return (value: unknown) =>
      typeof value === 'number' ? cellText(Number(value.toFixed(Math.min(scale ?? 0, 100)))) : '';
  }
  const utc = type?.type === 'TIMESTAMP' ? type.isAdjustedToUTC : legacy !== undefined;
  return (value: unknown) => (value instanceof Date ? dateText(value, utc) : cellText(value));
}

function crsOf(metadata: FileMetaData, element: SchemaElement): string {
  const type = element.logical_type;
  const own = type?.type === 'GEOMETRY' || type?.type === 'GEOGRAPHY' ? type.crs : undefined;
  if (own !== undefined) return own;
  const text = metadata.key_value_metadata?.find(({ key }) => key === 'geo')?.value;
  const geo: unknown = text === undefined ? undefined : JSON.parse(text);
  const columns = isObject(geo) ? geo['columns'] : undefined;
  const column = isObject(columns) ? columns[element.name] : undefined;
  const crs = isObject(column) ? column['crs'] : undefined;
  return isObject(crs) ? cellText(crs['name']) : '';
}

/**
 * The columns of a Parquet file as a table. The struct `bbox` of GeoParquet repeats the geometry and is left out
 * without a word; `leftOut` are the other columns of objects.
 * @throws FileProblem that names a column of geometry in a system that is not read
 */
export function columnsOf(
  metadata: FileMetaData,
  tree: SchemaTree,
): { readonly columns: readonly ParquetColumn[]; readonly leftOut: readonly string[] } {
  const columns: ParquetColumn[] = [];
  const leftOut: string[] = [];
  for (const column of tree.children) {
    const { element, children } = column;
    if (children.length > 0 && element.name === 'bbox') continue;
    if (children.length > 0 && !isScalarList(column)) {
      leftOut.push(element.name);
      continue;
    }
    const type = element.logical_type?.type;
    const isPlace = type === 'GEOMETRY' || type === 'GEOGRAPHY';
    const crs = isPlace ? crsOf(metadata, element) : '';
    const system = crs === '' ? 'degrees' : systemOf(crs);
    if (system === undefined) {
      throw new FileProblem({
        kind: 'otherSystemOfColumn',
        column: element.name,
        system: crs.slice(0, 80),
      });
    }
    columns.push({ name: element.name, isPlace, system, text: textOf(element) });
  }
  return { columns, leftOut };
}
