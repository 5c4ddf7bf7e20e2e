const url = import.meta.env.VITE_TILES_URL;

/** The tiles the deployer configured, if any. */
export const TILES =
  url === undefined || url === ''
    ? undefined
    : { url, attribution: import.meta.env.VITE_TILES_ATTRIBUTION ?? '' };
