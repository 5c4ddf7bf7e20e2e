import { encodeEmbed, USUAL_HEIGHTS } from '@/view/embed-state.ts';
import {
  folderOf,
  oembedFile,
  PUBLISHED_KINDS,
  type PublishedKind,
} from '@/view/oembed-address.ts';
import { DEFAULT_VIEW } from '@/view/view-state.ts';
import { escapeMarkup } from '@/formats/markup.ts';

const WIDTH = 640;
const DAY_SECONDS = 86_400;

interface Published {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
}

interface OembedFile {
  /** From the folder of the pages. */
  readonly file: string;
  readonly source: string;
}

/** The answer of oEmbed 1.0 for one kind of widget of a dataset, its revision pinned. */
function oembedOf({ id, revision, title }: Published, kind: PublishedKind, publicUrl: string) {
  const height = USUAL_HEIGHTS[kind];
  const query = encodeEmbed({ kind, revision, height, view: { ...DEFAULT_VIEW, dataset: id } });
  const src = new URL(`embed.html?${query}`, publicUrl).href;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Dateline',
    provider_url: publicUrl,
    html: `<iframe src="${escapeMarkup(src)}" width="${WIDTH}" height="${height}" title="${escapeMarkup(title)}" loading="lazy"></iframe>`,
    width: WIDTH,
    height,
    cache_age: DAY_SECONDS,
  };
}

/** The oEmbed answers of a catalogue, as files to serve beside the pages. */
export function oembedFiles(datasets: readonly Published[], publicUrl: string): OembedFile[] {
  return datasets.flatMap((dataset) =>
    PUBLISHED_KINDS.map((kind) => ({
      file: oembedFile(dataset.id, kind),
      source: `${JSON.stringify(oembedOf(dataset, kind, publicUrl), null, 2)}\n`,
    })),
  );
}

/**
 * The deployment's public address, to which the names of its files are added.
 * @throws Error when the setting is no address of the web
 */
export function publicUrlOf(setting: string | undefined): string | undefined {
  if (setting === undefined || setting === '') return undefined;
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new Error(`VITE_PUBLIC_URL: ${setting} is not an http or https address`);
  }
  return folderOf(url);
}
