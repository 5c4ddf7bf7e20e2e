import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadRegion, loadWorld } from '@/data/basemap.ts';
import { LoadError } from '@/data/load-error.ts';

let folders = 0;
/** What is fetched is kept for the life of the page, so each test has a folder of its own. */
const folder = (): string => {
  folders += 1;
  return `https://example.org/${folders}/`;
};
const shipped = (name: string) =>
  readFile(new URL(`../../../public/basemap/${name}`, import.meta.url), 'utf8');

function serve(...bodies: (string | number)[]): ReturnType<typeof vi.fn> {
  const answers = bodies.map(
    (body) => () =>
      typeof body === 'number'
        ? new Response('', { status: body })
        : new Response(body, { headers: { 'content-type': 'application/json' } }),
  );
  let at = 0;
  const fetch = vi.fn(() => {
    const answer = answers[Math.min(at, answers.length - 1)];
    at += 1;
    return answer === undefined
      ? Promise.reject(new TypeError('no answer'))
      : Promise.resolve(answer());
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

afterEach(() => vi.unstubAllGlobals());

describe('loadRegion', () => {
  it('unpacks the region that ships', async () => {
    serve(await shipped('region.json'));
    const region = await loadRegion(folder());
    expect(region.rivers.map(({ properties }) => properties.name.en)).toContain('Euphrates');
    expect(region.places.length).toBeGreaterThan(50);
    const [lon = 0, lat = 0] = region.places[0]?.geometry.coordinates ?? [];
    expect(lon).toBeGreaterThan(34);
    expect(lat).toBeLessThan(40);
  });

  it.each([
    ['no layers', '{"type":"Topology","arcs":[],"objects":{}}'],
    [
      'a layer that is none',
      '{"type":"Topology","arcs":[],"objects":{"land":null,"admin1":1,"admin0-borders":1,"admin1-borders":1,"rivers":1,"lakes":1,"places":1,"regionLabels":1}}',
    ],
    ['null', 'null'],
    ['truncated text', '{"type":"Topology","arcs":[['],
  ])('refuses %s', async (_, body) => {
    const fetch = serve(body);
    const loading = loadRegion(folder());
    await expect(loading).rejects.toMatchObject({ failure: 'invalid', subject: 'region.json' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('does not ask again for what is not there', async () => {
    const fetch = serve(404);
    await expect(loadRegion(folder())).rejects.toBeInstanceOf(LoadError);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is loaded once', async () => {
    const fetch = serve(await shipped('region.json'));
    const own = folder();
    await Promise.all([loadRegion(own), loadRegion(own)]);
    await loadRegion(own);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is asked for again once it has failed', async () => {
    const own = folder();
    serve(404);
    await expect(loadRegion(own)).rejects.toBeInstanceOf(LoadError);
    serve(await shipped('region.json'));
    await expect(loadRegion(own)).resolves.toHaveProperty('rivers');
  });

  it('tries once more when the server fails for a moment', async () => {
    const fetch = serve(503, await shipped('region.json'));
    await expect(loadRegion(folder())).resolves.toHaveProperty('rivers');
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

describe('loadWorld', () => {
  it('unpacks the world that ships', async () => {
    serve(await shipped('world.json'));
    const world = await loadWorld(folder());
    expect(world.countries.map(({ properties }) => properties.name?.en)).toContain('Iraq');
    expect(world.borders.geometry.type).toBe('MultiLineString');
  });
});
