type Migration = (params: URLSearchParams) => URLSearchParams;

/**
 * The URL's parameters are at version 1, which goes unwritten; a later one is written as `v`.
 * `MIGRATIONS[n]` turns the parameters of version n + 1 into those of version n + 2. Entries are never
 * removed: a link once copied opens for ever.
 */
const MIGRATIONS: readonly Migration[] = [];

/** Brings parameters of any known version up to date; an unknown `v` counts as the current one. */
export function migrate(params: URLSearchParams): URLSearchParams {
  const version = Number(params.get('v') ?? 1);
  if (!Number.isInteger(version) || version < 1) return params;
  return MIGRATIONS.slice(version - 1).reduce((current, step) => step(current), params);
}
