import { useLayoutEffect, useState } from 'react';

/** Something that is fetched once, and at hand from then on. */
export interface Arrival<T> {
  /** Asks for it; what could not be fetched is fetched again for whoever asks next. */
  readonly fetch: () => Promise<T>;
  /** What was fetched; absent until it has come. */
  readonly peek: () => T | undefined;
}

export function makeArrival<T>(load: () => Promise<T>): Arrival<T> {
  let fetching: Promise<T> | undefined;
  let there: T | undefined;
  const fetchAnew = async (): Promise<T> => {
    try {
      there = await load();
      return there;
    } catch (error) {
      fetching = undefined;
      throw error;
    }
  };
  return { fetch: () => (fetching ??= fetchAnew()), peek: () => there };
}

const asError = (cause: unknown): Error =>
  cause instanceof Error ? cause : new Error(String(cause));

/**
 * What has arrived; until then what the component had of another arrival before, or nothing. React's Suspense would
 * hide what is on screen meanwhile, and keep it hidden for 300 ms however soon the rest is there.
 * @throws Error what kept it from arriving, where there was nothing before; else that is reported to the page
 */
export function useArrival<T>(arrival: Arrival<T>): T | undefined {
  const [last, setLast] = useState<T | Error | undefined>(arrival.peek);
  useLayoutEffect(() => {
    let isWanted = true;
    const wait = async (): Promise<void> => {
      try {
        const value = await arrival.fetch();
        if (isWanted) setLast(() => value);
      } catch (cause) {
        if (!isWanted) return;
        reportError(cause);
        setLast((before) => before ?? asError(cause));
      }
    };
    void wait();
    return () => {
      isWanted = false;
    };
  }, [arrival]);
  const there = arrival.peek() ?? last;
  if (there instanceof Error) throw there;
  return there;
}
