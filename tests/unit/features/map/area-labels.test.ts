import type { Polygon } from 'geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '@/domain/place.ts';
import { areaOptions, type NamedArea, type Projection } from '@/features/map/area-labels.ts';
import { crossingsAt, isBetween } from '@/features/map/areas.ts';
import type { Box } from '@/features/map/boxes.ts';
import type { Lettering } from '@/features/map/label-text.ts';

/** A square with a square hole. */
const RING: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
      [0, 0],
    ],
    [
      [40, 40],
      [60, 40],
      [60, 60],
      [40, 60],
      [40, 40],
    ],
  ],
};

const isInRing = ([lon, lat]: LonLat): boolean => isBetween(crossingsAt(RING, lat), lon);

describe('areas', () => {
  it('tells the inside from the outside and from a hole', () => {
    const coordinate = fc.integer({ min: -20, max: 120 }).map((value) => value + 0.5);
    const between = (value: number, low: number, high: number): boolean =>
      value > low && value < high;
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const inSquare = between(x, 0, 100) && between(y, 0, 100);
        const inHole = between(x, 40, 60) && between(y, 40, 60);
        expect(isInRing([x, y])).toBe(inSquare && !inHole);
      }),
    );
  });

  it('finds the edges along a parallel from west to east', () => {
    expect(crossingsAt(RING, 50.5)).toEqual([0, 40, 60, 100]);
  });
});

/** A flat map: 10 pixels a degree, north up. */
const PROJECTION: Projection = {
  toView: ([lon, lat]) => [lon * 10, -lat * 10],
  fromView: ([x, y]) => [x / 10, -y / 10],
};
const LETTERING: Lettering = {
  lang: 'en',
  measure: (text) => text.length * 7,
  family: 'sans-serif',
};
const area: NamedArea = {
  key: 'country Anywhere',
  name: 'Anywhere',
  kind: 'country',
  preferred: [[20, 20]],
  outline: RING,
};

describe('areaOptions', () => {
  it('writes the name where the mapmaker would, when that is in view', () => {
    const view: Box = { x: 0, y: -400, width: 400, height: 400 };
    const options = areaOptions(area, LETTERING, view, PROJECTION);
    expect(options.map(({ place }) => place.at)).toEqual([[200, -200]]);
  });

  it('finds another place for it, wholly inside the area, when that is not', () => {
    const view: Box = { x: 500, y: -1100, width: 700, height: 700 };
    const options = areaOptions(area, LETTERING, view, PROJECTION);
    expect(options.length).toBeGreaterThan(0);
    for (const { box } of options) {
      for (const x of [box.x, box.x + box.width]) {
        expect(isInRing(PROJECTION.fromView([x, box.y + box.height / 2]))).toBe(true);
      }
    }
  });

  it('does not write it across the border of an area that is too narrow', () => {
    const narrow: NamedArea = {
      ...area,
      preferred: [],
      outline: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [6, 0],
            [6, 90],
            [0, 90],
            [0, 0],
          ],
        ],
      },
    };
    const view: Box = { x: -100, y: -800, width: 400, height: 700 };
    expect(areaOptions(narrow, LETTERING, view, PROJECTION)).toEqual([]);
  });

  it('does not search an area that is out of view', () => {
    const view: Box = { x: 2000, y: -400, width: 400, height: 400 };
    expect(areaOptions(area, LETTERING, view, PROJECTION)).toHaveLength(1);
  });
});
