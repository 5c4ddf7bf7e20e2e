import { EMBED_KINDS, type EmbedKind } from './embed-state.ts';

/** Kinds that stand for a whole dataset; one event is chosen by an editor, not published by itself. */
export type PublishedKind = Exclude<EmbedKind, 'event'>;

const isPublished = (kind: EmbedKind): kind is PublishedKind => kind !== 'event';

export const PUBLISHED_KINDS: readonly PublishedKind[] = EMBED_KINDS.filter(isPublished);

/** Where the oEmbed answer for a dataset stands, from the folder of the pages. */
export const oembedFile = (dataset: string, kind: PublishedKind): string =>
  `oembed/${encodeURIComponent(dataset)}-${kind}.json`;

/** The address of a deployment with the slash at its end that relative addresses need. */
export const folderOf = ({ origin, pathname }: URL): string =>
  `${origin}${pathname.replace(/\/*$/, '/')}`;
