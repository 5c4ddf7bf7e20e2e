import { Type, type Batch, type Field, type Table } from '@uwdata/flechette';
import { wkbToGeojson } from 'hyparquet/src/wkb.js';
import { cellText, dateText } from './cell-text.ts';
import { placeOf, type GeometryPlace } from './geometry-place.ts';

type DataType = Field['type'];

/** A column of an Arrow table that becomes a column of text. */
export interface ArrowColumn {
  readonly name: string;
  readonly batches: readonly Batch<unknown>[];
  readonly text: (value: unknown) => string;
}

/** The column that says where rows are. */
export interface ArrowGeometry {
  readonly batches: readonly Batch<unknown>[];
  readonly place: (value: unknown) => GeometryPlace | undefined;
}

const SCALARS = new Set<number>([
  Type.Null,
  Type.Int,
  Type.Float,
  Type.Utf8,
  Type.LargeUtf8,
  Type.Utf8View,
  Type.Bool,
  Type.Decimal,
  Type.Date,
  Type.Time,
  Type.Timestamp,
  Type.Duration,
]);
const LISTS = new Set<number>([
  Type.List,
  Type.LargeList,
  Type.FixedSizeList,
  Type.ListView,
  Type.LargeListView,
]);
const BINARIES = new Set<number>([Type.Binary, Type.LargeBinary, Type.BinaryView]);
const GEOMETRY_NAME = /^(?:geom|geometry|the_geom|wkb|wkb_geometry)$/i;

function innerType(type: DataType): DataType {
  if (type.typeId === Type.Dictionary) return type.dictionary;
  return type;
}

function textOf(type: DataType): ((value: unknown) => string) | undefined {
  const inner = innerType(type);
  if (inner.typeId === Type.Date || inner.typeId === Type.Timestamp) {
    const utc = inner.typeId === Type.Timestamp && inner.timezone !== null;
    return (value) => (typeof value === 'number' ? dateText(new Date(value), utc) : '');
  }
  if (SCALARS.has(inner.typeId)) return cellText;
  if (!LISTS.has(inner.typeId) || !('children' in inner)) return undefined;
  const [child] = inner.children;
  const item = child === undefined ? undefined : textOf(child.type);
  if (item === undefined || child === undefined || LISTS.has(child.type.typeId)) return undefined;
  return (value) => {
    if (value === null || value === undefined) return '';
    if (Array.isArray(value)) return value.map(item).join('; ');
    return cellText(value);
  };
}

function placeOfWkb(value: unknown): GeometryPlace | undefined {
  if (!(value instanceof Uint8Array)) return undefined;
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
  return placeOf(wkbToGeojson({ view, offset: 0 }));
}

function placeOfPoint(value: unknown): GeometryPlace | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return placeOf({ type: 'Point', coordinates: Array.from<unknown>(Object.values(value)) });
}

/** By the extension names of GeoArrow 0.2, or as binary under a usual name. */
function placeReader({ name, type, metadata }: Field): ArrowGeometry['place'] | undefined {
  const extension = metadata?.get('ARROW:extension:name') ?? '';
  if (extension === 'geoarrow.point') return placeOfPoint;
  if (!BINARIES.has(type.typeId)) return undefined;
  const isWkb = /^(?:geoarrow|ogc)\.wkb$/.test(extension) || GEOMETRY_NAME.test(name);
  return isWkb ? placeOfWkb : undefined;
}

/** The columns of an Arrow table as text. `leftOut`: columns of objects, and of binary data that is no geometry. */
export function columnsOf(table: Table): {
  readonly columns: readonly ArrowColumn[];
  readonly geometry: ArrowGeometry | undefined;
  readonly leftOut: readonly string[];
} {
  const columns: ArrowColumn[] = [];
  const leftOut: string[] = [];
  let geometry: ArrowGeometry | undefined;
  for (const [at, field] of table.schema.fields.entries()) {
    const batches = table.getChildAt(at).data;
    const place = placeReader(field);
    const text = textOf(field.type);
    if (place !== undefined && geometry === undefined) geometry = { batches, place };
    else if (text !== undefined) columns.push({ name: field.name, batches, text });
    else leftOut.push(field.name);
  }
  return { columns, geometry, leftOut };
}
