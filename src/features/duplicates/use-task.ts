import { useEffect, useState } from 'react';

/** Where a piece of work stands. While the next is under way, `value` is still the former one's. */
export interface TaskState<T> {
  readonly value: T | undefined;
  readonly error: Error | undefined;
  readonly isRunning: boolean;
}

export type Task<T> = (signal: AbortSignal) => Promise<T>;

/** Does what it is given, and stops when given something else. The task must keep its identity. */
export function useTask<T>(task: Task<T> | undefined): TaskState<T> {
  const [state, setState] = useState<{
    readonly by?: Task<T>;
    readonly value?: T;
    readonly error?: Error;
  }>({});
  useEffect(() => {
    if (task === undefined) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const run = async (): Promise<void> => {
      try {
        const value = await task(signal);
        if (!signal.aborted) setState({ by: task, value });
      } catch (thrown) {
        if (signal.aborted) return;
        setState({ by: task, error: thrown instanceof Error ? thrown : new Error(String(thrown)) });
      }
    };
    void run();
    return () => controller.abort();
  }, [task]);
  return {
    value: task === undefined ? undefined : state.value,
    error: task === undefined ? undefined : state.error,
    isRunning: task !== undefined && state.by !== task,
  };
}
