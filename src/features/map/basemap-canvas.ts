import { Canvas } from 'leaflet/src/layer/vector/Canvas.js';

const redraw: unknown = Reflect.get(Canvas.prototype, '_redraw');

// A canvas of Leaflet's that draws at once loses sight of a drawing that is due, and so does not call it off when it goes.
Canvas.include({
  _redraw(this: Canvas): void {
    const isGone = Reflect.get(this, '_ctx') === undefined;
    if (!isGone && typeof redraw === 'function') Reflect.apply(redraw, this, []);
  },
});

/** Leaflet's canvas, which draws nothing once it has been taken off its map. */
export { Canvas };
