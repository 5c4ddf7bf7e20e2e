import type {
  GeometryCollection,
  MultiLineString,
  MultiPolygon,
  Topology,
} from 'topojson-specification';

/** The languages every label of the basemap is written in. */
export const BASEMAP_LANGUAGES = ['en', 'fr', 'ar'] as const;
export type BasemapLanguage = (typeof BASEMAP_LANGUAGES)[number];

/** A name in every language of the basemap, in the spelling of the press. */
export type BasemapName = Readonly<Record<BasemapLanguage, string>>;

/** `[west, south, east, north]` of the region, WGS 84 degrees. */
export const REGION_FRAME = [34, 28, 50, 40] as const;

/** 1 belongs on the widest view, 5 only on the closest: it is readable from zoom `rank + 4`. */
export type LabelRank = 1 | 2 | 3 | 4 | 5;

export interface PlaceLabel {
  readonly name: BasemapName;
  readonly rank: LabelRank;
  readonly kind: 'city' | 'town' | 'village';
}

export interface RegionLabel {
  readonly name: BasemapName;
  readonly kind: 'country' | 'governorate';
  /** First and last zoom the label is meant for; a country has one label for far and one for near. */
  readonly zoom: readonly [min: number, max: number];
}

export interface RiverProperties {
  readonly name: BasemapName;
  /** 1 for the Euphrates, the Tigris and the Shatt al-Arab, 2 for large tributaries, 3 for the rest. */
  readonly rank: 1 | 2 | 3;
}

export interface LakeProperties {
  readonly name: BasemapName;
}

export interface BorderProperties {
  /** `de-facto` marks a line of control that is not an agreed border between two states. */
  readonly status: 'agreed' | 'de-facto';
}

export interface GovernorateProperties {
  /** ISO 3166-2, such as `SY-DY`. */
  readonly code: string;
  readonly name: BasemapName;
}

/** `basemap/region.json`, clipped to {@link REGION_FRAME}. Draw rivers before lakes. */
export type RegionTopology = Topology<{
  readonly land: MultiPolygon;
  /** Polygons of Syria's and Iraq's governorates; their edges are the arcs of the borders. */
  readonly admin1: GeometryCollection<GovernorateProperties>;
  /** Lines, one geometry for each status. */
  readonly 'admin0-borders': GeometryCollection<BorderProperties>;
  readonly 'admin1-borders': MultiLineString;
  /** Lines from source to mouth. */
  readonly rivers: GeometryCollection<RiverProperties>;
  readonly lakes: GeometryCollection<LakeProperties>;
  /** Points. */
  readonly places: GeometryCollection<PlaceLabel>;
  /** Points. */
  readonly regionLabels: GeometryCollection<RegionLabel>;
}>;

export interface CountryProperties {
  /** Missing for territories that carry no label. */
  readonly name?: BasemapName;
  /** Where the label stands, `[lon, lat]` in WGS 84 degrees. */
  readonly label?: readonly [lon: number, lat: number];
  readonly rank: LabelRank;
}

/** `basemap/world.json`: outlines for views wider than the region, cut at the 180th meridian. */
export type WorldTopology = Topology<{
  readonly land: MultiPolygon;
  readonly countries: GeometryCollection<CountryProperties>;
  readonly borders: MultiLineString;
  readonly lakes: MultiPolygon;
}>;
