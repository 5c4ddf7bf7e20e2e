import { describe, expect, it } from 'vitest';
import { scalingPlot, spreadApart } from '../../bench/report/scaling-plot.ts';

const SIZES = [10_000, 100_000, 1_000_000];

/** The points of the lines, without the leaders to their names. */
const pointsOf = (svg: string): number[][][] =>
  [...svg.matchAll(/<polyline fill="none"[^>]* points="([^"]*)"/g)].map(([, points = '']) =>
    points.split(' ').map((point) => point.split(',').map(Number)),
  );

describe('the plot of scaling', () => {
  it('draws what grows as its events as steep as the dashed lines, and what does not grow level', () => {
    const svg = scalingPlot(
      [
        { name: 'linear', milliseconds: [1, 10, 100] },
        { name: 'constant', milliseconds: [1, 1, 1] },
      ],
      SIZES,
    );
    const [linear = [], constant = []] = pointsOf(svg);
    const slope = ([[x1 = 0, y1 = 0] = [], , [x2 = 0, y2 = 0] = []]: number[][]): number =>
      (y1 - y2) / (x2 - x1);
    const dashed = /class="linear" x1="([^"]*)" y1="([^"]*)" x2="([^"]*)" y2="([^"]*)"/.exec(svg);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (dashed ?? []).slice(1).map(Number);
    expect(slope(linear)).toBeCloseTo((y1 - y2) / (x2 - x1), 2);
    expect(slope(constant)).toBe(0);
  });

  it('puts equal factors at equal distances', () => {
    const [points = []] = pointsOf(
      scalingPlot([{ name: 'load', milliseconds: [2, 20, 200] }], SIZES),
    );
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = [], [x3 = 0, y3 = 0] = []] = points;
    expect(x2 - x1).toBeCloseTo(x3 - x2, 0);
    expect(y1 - y2).toBeCloseTo(y2 - y3, 0);
  });

  it('leaves out what was not measured, and names what was with its last time', () => {
    const svg = scalingPlot(
      [
        { name: 'a < b', milliseconds: [3, undefined, 40] },
        { name: 'absent', milliseconds: [undefined, undefined, undefined] },
      ],
      SIZES,
    );
    expect(pointsOf(svg).map((points) => points.length)).toEqual([2]);
    expect(svg).toContain('>a &lt; b, 40 ms<');
    expect(svg).not.toContain('absent');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('is whole without any measurement', () => {
    expect(scalingPlot([], SIZES)).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('names beside a plot', () => {
  it('keep apart, in their order and above the bottom', () => {
    const put = spreadApart([10, 12, 13, 90, 98, 99], 10, 100);
    for (const [at, height] of put.entries()) {
      expect(height).toBeLessThanOrEqual(100);
      if (at > 0) expect(height - (put[at - 1] ?? 0)).toBeGreaterThanOrEqual(10);
    }
  });

  it('stand where they belong while there is room', () => {
    expect(spreadApart([10, 40, 70], 18, 100)).toEqual([10, 40, 70]);
  });
});
