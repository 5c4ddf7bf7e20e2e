import { useLayoutEffect, useRef } from 'react';

/** What to do for a key, as `KeyboardEvent.key` names it. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const TYPING = 'input:not([type="checkbox"]), select, textarea, [contenteditable="true"]';

/** Whether a key press belongs to a field, an open modal pane or the browser. */
function isTaken(press: KeyboardEvent): boolean {
  if (press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey) return true;
  const { target } = press;
  if (target instanceof Element && target.matches(TYPING)) return true;
  return document.querySelector('dialog[open]') !== null;
}

/** Listens to single keys on the whole page. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);

  // Before the paint: a key pressed at what is on screen may not be lost, or act from what was there before.
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useLayoutEffect(() => {
    const onKey = (press: KeyboardEvent): void => {
      if (isTaken(press) || !Object.hasOwn(latest.current, press.key)) return;
      press.preventDefault();
      latest.current[press.key]?.();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
