import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, PLACE_PRECISIONS } from '@/domain/dataset/vocabulary.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
import { decodeView, encodeView } from '@/view/codec.ts';
import {
  COLOUR_KEYS,
  DEFAULT_VIEW,
  LANE_KEYS,
  LANGUAGES,
  PANES,
  THEMES,
  type ViewState,
} from '@/view/view-state.ts';

const id = fc.stringMatching(/^[^\s,]{1,20}$/u).filter((text) => text.isWellFormed());
const ids = fc.uniqueArray(id, { maxLength: 4 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const degree = (min: number, max: number) =>
  fc.integer({ min: min * 10_000, max: max * 10_000 }).map((value) => value / 10_000);

const views: fc.Arbitrary<ViewState> = fc
  .record({
    dataset: fc.oneof(fc.constant(''), id),
    lang: maybe(fc.constantFrom(...LANGUAGES)),
    theme: fc.constantFrom(...THEMES),
    q: fc.string({ maxLength: 40, unit: 'grapheme' }).filter((text) => text.isWellFormed()),
    days: fc.tuple(maybe(fc.integer({ min: -40_000, max: 40_000 })), fc.nat(400), fc.boolean()),
    facets: fc.record({
      type: fc.uniqueArray(fc.constantFrom(...EVENT_TYPES)),
      actor: ids,
      origin: ids,
      place: ids,
      standing: fc.uniqueArray(fc.constantFrom(...STANDINGS)),
      precision: fc.uniqueArray(fc.constantFrom(...PLACE_PRECISIONS, 'none')),
    }),
    event: maybe(id),
    claim: maybe(id),
    toldBy: maybe(id),
    color: fc.constantFrom(...COLOUR_KEYS),
    lanes: fc.constantFrom(...LANE_KEYS),
    bbox: maybe(fc.tuple(degree(-180, 0), degree(-90, 0), degree(1, 180), degree(1, 90))),
    pane: maybe(fc.constantFrom(...PANES)),
  })
  .map(({ days: [from, length, closed], ...view }) => ({
    ...view,
    from,
    to: from === undefined || !closed ? undefined : from + length,
  }));

describe('the view in the URL', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(decodeView(encodeView(view))).toEqual(view);
      }),
    );
  });

  it('is written in one way only', () => {
    fc.assert(
      fc.property(views, (view) => {
        const written = encodeView(view);
        expect(encodeView(decodeView(`?${written}`))).toBe(written);
      }),
    );
  });

  it('leaves defaults unwritten', () => {
    expect(encodeView(DEFAULT_VIEW)).toBe('');
  });

  it('writes lists with plain commas and days as dates', () => {
    const view = decodeView('?type=riots,battles&from=2017-11-01&to=2017-11-03&told-by=sohr');
    expect(encodeView(view)).toBe('from=2017-11-01&to=2017-11-03&type=riots,battles&told-by=sohr');
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const view = decodeView(text);
        expect(decodeView(encodeView(view))).toEqual(view);
      }),
    );
  });

  it.each([
    ['an unknown parameter', '?wizard=1'],
    ['an unknown language', '?lang=xx'],
    ['a date that does not exist', '?from=2017-13-40'],
    ['a window that ends before it begins', '?from=2017-11-03&to=2017-11-01'],
    ['an unknown type', '?type=wars'],
    ['a box of three numbers', '?bbox=1,2,3'],
    ['a box turned inside out', '?bbox=10,10,0,0'],
    ['a box from east to west', '?bbox=10,0,0,10'],
    ['a box from north to south', '?bbox=0,10,10,0'],
    ['a box beyond the poles', '?bbox=0,-91,10,10'],
    ['a box without a side', '?bbox=0,,10,10'],
    ['a box of words', '?bbox=a,b,c,d'],
    ['an id that holds a blank after its broken escapes', '?q=&event=%E0%A4%A%20'],
    ['a version from the future', '?v=99'],
    ['a version that is none', '?v=x'],
  ])('takes %s for absent', (_, search) => {
    expect(encodeView(decodeView(search))).toBe('');
  });
});

it('takes no more of a text and of a list than an address can be made to hold', () => {
  const long = decodeView(
    `?q=${'a'.repeat(9_999)}&actor=${Array.from({ length: 999 }, (_, at) => at).join(',')}`,
  );
  expect(long.q).toHaveLength(200);
  expect(long.facets.actor).toHaveLength(200);
});

it('writes half a surrogate pair without failing', () => {
  expect(encodeView({ ...DEFAULT_VIEW, q: 'a\uD800' })).toBe('q=a%EF%BF%BD');
});
