// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Canvas } from '@/features/map/basemap-canvas.ts';

it('a drawing that was due when its map went is left out', () => {
  const gone = new Canvas();
  expect(() => {
    const redraw: unknown = Reflect.get(gone, '_redraw');
    if (typeof redraw === 'function') Reflect.apply(redraw, gone, []);
  }).not.toThrow();
});
