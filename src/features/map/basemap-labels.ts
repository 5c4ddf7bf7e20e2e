import type { Position } from 'geojson';
import type { BasemapName, LabelRank, PlaceLabel } from '@/domain/basemap.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { MAX_LATITUDE } from '@/domain/mercator.ts';
import type { LonLat } from '@/domain/place.ts';
import type { RegionBasemap, WorldBasemap } from '@/data/basemap.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import { areaOptions, type NamedArea, type Projection } from './area-labels.ts';
import { boxAround, intersects, type Box } from './boxes.ts';
import { linesOf } from './ground/lines.ts';
import { isInSight } from './ground/trace.ts';
import type { LabelOption, LabelWish } from './label-layout.ts';
import {
  labelBox,
  labelWidth,
  labelWords,
  turnedBox,
  type LabelKind,
  type LabelSide,
  type LabelText,
  type Lettering,
} from './label-text.ts';
import { worldSize } from './mercator.ts';
import { straightStretches } from './river-labels.ts';

export interface Basemap {
  readonly region: RegionBasemap | undefined;
  readonly world: WorldBasemap | undefined;
}

/** What the labels of the basemap are made for. */
export interface LabelScene {
  readonly lettering: Lettering;
  readonly projection: Projection;
  readonly zoom: number;
  readonly view: Box;
}

/** A label of the basemap to be placed. */
export interface GroundWish extends LabelWish<LabelText> {
  /** A town's name in every language. */
  readonly town?: BasemapName;
}

/** A rank is readable from this many zoom levels above it. */
const RANK_ZOOM = 4;
const isReadable = (rank: LabelRank, zoom: number): boolean => zoom >= rank + RANK_ZOOM;
const isMeantFor = ([min, max]: readonly [number, number], zoom: number): boolean =>
  zoom >= min && zoom < max + 1;

const lonLat = ([lon = 0, lat = 0]: Position): LonLat => [lon, lat];

/** Spellings differ in accents, hyphens and articles' capitals: what remains is compared. */
const sameName = (name: string): string => foldForSearch(name).replaceAll(' ', '');

const spellings = new WeakMap<BasemapName, readonly string[]>();

function spellingsOf(name: BasemapName): readonly string[] {
  const known = spellings.get(name);
  if (known !== undefined) return known;
  const folded = Object.values(name).map(sameName);
  spellings.set(name, folded);
  return folded;
}

/** The wishes without the towns whose names are already given to the places of events. */
export function leaveToEvents(
  wishes: readonly GroundWish[],
  names: readonly string[],
): readonly GroundWish[] {
  const taken = new Set(names.map(sameName));
  const isTaken = (name: BasemapName): boolean => spellingsOf(name).some((each) => taken.has(each));
  return wishes.filter(({ town }) => town === undefined || !isTaken(town));
}

const DOT = 2.2;
const DOT_GAP = 7;

function townOptions(
  lettering: Lettering,
  kind: LabelKind,
  text: string,
  dot: Point,
): LabelOption<LabelText>[] {
  const [x, y] = dot;
  const sides: LabelSide[] = lettering.lang === 'ar' ? ['left', 'right'] : ['right', 'left'];
  const beside = sides.flatMap((side): LabelText[] =>
    [0, -7, 8].map((shift) => {
      const at: Point = [x + (side === 'right' ? DOT_GAP : -DOT_GAP), y + shift];
      return { kind, text, at, side, dot };
    }),
  );
  const stacked = [-13, 14].map((shift): LabelText => ({
    kind,
    text,
    at: [x, y + shift],
    side: 'middle',
    dot,
  }));
  return [...beside, ...stacked].map((place) => ({
    box: labelBox(lettering, place),
    also: boxAround(dot, DOT),
    place,
  }));
}

function townWishes(
  region: RegionBasemap,
  { lettering, projection, view, zoom }: LabelScene,
): { rank: LabelRank; wish: GroundWish }[] {
  return region.places
    .filter(({ properties }) => isReadable(properties.rank, zoom))
    .toSorted((a, b) => a.properties.rank - b.properties.rank)
    .flatMap(({ geometry, properties }) => {
      const dot = projection.toView(lonLat(geometry.coordinates));
      if (!intersects(boxAround(dot, DOT), view)) return [];
      const kind = kindOfTown(properties);
      const text = properties.name[lettering.lang];
      const key = `town ${properties.name.en} ${geometry.coordinates.join()}`;
      const options = townOptions(lettering, kind, text, dot);
      return [{ rank: properties.rank, wish: { key, options, town: properties.name } }];
    });
}

const kindOfTown = ({ kind, rank }: PlaceLabel): LabelKind =>
  kind === 'city' && rank <= 2 ? 'city' : 'town';

const FAR_COUNTRIES = 2.5;

function countries({ region, world }: Basemap, { zoom, lettering }: LabelScene): NamedArea[] {
  const areas = new Map<string, NamedArea>();
  for (const { properties, geometry } of region?.labels ?? []) {
    if (properties.kind !== 'country' || !isMeantFor(properties.zoom, zoom)) continue;
    const name = properties.name[lettering.lang];
    const preferred = [lonLat(geometry.coordinates)];
    areas.set(properties.name.en, {
      key: `country ${properties.name.en}`,
      name,
      kind: 'country',
      preferred,
    });
  }
  for (const { properties, geometry } of world?.countries ?? []) {
    const { name, label, rank } = properties;
    if (name === undefined) continue;
    const known = areas.get(name.en);
    if (known === undefined && zoom < rank + FAR_COUNTRIES - 1) continue;
    areas.set(name.en, {
      key: `country ${name.en}`,
      name: name[lettering.lang],
      kind: 'country',
      preferred: known?.preferred ?? (label === undefined ? [] : [label]),
      outline: geometry,
    });
  }
  return [...areas.values()];
}

function governorates(region: RegionBasemap, { zoom, lettering }: LabelScene): NamedArea[] {
  return region.labels.flatMap(({ properties, geometry }) => {
    if (properties.kind !== 'governorate' || !isMeantFor(properties.zoom, zoom)) return [];
    const outline = region.governorates.find(
      (each) => each.properties.name.en === properties.name.en,
    );
    return [
      {
        key: `governorate ${properties.name.en}`,
        name: properties.name[lettering.lang],
        kind: 'governorate' as const,
        preferred: [lonLat(geometry.coordinates)],
        ...(outline === undefined ? {} : { outline: outline.geometry }),
      },
    ];
  });
}

/** The name stands beside the line, not on it. */
const RIVER_GAP = 10;
const RIVER_ZOOM = 5;

function riverWishes(
  region: RegionBasemap,
  { lettering, projection, view, zoom }: LabelScene,
): GroundWish[] {
  const worldPx = worldSize(zoom);
  const [left, top] = projection.toView([-180, MAX_LATITUDE]);
  const viewport = { worldPx, west: view.x - left, north: view.y - top, ...view };
  return region.rivers
    .filter(({ properties }) => zoom >= properties.rank + RIVER_ZOOM)
    .toSorted((a, b) => a.properties.rank - b.properties.rank)
    .map((river) => {
      const text = labelWords('river', river.properties.name[lettering.lang], lettering.lang);
      const width = labelWidth(lettering, 'river', text);
      const lines = linesOf(river.geometry)
        .filter((line) => isInSight(line, viewport, 0))
        .map(({ points }) =>
          Array.from({ length: points.length / 2 }, (_, at): Point => [
            (points[2 * at] ?? 0) * worldPx + left,
            (points[2 * at + 1] ?? 0) * worldPx + top,
          ]),
        );
      const stretches = lines.flatMap((line) => straightStretches(line, width, view));
      const options = stretches.flatMap(({ middle, angle, stray }) => {
        const turn = (angle * Math.PI) / 180;
        return [1, -1].map((side): LabelOption<LabelText> => {
          const away = side * (RIVER_GAP + stray / 2);
          const at: Point = [middle[0] + away * Math.sin(turn), middle[1] - away * Math.cos(turn)];
          const place: LabelText = { kind: 'river', text, at, side: 'middle', angle };
          return { box: turnedBox(lettering, 'river', text, at, angle), place };
        });
      });
      return { key: `river ${river.properties.name.en}`, options };
    });
}

const LAKE_ZOOM = 8;

function lakeWishes(region: RegionBasemap, scene: LabelScene): GroundWish[] {
  if (scene.zoom < LAKE_ZOOM) return [];
  return region.lakes.map(({ properties, geometry }) => {
    const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    const ring = rings[0] ?? [];
    const middle = [0, 1].map(
      (axis) => ring.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / ring.length,
    );
    const area: NamedArea = {
      key: `lake ${properties.name.en}`,
      name: properties.name[scene.lettering.lang],
      kind: 'lake',
      preferred: [lonLat(middle)],
    };
    return areaWish(area, scene);
  });
}

const areaWish = (area: NamedArea, { lettering, view, projection }: LabelScene): GroundWish => ({
  key: area.key,
  options: areaOptions(area, lettering, view, projection),
});

const CITY_RANK = 2;

/** Without these one would not know where one is, so that they may lie over dots. */
const firm = (wish: GroundWish): GroundWish => ({ ...wish, firm: true });

/** The labels of the basemap for a view, the most important first. */
export function basemapWishes(basemap: Basemap, scene: LabelScene): GroundWish[] {
  const { region } = basemap;
  const towns = region === undefined ? [] : townWishes(region, scene);
  return [
    ...towns.filter(({ rank }) => rank <= CITY_RANK).map(({ wish }) => firm(wish)),
    ...countries(basemap, scene).map((area) => firm(areaWish(area, scene))),
    ...towns.filter(({ rank }) => rank > CITY_RANK).map(({ wish }) => wish),
    ...(region === undefined
      ? []
      : [
          ...governorates(region, scene).map((area) => areaWish(area, scene)),
          ...riverWishes(region, scene),
          ...lakeWishes(region, scene),
        ]),
  ];
}
