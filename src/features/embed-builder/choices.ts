import { encodeEmbed, type EmbedKind, type EmbedState } from '@/view/embed-state.ts';
import { folderOf, oembedFile, PUBLISHED_KINDS } from '@/view/oembed-address.ts';
import {
  DEFAULT_VIEW,
  hasFilter,
  type ColourKey,
  type Language,
  type Theme,
  type ViewState,
} from '@/view/view-state.ts';

/** What the editor has chosen of a widget. */
export interface Choices {
  readonly kind: EmbedKind;
  /** Absent: each reader's own. */
  readonly lang: Language | undefined;
  readonly theme: Theme;
  readonly color: ColourKey;
  /** Absent: it follows the content. */
  readonly height: number | undefined;
  readonly isPinned: boolean;
  readonly keepsFilters: boolean;
  /** Whether a map begins with what the explorer's map shows, instead of all events. */
  readonly keepsFrame: boolean;
  /** Id of the event of the kind `event`. */
  readonly event: string | undefined;
  /** Id of the step the kind `story` begins at. */
  readonly step: string | undefined;
}

/** What the builder proposes at first. */
export const choicesOf = (view: ViewState): Choices => ({
  kind: view.event === undefined ? 'both' : 'event',
  lang: undefined,
  theme: 'auto',
  color: view.color,
  height: undefined,
  isPinned: true,
  keepsFilters: true,
  keepsFrame: true,
  event: view.event,
  step: undefined,
});

/** Whether a kind has a map that can begin anywhere; that of one event goes to its place. */
export const hasFrame = (kind: EmbedKind): boolean => kind === 'map' || kind === 'both';

/** The dataset a widget shows. */
export interface Published {
  /** Its id in the catalogue. */
  readonly id: string;
  readonly revision: number;
}

/** Whether the view leaves events out or tells one account only. */
export const isNarrowed = (view: ViewState): boolean =>
  hasFilter(view) || view.toldBy !== undefined;

/** The widget that the choices ask for. */
export function embedOf(choices: Choices, view: ViewState, published: Published): EmbedState {
  const { kind, lang, theme, color, height, isPinned, keepsFilters, keepsFrame, event, step } =
    choices;
  const { q, from, to, facets, toldBy, bbox } = view;
  // The one event is shown with all its evidence, whatever the filters leave out.
  const kept = keepsFilters && kind !== 'event' ? { q, from, to, facets, toldBy } : {};
  return {
    kind,
    ...(isPinned ? { revision: published.revision } : {}),
    ...(height === undefined ? {} : { height }),
    ...(kind === 'story' && step !== undefined ? { step } : {}),
    view: {
      ...DEFAULT_VIEW,
      ...kept,
      ...(keepsFrame && hasFrame(kind) ? { bbox } : {}),
      dataset: published.id,
      lang,
      theme,
      color,
      ...(kind === 'event' ? { event } : {}),
    },
  };
}

/** The address of a widget beside the page at `base`. */
export const addressOf = (embed: EmbedState, base: string): string =>
  new URL(`embed.html?${encodeEmbed(embed)}`, base).href;

/**
 * The address of the oEmbed answer for a widget; absent where none is written: for a widget other than the usual one
 * of a whole dataset.
 * @param publicUrl the address of the deployment
 */
export function oembedAddress(embed: EmbedState, publicUrl: string): string | undefined {
  const { kind, revision, height, step, view } = embed;
  const kept = PUBLISHED_KINDS.find((each) => each === kind);
  const usual: EmbedState = { kind, revision, view: { ...DEFAULT_VIEW, dataset: view.dataset } };
  const isUsual = step === undefined && height === undefined && revision !== undefined;
  if (kept === undefined || !isUsual || encodeEmbed(embed) !== encodeEmbed(usual)) return undefined;
  return new URL(oembedFile(view.dataset, kept), folderOf(new URL(publicUrl))).href;
}
