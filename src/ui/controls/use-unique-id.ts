import { useState } from 'react';

let made = 0;

/**
 * An id of the document that no other part has. Preact's own `useId` gives one out twice when a part was
 * waited for, and browsers then lose the gradients that go by it.
 */
export function useUniqueId(): string {
  const [id] = useState(() => {
    made += 1;
    return `part-${made}`;
  });
  return id;
}
