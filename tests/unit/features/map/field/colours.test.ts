import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellStep, legibleOpacity, stepOpacity } from '@/features/map/field/cell-tints.ts';
import { contrast, over, parseRgb, textOn, type Rgb } from '@/features/map/field/ink.ts';

const THEMES: Record<string, { ink: Rgb; paper: Rgb; land: Rgb; colours: Rgb[] }> = {
  light: {
    ink: [29, 33, 38],
    paper: [255, 253, 248],
    land: [239, 235, 225],
    colours: [
      [31, 78, 140],
      [184, 66, 15],
      [142, 47, 107],
      [27, 127, 92],
      [138, 109, 0],
      [74, 85, 96],
    ],
  },
  dark: {
    ink: [232, 230, 225],
    paper: [27, 31, 36],
    land: [32, 37, 42],
    colours: [
      [127, 176, 232],
      [240, 148, 106],
      [217, 139, 189],
      [95, 199, 160],
      [214, 185, 74],
      [170, 180, 189],
    ],
  },
};

describe('cellStep', () => {
  it('never grows fainter with the count, from the first step to the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1e6 }), fc.nat(1e6), (most, given) => {
        const count = 1 + (given % most);
        expect(cellStep(count, most)).toBeLessThanOrEqual(
          cellStep(Math.min(most, count + 1), most),
        );
        expect(cellStep(1, most)).toBe(1);
        expect(cellStep(most, most)).toBe(7);
      }),
    );
  });

  it('is logarithmic', () => {
    expect([1, 10, 100, 1000, 10_000].map((count) => cellStep(count, 10_000))).toEqual([
      1, 2, 4, 6, 7,
    ]);
  });

  it('is the faintest where every cell holds one event', () => {
    expect(cellStep(1, 1)).toBe(1);
  });

  it('tells thousands apart where no cell has few, and does not make much of a small difference', () => {
    expect([4_000, 8_000, 12_000].map((count) => cellStep(count, 12_000, 4_000))).toEqual([
      6, 7, 7,
    ]);
    expect([100, 1_000, 10_000].map((count) => cellStep(count, 10_000, 100))).toEqual([1, 4, 7]);
  });
});

describe('textOn', () => {
  it.each(Object.entries(THEMES))('is legible on every disc and cell: %s', (_, theme) => {
    const { land, colours } = theme;
    const grounds = colours.flatMap((colour) => [
      colour,
      ...[1, 2, 3, 4, 5, 6, 7].map((step) => over(land, colour, stepOpacity(step))),
    ]);
    for (const ground of grounds) {
      expect(contrast(ground, textOn(ground, theme))).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('legibleOpacity', () => {
  it.each(Object.entries(THEMES))(
    'leaves ink or paper legible, and more events no fainter: %s',
    (_, theme) => {
      const ink = { ...theme, faint: theme.ink };
      for (const colour of theme.colours) {
        const opacities = [1, 2, 3, 4, 5, 6, 7].map((step) =>
          legibleOpacity(stepOpacity(step), colour, ink),
        );
        for (const opacity of opacities) {
          const ground = over(theme.land, colour, opacity);
          expect([theme.ink, theme.paper]).toContainEqual(textOn(ground, theme));
        }
        expect(opacities).toEqual(opacities.toSorted((a, b) => a - b));
      }
    },
  );
});

describe('parseRgb', () => {
  it('reads computed colours', () => {
    expect(parseRgb('rgb(31, 78, 140)')).toEqual([31, 78, 140]);
    expect(parseRgb('rgba(31, 78, 140, 0.5)')).toEqual([31, 78, 140]);
    expect(parseRgb('color(srgb 1 0 0)')).toBeUndefined();
  });
});
