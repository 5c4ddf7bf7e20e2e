import { isOvertaken } from '@/archive/overtaken.ts';

export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown));

/**
 * Waits for work whose outcome may no longer be wanted.
 * @returns a function that says it is not
 */
export function settle<T>(
  work: Promise<T>,
  onDone: (value: T) => void,
  onFailed: (error: Error) => void,
): () => void {
  let isWanted = true;
  const wait = async (): Promise<void> => {
    try {
      const value = await work;
      if (isWanted) onDone(value);
    } catch (thrown) {
      if (isWanted && !isOvertaken(thrown)) onFailed(asError(thrown));
    }
  };
  void wait();
  return () => {
    isWanted = false;
  };
}
