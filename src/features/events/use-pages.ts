import { useEffect, useReducer, useState } from 'react';
import { PageCache, pagesOf } from './page-cache.ts';

interface Pages<T> {
  readonly get: (page: number) => T | undefined;
  readonly error: Error | undefined;
  readonly retry: () => void;
}

/**
 * The pages of a list around the items in sight.
 * @param revision a number that changes whenever the list does; what was under way for another one is dropped
 * @param load of this revision; it may be made anew by each render
 */
export function usePages<T>(
  total: number,
  revision: number,
  inSight: readonly number[],
  load: (from: number, to: number) => Promise<T>,
): Pages<T> {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const cacheAfter = (before?: PageCache<T>): { of: string; pages: PageCache<T> } => ({
    of: `${revision} ${total}`,
    pages: new PageCache({ total, load, onChange: redraw, ...(before && { before }) }),
  });
  const [held, setHeld] = useState(() => cacheAfter());
  let { pages } = held;
  if (held.of !== `${revision} ${total}`) {
    const next = cacheAfter(pages);
    ({ pages } = next);
    setHeld(next);
  }
  const key = pagesOf(inSight).join(' ');
  useEffect(() => {
    pages.open();
    return () => pages.close();
  }, [pages]);
  useEffect(() => {
    pages.want(key === '' ? [] : key.split(' ').map(Number));
  }, [pages, key]);
  return {
    get: (page) => pages.get(page),
    error: pages.error,
    retry: () => {
      pages.retry();
      redraw();
    },
  };
}
