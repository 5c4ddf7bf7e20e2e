import { useEffect, type RefObject } from 'react';

/** A page of A4 or Letter between its margins, in CSS pixels. */
const PAPER_WIDTH = 680;

/**
 * Keeps the map's frame while it is printed. A map cannot be laid out again between the print command and
 * the paper, so its element keeps its size and is scaled down to the page.
 */
export function usePrintSize(section: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const freeze = (): void => {
      const element = section.current;
      if (element === null) return;
      const { offsetWidth, offsetHeight, style } = element;
      style.inlineSize = `${offsetWidth}px`;
      style.blockSize = `${offsetHeight}px`;
      style.zoom = String(Math.min(1, PAPER_WIDTH / offsetWidth));
    };
    const thaw = (): void => {
      for (const property of ['inline-size', 'block-size', 'zoom']) {
        section.current?.style.removeProperty(property);
      }
    };
    window.addEventListener('beforeprint', freeze);
    window.addEventListener('afterprint', thaw);
    return () => {
      window.removeEventListener('beforeprint', freeze);
      window.removeEventListener('afterprint', thaw);
    };
  }, [section]);
}
