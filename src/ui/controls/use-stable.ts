import { useCallback, useLayoutEffect, useRef } from 'react';

/** A handler that stays the same and does what the latest one does, so that who is given it need not be drawn anew. */
export function useStable<A extends readonly unknown[], R>(
  act: (...args: A) => R,
): (...args: A) => R {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
