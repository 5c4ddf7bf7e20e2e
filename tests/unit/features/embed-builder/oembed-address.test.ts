import { describe, expect, it } from 'vitest';
import { choicesOf, embedOf, oembedAddress } from '@/features/embed-builder/choices.ts';
import { DEFAULT_VIEW } from '@/view/view-state.ts';

const PUBLIC = 'https://news.example/dateline';
const published = { id: 'made-up', revision: 3 };
const usual = choicesOf(DEFAULT_VIEW);

const addressOf = (change: object, view = DEFAULT_VIEW): string | undefined =>
  oembedAddress(embedOf({ ...usual, ...change }, view, published), PUBLIC);

describe('the address of an oEmbed answer', () => {
  it('is that of the kind, in the folder of the pages', () => {
    expect(addressOf({ kind: 'map' })).toBe(
      'https://news.example/dateline/oembed/made-up-map.json',
    );
    expect(addressOf({ kind: 'matrix' })).toMatch(/made-up-matrix\.json$/);
  });

  it.each([
    ['one event', { kind: 'event', event: 'x' }],
    ['a language of its own', { lang: 'fr' }],
    ['a theme of its own', { theme: 'dark' }],
    ['other colours', { color: 'standing' }],
    ['a height', { height: 300 }],
    ['no revision', { isPinned: false }],
    ['a step to begin at', { kind: 'story', step: 'x' }],
  ])('is absent for a widget with %s', (_, change) => {
    expect(addressOf(change)).toBeUndefined();
  });

  it('is absent where filters or a frame go along, and there where they do not', () => {
    const filtered = { ...DEFAULT_VIEW, q: 'city', bbox: [1, 2, 3, 4] as const };
    expect(addressOf({}, filtered)).toBeUndefined();
    expect(addressOf({ keepsFilters: false }, filtered)).toBeUndefined();
    expect(addressOf({ keepsFilters: false, keepsFrame: false }, filtered)).toBeDefined();
  });
});
