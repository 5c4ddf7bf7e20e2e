import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { Theme } from '@/view/view-state.ts';

const DARK = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Puts the chosen theme on the page; `auto` follows the system as it changes. */
export function useTheme(theme: Theme): void {
  const systemDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches);
  const shown = theme === 'auto' ? (systemDark ? 'dark' : 'light') : theme;
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = shown;
  }, [shown]);
}
