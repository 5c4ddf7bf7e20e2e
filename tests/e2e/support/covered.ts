import type { Page } from '@playwright/test';

const OVER = '.map-tools, .map-scale, .map-credits span, .map-credits summary, .legend, .evidence';

/**
 * What of a map lies under something else, by name.
 * @param what a selector of what is drawn on the map
 * @param over a selector of what may lie over it, beside the usual
 */
export async function coveredOnMap(page: Page, what: string, over = ''): Promise<string[]> {
  const all = over === '' ? OVER : `${OVER}, ${over}`;
  return page.locator('.map-view').evaluate(
    (map, [drawn, covers]) => {
      const isOver = (a: DOMRect, b: DOMRect): boolean =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
      const boxes = [...document.querySelectorAll(covers)].map((each) =>
        each.getBoundingClientRect(),
      );
      const screen = map.getBoundingClientRect();
      return [...map.querySelectorAll(drawn)].flatMap((each) => {
        const box = each.getBoundingClientRect();
        const isCovered = isOver(box, screen) && boxes.some((other) => isOver(box, other));
        const name = each.closest('[aria-label]')?.getAttribute('aria-label');
        return isCovered ? [each.textContent === '' ? (name ?? '') : each.textContent] : [];
      });
    },
    [what, all] as const,
  );
}
