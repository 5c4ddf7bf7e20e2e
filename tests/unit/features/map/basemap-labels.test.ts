import { describe, expect, it } from 'vitest';
import type { PlaceLabel } from '@/domain/basemap.ts';
import type { RegionBasemap } from '@/data/basemap.ts';
import { basemapWishes, leaveToEvents, type LabelScene } from '@/features/map/basemap-labels.ts';
import type { Lettering } from '@/features/map/label-text.ts';
import { fromPixels, toPixels } from '@/features/map/mercator.ts';
import type { Language } from '@/view/view-state.ts';

const nowhere = { type: 'MultiLineString', coordinates: [] } as const;
const empty = {
  type: 'Feature',
  properties: {},
  geometry: { ...nowhere, coordinates: [] },
} as const;

type Town = RegionBasemap['places'][number];
const town = (en: string, ar: string, rank: PlaceLabel['rank'], at: [number, number]): Town => ({
  type: 'Feature',
  properties: { name: { en, fr: en, ar }, rank, kind: 'town' },
  geometry: { type: 'Point', coordinates: at },
});

const region: RegionBasemap = {
  land: { ...empty, geometry: { type: 'MultiLineString', coordinates: [] } },
  minorBorders: { ...empty, geometry: { type: 'MultiLineString', coordinates: [] } },
  governorates: [],
  borders: [],
  lakes: [],
  rivers: [
    {
      type: 'Feature',
      properties: { name: { en: 'Euphrates', fr: 'Euphrate', ar: 'الفرات' }, rank: 1 },
      geometry: {
        type: 'LineString',
        coordinates: [
          [40, 35],
          [41, 34.4],
        ],
      },
    },
  ],
  places: [
    town('Hajin', 'هجين', 4, [40.83, 34.69]),
    town('Mayadin', 'الميادين', 2, [40.45, 35.02]),
    town('Al-Qā’im', 'القائم', 2, [41.09, 34.37]),
  ],
  labels: [],
};

function sceneAt(zoom: number, lang: Language = 'en'): LabelScene {
  const origin = toPixels([40, 35.5], zoom);
  const lettering: Lettering = { lang, measure: (text) => text.length * 6, family: 'sans-serif' };
  return {
    lettering,
    zoom,
    view: { x: 0, y: 0, width: 900, height: 900 },
    projection: {
      toView: (position) => {
        const [x, y] = toPixels(position, zoom);
        return [x - origin[0], y - origin[1]];
      },
      fromView: ([x, y]) => fromPixels([x + origin[0], y + origin[1]], zoom),
    },
  };
}

const textsAt = (zoom: number, taken: string[] = []): (string | undefined)[] =>
  leaveToEvents(basemapWishes({ region, world: undefined }, sceneAt(zoom)), taken).map(
    ({ options }) => options[0]?.place.text,
  );

describe('basemapWishes', () => {
  it('names towns by rank as the zoom comes closer, the greater first', () => {
    expect(textsAt(7)).toEqual(['Mayadin', 'Al-Qā’im', 'Euphrates']);
    expect(textsAt(8)).toEqual(['Mayadin', 'Al-Qā’im', 'Hajin', 'Euphrates']);
  });

  it('leaves the places of events to the events, however they are spelt', () => {
    expect(textsAt(8, ['Al-Qaim'])).not.toContain('Al-Qā’im');
  });

  it('writes in the language of the page, and Arabic towns to the left of their dots', () => {
    const wishes = basemapWishes({ region, world: undefined }, sceneAt(8, 'ar'));
    expect(wishes.map(({ options }) => options[0]?.place.text)).toContain('الميادين');
    expect(wishes[0]?.options[0]?.place.side).toBe('left');
  });

  it('has nothing to say before the basemap is there', () => {
    expect(basemapWishes({ region: undefined, world: undefined }, sceneAt(8))).toEqual([]);
  });
});
