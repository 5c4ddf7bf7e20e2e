/** Whether a call ended because a newer one took its place, or its archive gave way or was closed: nobody waits for it. */
export const isOvertaken = (thrown: unknown): boolean =>
  thrown instanceof DOMException && thrown.name === 'AbortError';
