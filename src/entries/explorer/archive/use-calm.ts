import { useEffect, useRef, useState } from 'react';

/**
 * The latest of a value that may change many times a second, at most once in `everyMs`: soon after it has stood still,
 * and in the end always.
 */
export function useCalm<T>(value: T, everyMs: number): T {
  const [calm, setCalm] = useState(value);
  const changedAt = useRef(-Infinity);
  useEffect(() => {
    if (Object.is(calm, value)) return undefined;
    const take = (): void => {
      changedAt.current = performance.now();
      setCalm(() => value);
    };
    const wait = changedAt.current + everyMs - performance.now();
    const timer = setTimeout(take, Math.max(0, wait));
    return () => clearTimeout(timer);
  }, [value, calm, everyMs]);
  return calm;
}
