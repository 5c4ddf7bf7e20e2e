import { distanceKm, type LonLat } from '@/domain/place.ts';
import { isObject, type JsonObject } from '../detect-json.ts';

/** Where a geometry is, as a table says it. */
export interface GeometryPlace {
  readonly longitude: number;
  readonly latitude: number;
  /** Absent for a point. */
  readonly radiusKm?: number;
  readonly precision?: 'near' | 'adm2' | 'adm1' | 'line' | 'country';
}

/** Up to these radii, in km, an area is as precise as a place nearby, a district or a governorate. */
const NEAR_KM = 5;
const ADM2_KM = 30;
const ADM1_KM = 150;

/** Positions in the order of the outline, and what each part weighs in the centre. */
interface Part {
  readonly kind: 'points' | 'line' | 'ring';
  readonly sign: 1 | -1;
  readonly positions: readonly LonLat[];
}

/** The first two numbers of a GeoJSON position; nothing where they are none. */
export function readPosition(value: unknown): LonLat | undefined {
  if (!Array.isArray(value)) return undefined;
  const [lon, lat] = [degree(value[0]), degree(value[1])];
  return lon === undefined || lat === undefined ? undefined : [lon, lat];
}

/** RFC 7946 has numbers; what is written as a text by mistake says the same. */
function degree(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^[+-]?\d+(?:\.\d+)?$/.test(value.trim())
    ? Number(value)
    : undefined;
}

const items = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const positions = (value: unknown): LonLat[] =>
  items(value).flatMap((each) => {
    const position = readPosition(each);
    return position === undefined ? [] : [position];
  });

const rings = (value: unknown): Part[] =>
  items(value).map((ring, at) => ({
    kind: 'ring',
    sign: at === 0 ? 1 : -1,
    positions: positions(ring),
  }));

function partsOf(type: unknown, coordinates: unknown): Part[] {
  switch (type) {
    case 'Point':
      return [{ kind: 'points', sign: 1, positions: positions([coordinates]) }];
    case 'MultiPoint':
      return [{ kind: 'points', sign: 1, positions: positions(coordinates) }];
    case 'LineString':
      return [{ kind: 'line', sign: 1, positions: positions(coordinates) }];
    case 'MultiLineString':
      return items(coordinates).map((line) => ({
        kind: 'line',
        sign: 1,
        positions: positions(line),
      }));
    case 'Polygon':
      return rings(coordinates);
    case 'MultiPolygon':
      return items(coordinates).flatMap(rings);
    default:
      return [];
  }
}

const turn = (lon: number, towards: number): number =>
  lon - 360 * Math.round((lon - towards) / 360);

/** Longitudes made continuous, so that an outline over the antimeridian is not torn (RFC 7946, 3.1.9). */
function unwrap(part: Part, start: number): Part {
  let before = start;
  const unwrapped = part.positions.map(([lon, lat]): LonLat => {
    before = turn(lon, before);
    return [before, lat];
  });
  return { ...part, positions: unwrapped };
}

interface Sum {
  lon: number;
  lat: number;
  weight: number;
}

function add(sum: Sum, lon: number, lat: number, weight: number): void {
  sum.lon += lon * weight;
  sum.lat += lat * weight;
  sum.weight += weight;
}

function addPart(sum: Sum, part: Part, [originLon, originLat]: LonLat): void {
  const ring: Sum = { lon: 0, lat: 0, weight: 0 };
  part.positions.forEach(([lon, lat], at) => {
    const x = lon - originLon;
    const y = lat - originLat;
    const next = part.positions[at + 1];
    if (part.kind === 'points') return add(sum, x, y, 1);
    if (next === undefined) return;
    const [nextX, nextY] = [next[0] - originLon, next[1] - originLat];
    const midX = (x + nextX) / 2;
    const midY = (y + nextY) / 2;
    if (part.kind === 'line') add(sum, midX, midY, Math.hypot(nextX - x, nextY - y));
    else add(ring, (midX * 2) / 3, (midY * 2) / 3, (x * nextY - nextX * y) / 2);
  });
  if (ring.weight === 0) return;
  const weight = Math.abs(ring.weight) * part.sign;
  add(sum, ring.lon / ring.weight, ring.lat / ring.weight, weight);
}

/** The parts of the most extent: areas, else lines, else points. */
function widest(parts: readonly Part[]): readonly Part[] {
  const kind = (['ring', 'line'] as const).find((each) => parts.some((part) => part.kind === each));
  return kind === undefined ? parts : parts.filter((part) => part.kind === kind);
}

/**
 * The centroid, on the plane of degrees: by area for areas, by length for lines, the mean of points, of whichever
 * have most extent. For what has none, the mean of its positions.
 */
function centreOf(parts: readonly Part[], origin: LonLat): LonLat {
  const sum: Sum = { lon: 0, lat: 0, weight: 0 };
  for (const part of widest(parts)) addPart(sum, part, origin);
  if (sum.weight === 0) {
    const all = parts.flatMap((part) => part.positions);
    for (const [lon, lat] of all) add(sum, lon - origin[0], lat - origin[1], 1);
  }
  return [turn(origin[0] + sum.lon / sum.weight, 0), origin[1] + sum.lat / sum.weight];
}

function precisionOf(parts: readonly Part[], radiusKm: number): GeometryPlace['precision'] {
  if (widest(parts).every(({ kind }) => kind === 'line')) return 'line';
  if (radiusKm <= NEAR_KM) return 'near';
  if (radiusKm <= ADM2_KM) return 'adm2';
  return radiusKm <= ADM1_KM ? 'adm1' : 'country';
}

/** The geometries of a collection, which may hold others. */
const leavesOf = (geometry: unknown): readonly JsonObject[] => {
  if (!isObject(geometry)) return [];
  return geometry['type'] === 'GeometryCollection'
    ? items(geometry['geometries']).flatMap(leavesOf)
    : [geometry];
};

const outside = ([lon, lat]: LonLat): boolean => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90);

/**
 * Reads a GeoJSON geometry (RFC 7946) as a place. A line or area becomes its centroid with the radius, in
 * km rounded up to 0.1, of the circle around it that covers every corner. Heights are not read. A position
 * outside ±180/±90 is given as it stands, for the reader of the table to refuse.
 * @returns `undefined` for no geometry and an empty one
 */
export function placeOf(geometry: unknown): GeometryPlace | undefined {
  if (!isObject(geometry)) return undefined;
  const { type, coordinates } = geometry;
  if (type === 'Point') {
    const position = readPosition(coordinates);
    if (position === undefined) return undefined;
    return { longitude: position[0], latitude: position[1] };
  }
  const parts = leavesOf(geometry)
    .flatMap((leaf) => partsOf(leaf['type'], leaf['coordinates']))
    .filter((part) => part.positions.length > 0);
  const corners = parts.flatMap((part) => part.positions);
  const [origin] = corners;
  if (origin === undefined) return undefined;
  const wrong = corners.find(outside);
  if (wrong !== undefined) return { longitude: wrong[0], latitude: wrong[1] };
  const unwrapped = parts.map((part) => unwrap(part, origin[0]));
  const centre = centreOf(unwrapped, origin);
  const farthest = corners.reduce((most, each) => Math.max(most, distanceKm(centre, each)), 0);
  const radiusKm = Math.ceil(farthest * 10) / 10;
  const [longitude, latitude] = centre.map((degrees) => Math.round(degrees * 1e6) / 1e6);
  if (longitude === undefined || latitude === undefined) return undefined;
  if (radiusKm === 0) return { longitude, latitude };
  return { longitude, latitude, radiusKm, precision: precisionOf(parts, radiusKm) ?? 'near' };
}
