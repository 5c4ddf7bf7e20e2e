import { readFile } from 'node:fs/promises';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { regionQuery, worldQuery } from '@/data/basemap-query.ts';
import { LoadError } from '@/data/load-error.ts';

const FOLDER = 'https://example.org/basemap/';
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

describe('regionQuery', () => {
  it('unpacks the region that ships', async () => {
    serve(await shipped('region.json'));
    const region = await new QueryClient().query(regionQuery(FOLDER));
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
    const loading = new QueryClient().query(regionQuery(FOLDER));
    await expect(loading).rejects.toMatchObject({ failure: 'invalid', subject: 'region.json' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('does not ask again for what is not there', async () => {
    const fetch = serve(404);
    await expect(new QueryClient().query(regionQuery(FOLDER))).rejects.toBeInstanceOf(LoadError);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('is loaded once', async () => {
    const fetch = serve(await shipped('region.json'));
    const client = new QueryClient();
    await client.query(regionQuery(FOLDER));
    await client.query(regionQuery(FOLDER));
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('worldQuery', () => {
  it('unpacks the world that ships', async () => {
    serve(await shipped('world.json'));
    const world = await new QueryClient().query(worldQuery(FOLDER));
    expect(world.countries.map(({ properties }) => properties.name?.en)).toContain('Iraq');
    expect(world.borders.geometry.type).toBe('MultiLineString');
  });
});
