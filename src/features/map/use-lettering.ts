import { useMemo } from 'react';
import type { Language } from '@/view/view-state.ts';
import type { Lettering } from './label-text.ts';
import { useMeasureText } from './text-width.ts';

/** The interface's typeface, for measuring labels. @param element one that is set in it */
export function useLettering(element: Element, lang: Language): Lettering {
  const measure = useMeasureText();
  return useMemo(
    () => ({ lang, measure, family: getComputedStyle(element).fontFamily }),
    [element, lang, measure],
  );
}
