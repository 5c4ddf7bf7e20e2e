import { dayToIso, isoToDay } from '@/domain/edtf/days.ts';
import { FACETS, type Facet } from '@/domain/filter/facets.ts';
import { migrate } from './migrations.ts';
import {
  CLOSED_FACETS,
  COLOUR_KEYS,
  DEFAULT_VIEW,
  LANE_KEYS,
  LANGUAGES,
  PANES,
  THEMES,
  type Bbox,
  type ViewState,
} from './view-state.ts';

const ID = /^[^\s,]{1,200}$/;
const MAX_QUERY = 200;
const MAX_VALUES = 200;
/** Four decimals of a degree are about eleven metres. */
const BBOX_DECIMALS = 4;

function oneOf<T extends string>(values: readonly T[], text: string | null): T | undefined {
  return values.find((value) => value === text);
}

/** An id of an address. */
export const idOf = (text: string | null): string | undefined =>
  text !== null && ID.test(text) ? text : undefined;

const dayOf = (text: string | null): number | undefined =>
  text === null ? undefined : isoToDay(text);

/** Reads `west,south,east,north`; anything but a proper box on the globe counts as absent. */
function bboxOf(text: string | null): Bbox | undefined {
  const numbers = (text ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  const [west, south, east, north] = numbers;
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return undefined;
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    return undefined;
  }
  const onGlobe = west >= -540 && east <= 540 && south >= -90 && north <= 90;
  return onGlobe && west < east && south < north ? [west, south, east, north] : undefined;
}

function facetOf(facet: Facet, text: string | null): readonly string[] {
  const closed = CLOSED_FACETS[facet];
  const values = (text ?? '')
    .split(',')
    .filter((value) => ID.test(value) && (closed === undefined || closed.includes(value)));
  return [...new Set(values)].slice(0, MAX_VALUES);
}

/** Reads a view from a URL's query. Never fails: what is unknown or broken is as if it were not there. */
export function decodeView(search: string): ViewState {
  const params = migrate(new URLSearchParams(search));
  const days = { from: dayOf(params.get('from')), to: dayOf(params.get('to')) };
  const reversed = days.from !== undefined && days.to !== undefined && days.from > days.to;
  return {
    dataset: idOf(params.get('dataset')) ?? DEFAULT_VIEW.dataset,
    lang: oneOf(LANGUAGES, params.get('lang')),
    theme: oneOf(THEMES, params.get('theme')) ?? DEFAULT_VIEW.theme,
    q: (params.get('q') ?? '').slice(0, MAX_QUERY),
    from: reversed ? undefined : days.from,
    to: reversed ? undefined : days.to,
    facets: {
      type: facetOf('type', params.get('type')),
      actor: facetOf('actor', params.get('actor')),
      origin: facetOf('origin', params.get('origin')),
      place: facetOf('place', params.get('place')),
      standing: facetOf('standing', params.get('standing')),
      precision: facetOf('precision', params.get('precision')),
    },
    event: idOf(params.get('event')),
    claim: idOf(params.get('claim')),
    toldBy: idOf(params.get('told-by')),
    color: oneOf(COLOUR_KEYS, params.get('color')) ?? DEFAULT_VIEW.color,
    lanes: oneOf(LANE_KEYS, params.get('lanes')) ?? DEFAULT_VIEW.lanes,
    bbox: bboxOf(params.get('bbox')),
    pane: oneOf(PANES, params.get('pane')),
  };
}

/** Writes a view as a URL's query, without the `?`; defaults are unwritten and the order is fixed. */
export function encodeView(view: ViewState): string {
  const params: [string, string][] = [];
  const write = (key: string, value: string | undefined, standard = ''): void => {
    if (value !== undefined && value !== '' && value !== standard) params.push([key, value]);
  };
  write('dataset', view.dataset);
  write('lang', view.lang);
  write('theme', view.theme, DEFAULT_VIEW.theme);
  write('q', view.q);
  write('from', view.from === undefined ? undefined : dayToIso(view.from));
  write('to', view.to === undefined ? undefined : dayToIso(view.to));
  for (const facet of FACETS) write(facet, view.facets[facet].join(','));
  write('event', view.event);
  write('claim', view.claim);
  write('told-by', view.toldBy);
  write('color', view.color, DEFAULT_VIEW.color);
  write('lanes', view.lanes, DEFAULT_VIEW.lanes);
  write(
    'bbox',
    view.bbox?.map((degrees) => String(Number(degrees.toFixed(BBOX_DECIMALS)))).join(','),
  );
  write('pane', view.pane);
  return params
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(value.toWellFormed()).replaceAll('%2C', ',').replaceAll('%20', '+')}`,
    )
    .join('&');
}
