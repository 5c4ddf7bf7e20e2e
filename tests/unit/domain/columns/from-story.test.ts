import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story } from '@/domain/account/account.ts';
import { ColumnsBuilder } from '@/domain/columns/builder.ts';
import { NO_DAY, type EventColumns, type SetColumn } from '@/domain/columns/columns.ts';
import { addStory, columnsOfStory, STORY_TEXTS } from '@/domain/columns/from-story.ts';
import { FACETS } from '@/domain/filter/facets.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { buildFilterTable } from '@/domain/filter/table.ts';
import { mercator } from '@/domain/mercator.ts';
import { radiusKmOf } from '@/domain/place.ts';
import { blocOf } from '@/ui/theme/colouring.ts';
import { stories } from '../../engine/stories.ts';

const membersOf = ({ sets, offsets, members }: SetColumn, row: number): number[] => {
  const set = sets[row] ?? -1;
  return [...members.subarray(offsets[set], offsets[set + 1])];
};

/** What the columns say of each event, in the order of the document, with every number read out. */
function readOut(columns: EventColumns) {
  return [...columns.position]
    .map((position, row) => ({
      position,
      first: columns.first[row],
      last: columns.last[row],
      told: columns.told?.[row] ?? 1,
      facets: FACETS.map((facet) =>
        membersOf(columns.facets[facet], row).map((value) => columns.facets[facet].values[value]),
      ),
      where: membersOf(columns.places, row).map((place) => ({
        id: columns.places.ids[place],
        x: columns.places.x[place],
        y: columns.places.y[place],
        radiusKm: columns.places.radiusKm[place],
      })),
      bloc: columns.bloc.values[columns.bloc.codes[row] ?? -1],
      texts: columns.texts.flatMap((column) =>
        membersOf(column, row).flatMap((text) => (column.texts[text] ?? '?').split(' ')),
      ),
    }))
    .toSorted((a, b) => a.position - b.position);
}

function expected(story: Story) {
  return buildFilterTable(story).rows.map(({ account, values, haystack }, position) => ({
    position,
    first: account.earliest === -Infinity ? NO_DAY.first : Math.floor(account.earliest),
    last: account.latest === Infinity ? NO_DAY.last : Math.ceil(account.latest) - 1,
    told: account.told ? 1 : 0,
    facets: FACETS.map((facet) => values[facet]),
    where: [...new Set(account.where.flatMap(({ places }) => places))].map((id) => {
      const place = story.index.places.get(id);
      const [x, y] = mercator(place?.point ?? [NaN, NaN]);
      const radiusKm = place === undefined ? NaN : radiusKmOf(place);
      return { id, x: Math.fround(x), y: Math.fround(y), radiusKm };
    }),
    bloc: blocOf(story.index, account),
    texts: haystack.split(' '),
  }));
}

const words = (list: readonly string[]): string[] => [...new Set(list)].filter(Boolean).toSorted();
const withWords = <T extends { readonly texts: readonly string[] }>(events: readonly T[]) =>
  events.map((event) => ({ ...event, texts: words(event.texts) }));

describe('the columns of a story', () => {
  it('say of every event what the filter’s table says', () => {
    fc.assert(
      fc.property(stories, (story) => {
        expect(withWords(readOut(columnsOfStory(story)))).toEqual(withWords(expected(story)));
      }),
    );
  });

  it('stand in the order of first days', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { first, position } = columnsOfStory(story);
        const rows = [...first].map((day, row) => ({ day, position: position[row] ?? -1 }));
        expect(rows).toEqual(rows.toSorted((a, b) => a.day - b.day || a.position - b.position));
      }),
    );
  });

  it('are the same when stories are added one after the other', () => {
    fc.assert(
      fc.property(stories, stories, (one, two) => {
        const builder = new ColumnsBuilder(STORY_TEXTS);
        addStory(builder, one, 0);
        addStory(builder, two, one.accounts.length);
        const moved = expected(two).map((event) => ({
          ...event,
          position: event.position + one.accounts.length,
        }));
        const columns = builder.finish();
        expect(withWords(readOut(columns))).toEqual(withWords([...expected(one), ...moved]));
        for (const { values } of Object.values(columns.facets)) {
          expect(new Set(values).size).toBe(values.length);
        }
      }),
    );
  });

  it('leave out events by position', () => {
    fc.assert(
      fc.property(stories, fc.uniqueArray(fc.nat({ max: 13 })), (story, leftOut) => {
        const builder = new ColumnsBuilder(STORY_TEXTS);
        addStory(builder, story, 0);
        const kept = expected(story).filter(({ position }) => !leftOut.includes(position));
        expect(withWords(readOut(builder.finish(new Set(leftOut))))).toEqual(withWords(kept));
      }),
    );
  });

  it('hold every text folded, with a blank before it', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const { texts } of columnsOfStory(story).texts) {
          for (const text of texts) expect(text).toBe(` ${foldForSearch(text)}`);
        }
      }),
    );
  });
});
