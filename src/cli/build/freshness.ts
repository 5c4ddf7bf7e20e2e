import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnv, type Plugin } from 'vite';

const STAMP = '.vite/settings.json';
const FOLDERS = ['src', 'public'];
const FILES = ['index.html', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];

/** The deployer's settings, `VITE_…`, from the environment and the `.env` files. */
export const readSettings = (root: string): Record<string, string> =>
  loadEnv('production', root, 'VITE_');

const stampOf = (settings: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Records in the build the settings it was made with. */
export function stampPlugin(settings: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'dateline:stamp',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: STAMP, source: stampOf(settings) });
    },
  };
}

/** Whether the build is newer than all it is made from, and made with these settings. */
export function isFresh(root: string, settings: Readonly<Record<string, string>>): boolean {
  const stamp = join(root, 'dist', STAMP);
  const built = statSync(stamp, { throwIfNoEntry: false });
  if (built === undefined || readFileSync(stamp, 'utf8') !== stampOf(settings)) return false;
  const inside = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  );
  // A folder is newer than what was taken out of it.
  return [...FILES, ...FOLDERS, ...inside].every(
    (file) => statSync(join(root, file)).mtimeMs < built.mtimeMs,
  );
}
