import { startTransition, useEffect, useState } from 'react';

/** Counts from 0 to `last`, a task for each, so that parts that take long to set up do so one after the other. */
export function useStages(last: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage === last) return undefined;
    const timer = setTimeout(() => startTransition(() => setStage(stage + 1)), 0);
    return () => clearTimeout(timer);
  }, [stage, last]);
  return stage;
}
