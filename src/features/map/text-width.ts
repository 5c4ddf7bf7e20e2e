import { useEffect, useState } from 'react';

/** Measures a text in pixels. */
export type MeasureText = (text: string, font: string) => number;

/** About the width of a letter of the interface's typeface, in its size. */
const LETTER = 0.56;

function makeMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font}|${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (context === null) return text.length * LETTER * (Number.parseFloat(font) || 12);
    context.font = font;
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}

/** A measure that forgets what it knew whenever a font has come in. */
export function useMeasureText(): MeasureText {
  const [measure, setMeasure] = useState(() => makeMeasure());
  useEffect(() => {
    const renew = (): void => setMeasure(() => makeMeasure());
    document.fonts.addEventListener('loadingdone', renew);
    return () => document.fonts.removeEventListener('loadingdone', renew);
  }, []);
  return measure;
}
