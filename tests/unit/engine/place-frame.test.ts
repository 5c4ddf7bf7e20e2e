import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaceCounts } from '@/engine/place-counts.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const points = fc.array(fc.tuple(share, share), { minLength: 50, maxLength: 120 });
/** Each from one point to the south-east, many of them small. */
const frames = fc.array(fc.tuple(fc.nat({ max: 49 }), share, share), {
  minLength: 2,
  maxLength: 6,
});

describe('the places of a frame', () => {
  it('are all that lie in it, in the order of their column, however small it is', () => {
    fc.assert(
      fc.property(points, frames, (at, asked) => {
        const x = Float32Array.from(at, ([atX]) => atX);
        const y = Float32Array.from(at, ([, atY]) => atY);
        const counts = new PlaceCounts({
          ids: at.map((_, place) => `place-${place}`),
          sets: new Uint8Array(0),
          offsets: Uint32Array.from({ length: at.length + 1 }, (_, each) => each),
          members: Uint32Array.from({ length: at.length }, (_, each) => each),
          x,
          y,
          radiusKm: new Float32Array(at.length),
        });
        for (const [corner, wide, small] of asked) {
          const [west = 0, north = 0] = [x[corner], y[corner]];
          const far = wide * small ** 3;
          const frame = { west, north, east: west + far, south: north + far, worldPx: 256 };
          const { places, isIn } = counts.frame(frame);
          const expected = [...x.keys()].filter((place) => {
            const [atX = 0, atY = 0] = [x[place], y[place]];
            return atX >= west && atX <= frame.east && atY >= north && atY <= frame.south;
          });
          expect([...places]).toEqual(expected);
          expect([...isIn.keys()].filter((place) => isIn[place] === 1)).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });
});
