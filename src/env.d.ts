/** Where a dataset and its older revisions are, from the folder of the catalogue. */
interface ListedDataset {
  readonly id: string;
  readonly revision: number;
  readonly url: string;
  readonly revisions?: readonly { readonly revision: number; readonly url: string }[] | undefined;
}

/** What a deployer may set when building; see the README's section on deployment. */
interface ImportMetaEnv {
  /** Address of the catalogue; `datasets/index.json` beside the page by default. */
  readonly VITE_DATASETS_URL?: string;
  /** The public address of the built pages; without it no oEmbed answers are written. */
  readonly VITE_PUBLIC_URL?: string;
  /** A raster tile template with {z}, {x} and {y}; none by default, so that no third party is asked. */
  readonly VITE_TILES_URL?: string;
  readonly VITE_TILES_ATTRIBUTION?: string;
  /** Set by the build: what its own catalogue lists, so that a document can be asked for before the catalogue is there. */
  readonly BUILT_IN?: readonly ListedDataset[];
  /** Set by the build: the SHA-256, in hex, of each built-in text that it found nothing wrong with. */
  readonly CHECKED_TEXTS?: readonly string[];
}
