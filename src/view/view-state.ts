import { EVENT_TYPES, PLACE_PRECISIONS } from '@/domain/dataset/vocabulary.ts';
import { FACETS, type Facet } from '@/domain/filter/facets.ts';
import { UNLOCATED } from '@/domain/filter/table.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';

export const LANGUAGES = ['en', 'fr', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const COLOUR_KEYS = ['type', 'actor', 'standing'] as const;
export type ColourKey = (typeof COLOUR_KEYS)[number];
export const LANE_KEYS = ['front', 'actor', 'type', 'place'] as const;
export type LaneKey = (typeof LANE_KEYS)[number];
export const PANES = ['matrix', 'help', 'duplicates', 'embed'] as const;
export type Pane = (typeof PANES)[number];

/** `[west, south, east, north]` in WGS 84 degrees. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** Everything the reader sees beside the data itself; its home is the URL, of which a drag is a moment ahead. */
export interface ViewState {
  /** Id of a dataset of the catalogue; empty for the catalogue's first. */
  readonly dataset: string;
  /** Absent: the reader's own language, else English. */
  readonly lang?: Language | undefined;
  readonly theme: Theme;
  readonly q: string;
  /** First day of the window, in days since 1970-01-01. */
  readonly from?: number | undefined;
  /** Last day of the window, included. */
  readonly to?: number | undefined;
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  /** Id of the selected event. */
  readonly event?: string | undefined;
  /** Id of the claim brought forward in the evidence. */
  readonly claim?: string | undefined;
  /** The origin or source heard alone. */
  readonly toldBy?: string | undefined;
  readonly color: ColourKey;
  readonly lanes: LaneKey;
  readonly bbox?: Bbox | undefined;
  /** A pane opened over the explorer. */
  readonly pane?: Pane | undefined;
}

export const NO_FACETS: ViewState['facets'] = {
  type: [],
  actor: [],
  origin: [],
  place: [],
  standing: [],
  precision: [],
};

export const DEFAULT_VIEW: ViewState = {
  dataset: '',
  theme: 'auto',
  q: '',
  facets: NO_FACETS,
  color: 'type',
  lanes: 'front',
};

/** Values a facet may take whatever the dataset; the others are ids, checked against it when it is there. */
export const CLOSED_FACETS: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  type: EVENT_TYPES,
  standing: STANDINGS,
  precision: [...PLACE_PRECISIONS, UNLOCATED],
};

export const hasFilter = (view: ViewState): boolean =>
  view.q !== '' ||
  view.from !== undefined ||
  view.to !== undefined ||
  FACETS.some((facet) => view.facets[facet].length > 0);
