import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { attribution } from './attribution.ts';
import { installPackages, loadTools } from './packages.ts';
import { buildRegion } from './region.ts';
import { buildWorld } from './world.ts';

const OUTPUT = new URL('../../../public/basemap/', import.meta.url);

/** Writes `public/basemap` anew; pass a folder to keep the source packages there for the next run. */
async function main(kept: string | undefined): Promise<void> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'dateline-basemap-')));
  try {
    await installPackages(folder);
    const tools = await loadTools(folder);
    await mkdir(OUTPUT, { recursive: true });
    await write('region.json', JSON.stringify(await buildRegion(folder, tools)));
    await write('world.json', JSON.stringify(await buildWorld(folder, tools)));
    await write('ATTRIBUTION.md', attribution());
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true });
  }
}

async function write(name: string, text: string): Promise<void> {
  await writeFile(new URL(name, OUTPUT), text);
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const [plain, packed] = [Buffer.byteLength(text), gzipSync(text).length];
  console.log(`${name}: ${kilobytes(plain)}, gzip ${kilobytes(packed)}`);
}

await main(process.argv[2]);
