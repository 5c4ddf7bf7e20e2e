import { useCallback, useEffect, useState } from 'react';

interface Printing {
  /** Whether what only paper needs is to be made. */
  readonly isPreparing: boolean;
  readonly isReady: boolean;
  /** Prints as soon as it is ready. */
  readonly print: () => void;
  readonly onReady: () => void;
}

const isPrintKey = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !shiftKey && !altKey;

/**
 * Prints once what is for paper alone has been made. Browsers wait for nobody when they print by their own menu, so
 * only the button and the keys can; printed by the menu, the page is as it stands.
 */
export function usePrinting(): Printing {
  const [isAsked, setAsked] = useState(false);
  const [isReady, setReady] = useState(false);
  const print = useCallback(() => {
    if (isReady) window.print();
    else setAsked(true);
  }, [isReady]);
  const onReady = useCallback(() => {
    setReady(true);
    window.print();
  }, []);
  useEffect(() => {
    const hear = (press: KeyboardEvent): void => {
      if (!isPrintKey(press)) return;
      press.preventDefault();
      print();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [print]);
  return { isPreparing: isAsked && !isReady, isReady, print, onReady };
}
