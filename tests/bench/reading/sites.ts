import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { createStaticServer } from '../../../src/cli/server/static-server.ts';
import { catalogueOf, makeStory, timelineJsOf } from '../data/story.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** As its own embedding page has it; fonts of other servers and animations, which only wait, are left out. */
const PEER_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>TimelineJS</title>
<link rel="stylesheet" href="dist/css/timeline.css">
<body style="margin:0">
<div id="timeline" style="width:100%;height:600px"></div>
<script src="dist/js/timeline.js"></script>
<script>
  const name = new URLSearchParams(location.search).get('story');
  fetch(name + '.json').then((answer) => answer.json()).then((story) => {
    const options = { duration: 0, font: null, script_path: 'dist/js/', hash_bookmark: false };
    window.timeline = new TL.Timeline('timeline', story, options);
  });
</script>
`;

export interface Sites {
  /** The address of a story's page by who shows it. */
  readonly addressOf: (contender: string, events: number) => string;
  /** The address of our explorer. */
  readonly explorer: string;
  readonly close: () => void;
}

async function listen(root: string): Promise<{ readonly url: string; readonly server: Server }> {
  const server = await createStaticServer(root);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}`, server };
}

/** What the site is built from. */
const SOURCES = ['index.html', 'package.json', 'public', 'src', 'tsconfig.json', 'vite.config.ts'];

/** Serves the same stories in the site, built with them as a newsroom builds it with its own, and in a page of TimelineJS. */
export async function serveStories(peers: string, sizes: readonly number[]): Promise<Sites> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-reading-'));
  const site = join(folder, 'site');
  const own = join(site, 'dist');
  const other = join(folder, 'timelinejs');
  const stories = sizes.map(makeStory);
  const write = (path: string, value: unknown): void => writeFileSync(path, JSON.stringify(value));
  for (const source of SOURCES) cpSync(join(ROOT, source), join(site, source), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(site, 'node_modules'));
  write(join(site, 'public/datasets/index.json'), catalogueOf(stories));
  for (const story of stories) write(join(site, `public/datasets/${story.id}.json`), story);
  await build({ root: site, logLevel: 'warn' });
  mkdirSync(other);
  for (const part of ['css', 'js']) {
    cpSync(join(peers, '@knight-lab/timelinejs/dist', part), join(other, 'dist', part), {
      recursive: true,
    });
  }
  writeFileSync(join(other, 'index.html'), PEER_PAGE);
  // No rules for headers: the policy of the site would refuse what TimelineJS does.
  writeFileSync(join(other, '_headers'), '');
  for (const story of stories) write(join(other, `${story.id}.json`), timelineJsOf(story));
  const [ours, theirs] = [await listen(own), await listen(other)];
  return {
    addressOf: (contender, events) =>
      contender === 'dateline'
        ? `${ours.url}/embed.html?v=1&dataset=story-${events}&kind=timeline&event=event-0`
        : `${theirs.url}/?story=story-${events}`,
    explorer: `${ours.url}/`,
    close: () => {
      for (const { server } of [ours, theirs]) {
        server.close();
        server.closeAllConnections();
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
