import { useCallback, useEffect, useRef } from 'react';
import type { ChangeReader } from '@/view/use-reader-state.ts';

/** Browsers refuse more than about a hundred writes in half a minute. */
const WRITE_EVERY_MS = 300;

/** Writes the step that is being read into the address, at most once in a while. */
export function useStepInAddress(onChange: ChangeReader): (step: string | undefined) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const written = useRef(-Infinity);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (step) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () => {
          written.current = performance.now();
          onChange({ step });
        },
        Math.max(0, written.current + WRITE_EVERY_MS - performance.now()),
      );
    },
    [onChange],
  );
}
