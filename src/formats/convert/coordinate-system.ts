import { isObject } from '../detect-json.ts';
import type { ImportNote } from '../import-notes.ts';
import { readPosition } from './geometry-place.ts';

/** What coordinates can be read in: degrees of WGS 84, or metres of Web Mercator. */
export type CoordinateSystem = 'degrees' | 'web-mercator';

/** EPSG:3857 and what it was called before it had that number, at Esri too. */
const WEB_MERCATOR: ReadonlySet<string> = new Set(['3857', '3785', '900913', '102100', '102113']);

/** The system of a name such as `urn:ogc:def:crs:EPSG::3857`, or of a bare number; undefined for all others. */
export function systemOf(name: string): CoordinateSystem | undefined {
  if (/CRS:?84$|WGS ?84$/i.test(name)) return 'degrees';
  if (/(?:pseudo|web)[ _-]?mercator/i.test(name)) return 'web-mercator';
  const code = /^(?:.*\b(?:EPSG|ESRI|srid)[:/]+(?:[\d.]*[:/])*)?(\d+)$/i.exec(name)?.[1] ?? '';
  if (code === '4326') return 'degrees';
  return WEB_MERCATOR.has(code) ? 'web-mercator' : undefined;
}

export const FROM_MERCATOR: ImportNote = { kind: 'fromMercator' };

/** Radius in metres of the sphere of Web Mercator (EPSG guidance note 7-2, method 1024). */
const RADIUS = 6_378_137;
const DEGREES = 180 / Math.PI;
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

function unprojected(coordinates: unknown): unknown {
  const position = readPosition(coordinates);
  if (position !== undefined) {
    const [x, y] = position;
    return [rounded((x / RADIUS) * DEGREES), rounded(Math.atan(Math.sinh(y / RADIUS)) * DEGREES)];
  }
  return Array.isArray(coordinates) ? coordinates.map(unprojected) : coordinates;
}

/** A GeoJSON geometry in metres of Web Mercator, in degrees to six decimals. Heights are left out. */
export function inDegrees(geometry: unknown): unknown {
  if (!isObject(geometry)) return geometry;
  const { coordinates, geometries } = geometry;
  return Array.isArray(geometries)
    ? { ...geometry, geometries: geometries.map(inDegrees) }
    : { ...geometry, coordinates: unprojected(coordinates) };
}

function hasMetres(coordinates: unknown): boolean {
  const position = readPosition(coordinates);
  if (position !== undefined) return Math.abs(position[0]) > 180 || Math.abs(position[1]) > 90;
  return Array.isArray(coordinates) && coordinates.some(hasMetres);
}

/** Whether anything of a geometry is so far from where both coordinates are 0 that they cannot be degrees. */
export function isInMetres(geometry: unknown): boolean {
  if (!isObject(geometry)) return false;
  const { coordinates, geometries } = geometry;
  return Array.isArray(geometries) ? geometries.some(isInMetres) : hasMetres(coordinates);
}
