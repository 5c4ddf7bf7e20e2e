import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellStory } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { EVENT_TYPES, SUB_TYPES } from '@/domain/dataset/vocabulary.ts';
import { FACETS } from '@/domain/filter/facets.ts';
import { filterEvents, inWindow, NO_FILTER, type EventFilter } from '@/domain/filter/filter.ts';
import { buildFilterTable, type FilterTable } from '@/domain/filter/table.ts';
import { makeClaim, makeDataset, makeEvent, SOURCE_IDS } from '../../support/make-dataset.ts';

const drafts = fc.array(
  fc.record({
    type: fc.constantFrom(...EVENT_TYPES),
    day: fc.integer({ min: 1, max: 9 }),
    places: fc.uniqueArray(fc.constantFrom('ford', 'mill', 'far-town')),
    sources: fc.uniqueArray(fc.constantFrom(...SOURCE_IDS), { minLength: 1 }),
  }),
  { maxLength: 12 },
);

const tables = fc
  .tuple(drafts, fc.option(fc.constantFrom('monitor', 'north', 'wire'), { nil: undefined }))
  .map(([events, teller]): FilterTable => {
    const claims = events.map(({ day, places, sources }, at) =>
      sources.map((source) =>
        makeClaim(`c${at}-${source}`, {
          event: `e${at}`,
          source,
          places,
          occurred: { edtf: `2020-05-0${day}`, basis: 'stated' },
        }),
      ),
    );
    const made = events.map(({ type, day, places }, at) =>
      makeEvent(`e${at}`, claims[at] ?? [], {
        type,
        subType: SUB_TYPES[type][0],
        when: `2020-05-0${day}`,
        places,
        actors: at % 2 === 0 ? [{ actor: 'north-forces', role: 'initiator' }] : [],
      }),
    );
    return buildFilterTable(tellStory(indexDataset(makeDataset(made, claims.flat())), teller));
  });

const MAY_1 = 18_383;
const day = fc.option(fc.integer({ min: MAY_1, max: MAY_1 + 9 }), { nil: undefined });
const some = (values: readonly string[]) =>
  fc.oneof(fc.constant([]), fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 }));
const filters: fc.Arbitrary<EventFilter> = fc.record({
  text: fc.constantFrom('', 'e1', 'title', 'north', 'nothing such'),
  from: day,
  to: day,
  facets: fc.record({
    type: some(EVENT_TYPES),
    actor: some(['north', 'north-forces', 'south']),
    origin: some(['north', 'monitor', 'wire']),
    place: some(['ford', 'valley', 'mill']),
    standing: some(['single_source', 'corroborated']),
    precision: some(['exact', 'near', 'none']),
  }),
});

describe('the filter', () => {
  it('accounts for every event exactly once', () => {
    fc.assert(
      fc.property(tables, filters, (table, filter) => {
        const { counts, shown, outside } = filterEvents(table, filter);
        expect(counts.shown + counts.outsideDays + counts.filteredOut + counts.untold).toBe(
          counts.total,
        );
        expect(counts.total).toBe(table.rows.length);
        expect(shown).toHaveLength(counts.shown);
        expect(outside).toHaveLength(counts.outsideDays);
      }),
    );
  });

  it('counts of a facet what choosing that value alone would show', () => {
    fc.assert(
      fc.property(tables, filters, fc.constantFrom(...FACETS), (table, filter, facet) => {
        for (const { value, count } of filterEvents(table, filter).facets[facet]) {
          const chosen = { ...filter, facets: { ...filter.facets, [facet]: [value] } };
          expect(filterEvents(table, chosen).counts.shown).toBe(count);
        }
      }),
    );
  });

  it('shows less, never more, as filters are added', () => {
    fc.assert(
      fc.property(tables, filters, (table, filter) => {
        const all = new Set(filterEvents(table, NO_FILTER).shown);
        for (const account of filterEvents(table, filter).shown)
          expect(all.has(account)).toBe(true);
      }),
    );
  });

  it('finds an army’s events under its government, and a town’s under its region', () => {
    const claims = [makeClaim('a')];
    const event = makeEvent('capture', claims, {
      actors: [{ actor: 'north-forces', role: 'initiator' }],
      evidence: { when: ['a'], where: ['a'], outcome: ['a'], actors: ['a'] },
    });
    const table = buildFilterTable(tellStory(indexDataset(makeDataset([event], claims))));
    const shown = (facets: Partial<EventFilter['facets']>) =>
      filterEvents(table, { ...NO_FILTER, facets: { ...NO_FILTER.facets, ...facets } }).shown
        .length;
    expect(shown({ actor: ['north'] })).toBe(1);
    expect(shown({ place: ['valley'] })).toBe(1);
    expect(shown({ place: ['far-town'] })).toBe(0);
  });

  it('searches by the beginnings of words, in any script', () => {
    const claims = [makeClaim('a')];
    const title = {
      en: 'Shelling near Qā’im',
      fr: 'Tirs à El-Qaïm',
      ar: 'قصف على القائم وأطرافها',
    };
    const event = makeEvent('capture', claims, { title });
    const table = buildFilterTable(tellStory(indexDataset(makeDataset([event], claims))));
    const found = (text: string) => filterEvents(table, { ...NO_FILTER, text }).shown.length;
    expect(['shell', 'QAIM tirs', 'القائم', 'واطراف'].map(found)).toEqual([1, 1, 1, 1]);
    expect(['helling', 'shelling absent'].map(found)).toEqual([0, 0]);
  });
});

describe('the window', () => {
  const claim = makeClaim('seen', {
    event: 'e',
    occurred: { edtf: '2020-05-02', basis: 'stated' },
  });
  const [account] = tellStory(
    indexDataset(makeDataset([makeEvent('e', [claim])], [claim])),
  ).accounts;
  if (account === undefined) throw new Error('there is no account');
  const MAY_2 = MAY_1 + 1;

  it.each([
    [{ from: MAY_2 }, true],
    [{ from: MAY_2 + 1 }, false],
    [{ to: MAY_2 }, true],
    [{ to: MAY_2 - 1 }, false],
    [{ from: MAY_2, to: MAY_2 }, true],
    [{}, true],
  ])('%j holds an event of 2 May: %j', (window, isInside) => {
    expect(inWindow(account, window)).toBe(isInside);
  });
});
