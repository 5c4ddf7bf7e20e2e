import { describe, expect, test } from 'vitest';
import { PageCache, pagesOf } from '@/features/events/page-cache.ts';
import { segmentOf } from '@/features/events/segments.ts';

/** A loader whose answers come when the test says so. */
function makeLoader() {
  const calls: {
    from: number;
    to: number;
    answer: (text: string) => void;
    fail: (error?: Error) => void;
  }[] = [];
  const load = async (from: number, to: number): Promise<string> =>
    new Promise((resolve, reject) => {
      calls.push({ from, to, answer: resolve, fail: (error = new Error('gone')) => reject(error) });
    });
  return { calls, load };
}

const settle = async (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

function makeCache(before?: PageCache<string>) {
  const { calls, load } = makeLoader();
  let changes = 0;
  const cache = new PageCache<string>({
    total: 220,
    load,
    onChange: () => {
      changes += 1;
    },
    ...(before && { before }),
  });
  return { calls, cache, changes: () => changes };
}

describe('the pages of a list', () => {
  test('are those of the items, once each and in order', () => {
    expect(pagesOf([120, 3, 49, 50, 121])).toEqual([0, 1, 2]);
  });

  test('are asked for once, the last only as far as the list goes', async () => {
    const { calls, cache, changes } = makeCache();
    cache.want([4]);
    cache.want([4]);
    expect(calls.map(({ from, to }) => [from, to])).toEqual([[200, 220]]);
    calls[0]?.answer('end');
    await settle();
    cache.want([4]);
    expect([cache.get(4), calls.length, changes()]).toEqual(['end', 1, 1]);
  });

  test('that an archive which gave way does not answer are no failure', async () => {
    const { calls, cache } = makeCache();
    cache.want([0]);
    calls[0]?.fail(new DOMException('It has given way.', 'AbortError'));
    await settle();
    expect(cache.error).toBeUndefined();
    cache.want([0]);
    expect(calls).toHaveLength(2);
  });

  test('that were scrolled past before their turn are never asked for', async () => {
    const { calls, cache } = makeCache();
    cache.want([0, 1, 2]);
    cache.want([3, 4]);
    expect(calls.map(({ from }) => from)).toEqual([0, 50]);
    calls[0]?.answer('a');
    await settle();
    expect(calls.map(({ from }) => from)).toEqual([0, 50, 150]);
  });

  test('that come after the list changed are dropped', async () => {
    const { calls, cache, changes } = makeCache();
    cache.want([0]);
    cache.close();
    calls[0]?.answer('late');
    await settle();
    expect([cache.get(0), changes()]).toEqual([undefined, 0]);
  });

  test('of the list before stay until the new ones are there', async () => {
    const old = makeCache();
    old.cache.want([0]);
    old.calls[0]?.answer('old');
    await settle();
    const between = makeCache(old.cache);
    const { calls, cache } = makeCache(between.cache);
    cache.want([0]);
    expect(cache.get(0)).toBe('old');
    calls[0]?.answer('new');
    await settle();
    expect(cache.get(0)).toBe('new');
    expect(cache.get(1)).toBeUndefined();
  });

  test('that failed say so, until they are tried again', async () => {
    const { calls, cache } = makeCache();
    cache.want([0]);
    calls[0]?.fail();
    await settle();
    cache.want([0]);
    expect([cache.error?.message, calls.length]).toEqual(['gone', 1]);
    cache.retry();
    calls[1]?.answer('there');
    await settle();
    expect([cache.error, cache.get(0)]).toEqual([undefined, 'there']);
  });

  test('longest out of sight go first', async () => {
    const asked: number[] = [];
    const cache = new PageCache<number>({
      total: 10_000,
      load: async (from) => {
        asked.push(from);
        return Promise.resolve(from);
      },
      onChange: () => undefined,
    });
    for (let page = 0; page < 45; page += 1) {
      cache.want([page]);
      await settle();
      cache.want([0]);
    }
    expect([cache.get(0), cache.get(1), cache.get(44)]).toEqual([0, undefined, 2200]);
    expect(asked.filter((from) => from === 0)).toHaveLength(1);
  });
});

test.each([
  [95, 0, { start: 0, end: 95 }],
  [250, 1, { start: 100, end: 200 }],
  [250, 9, { start: 200, end: 250 }],
  [0, 3, { start: 0, end: 0 }],
  [200, 2, { start: 100, end: 200 }],
])('of %d items stretch %d is %j', (total, at, segment) => {
  expect(segmentOf(total, at, 100)).toEqual(segment);
});
