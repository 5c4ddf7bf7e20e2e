/** The kinds of geometry that a cell may hold besides a point, as GeoJSON names them. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['POINT', 'Point'],
  ['MULTIPOINT', 'MultiPoint'],
  ['LINESTRING', 'LineString'],
  ['MULTILINESTRING', 'MultiLineString'],
  ['POLYGON', 'Polygon'],
  ['MULTIPOLYGON', 'MultiPolygon'],
]);

const HEAD = /^\s*(?:SRID=(?:4326|0);)?\s*([A-Z]+)\s*(?:Z|M|ZM)?\s*\(/i;
const POSITION = /[^\s(),][^(),]*/g;

/**
 * A geometry in well-known text (OGC 06-103r4) as GeoJSON; undefined for any other text. Numbers that follow longitude
 * and latitude are heights or measures.
 */
export function geometryOf(
  text: string,
): { readonly type: string; readonly coordinates: unknown } | undefined {
  const kind = KINDS.get(HEAD.exec(text)?.[1]?.toUpperCase() ?? '');
  if (kind === undefined) return undefined;
  const json = text
    .slice(text.indexOf('('))
    .trim()
    .replaceAll(POSITION, (position) => `[${position.trim().split(/\s+/).join(',')}]`)
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    const coordinates: unknown = JSON.parse(json);
    if (!Array.isArray(coordinates)) return undefined;
    return { type: kind, coordinates: kind === 'Point' ? coordinates[0] : flat(kind, coordinates) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** Points of a MULTIPOINT stand in brackets of their own or not. */
const flat = (kind: string, coordinates: readonly unknown[]): readonly unknown[] =>
  kind === 'MultiPoint'
    ? coordinates.map((each: unknown): unknown =>
        Array.isArray(each) && Array.isArray(each[0]) ? each[0] : each,
      )
    : coordinates;
