import { useEffect, type RefObject } from 'react';

/** A page of A4 or Letter between its margins, and the part of it one drawing may take, in CSS pixels. */
const PAPER_WIDTH = 680;
const PAPER_HEIGHT = 620;

/**
 * Keeps the layout of a drawing while it is printed. It cannot be laid out again between the print command and
 * the paper, so its element keeps its size and is scaled down to the page.
 * @param fits whether its height is kept too; else it grows with what is in it
 */
export function usePrintSize(
  section: RefObject<HTMLElement | null>,
  fits: 'width' | 'width and height',
): void {
  useEffect(() => {
    const freeze = (): void => {
      const element = section.current;
      if (element === null) return;
      const { offsetWidth, offsetHeight, style } = element;
      const isWhole = fits === 'width and height';
      style.inlineSize = `${offsetWidth}px`;
      if (isWhole) style.blockSize = `${offsetHeight}px`;
      const most = isWhole ? PAPER_HEIGHT / offsetHeight : 1;
      style.zoom = String(Math.min(1, PAPER_WIDTH / offsetWidth, most));
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
  }, [section, fits]);
}
