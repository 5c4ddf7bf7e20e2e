import { decodeView, encodeView, idOf } from './codec.ts';
import { MAX_HEIGHT, MIN_HEIGHT } from './embed-protocol.ts';
import { migrate } from './migrations.ts';
import type { ViewState } from './view-state.ts';

export const EMBED_KINDS = ['map', 'timeline', 'both', 'event', 'story', 'matrix'] as const;
export type EmbedKind = (typeof EMBED_KINDS)[number];

/**
 * CSS pixels to keep free for a widget before it has told its height: what the kinds take with the built-in
 * dataset in a column of 640. One event takes more the more is claimed of it.
 */
export const USUAL_HEIGHTS: Readonly<Record<EmbedKind, number>> = {
  map: 610,
  timeline: 660,
  both: 1050,
  event: 900,
  story: 960,
  matrix: 640,
};

/** The version of the widgets' addresses. Later ones must go on reading those of this one, for ever. */
const VERSION = '1';

/** Everything about a widget; its address is its only home. */
export interface EmbedState {
  readonly kind: EmbedKind;
  /** The revision of the dataset the article was written with. Absent: whatever is newest. */
  readonly revision?: number | undefined;
  /** The height in CSS pixels the embedding page gives; absent where it follows the content. */
  readonly height?: number | undefined;
  /** Id of the step of the story to begin at. */
  readonly step?: string | undefined;
  /** Dataset, language, theme, filters, selection, colours: as in the explorer's address. */
  readonly view: ViewState;
}

function wholeNumber(text: string | null, least: number, most: number): number | undefined {
  if (text === null || !/^[0-9]{1,9}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}

/** A revision number of an address, from 1. */
export const revisionOf = (text: string | null): number | undefined =>
  wholeNumber(text, 1, 999_999_999);

/** Reads a widget from the query of `embed.html`. Never fails: what is unknown or broken is as if it were not there. */
export function decodeEmbed(search: string): EmbedState {
  const params = migrate(new URLSearchParams(search));
  return {
    kind: EMBED_KINDS.find((kind) => kind === params.get('kind')) ?? 'both',
    revision: revisionOf(params.get('revision')),
    height: wholeNumber(params.get('height'), MIN_HEIGHT, MAX_HEIGHT),
    step: idOf(params.get('step')),
    view: { ...decodeView(search), pane: undefined, claim: undefined },
  };
}

/** Writes a widget as the query of `embed.html`, without the `?`. The version comes first, always. */
export function encodeEmbed({ kind, revision, height, step, view }: EmbedState): string {
  const own = new URLSearchParams({ v: VERSION });
  const { dataset, ...rest } = view;
  if (dataset !== '') own.set('dataset', dataset);
  if (revision !== undefined) own.set('revision', String(revision));
  own.set('kind', kind);
  if (height !== undefined) own.set('height', String(height));
  if (step !== undefined) own.set('step', step);
  const others = encodeView({ ...rest, dataset: '', pane: undefined, claim: undefined });
  return others === '' ? own.toString() : `${own.toString()}&${others}`;
}
