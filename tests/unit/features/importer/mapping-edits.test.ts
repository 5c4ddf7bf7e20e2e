import { describe, expect, it } from 'vitest';
import {
  confirmDoubt,
  doubtsOfRemembered,
  fieldOf,
  openDoubts,
  setChoice,
  setColumn,
  setType,
  type MappingDraft,
} from '@/features/importer/mapping-edits.ts';
import type { TableMapping } from '@/formats/table/mapping.ts';

const mapping: TableMapping = {
  columns: { date: 'jour', place: 'lieu' },
  dates: 'day-first',
  decimal: 'comma',
  coordinates: 'lat-lon',
  types: [{ word: 'combat', subType: 'armed_clash' }],
  otherwise: 'other',
  sourceName: 'The desk',
  sourceSeparator: ';',
};
const draft: MappingDraft = { mapping, settled: new Set() };
const doubt = (field: 'dates' | 'decimal' | 'type' | 'place') => ({
  field,
  reasons: [{ kind: 'decimalComma' as const, value: `why ${field}` }],
});

describe('a column', () => {
  it('is found by its name in any case and with blanks around', () => {
    expect(fieldOf(mapping, ' Jour ')).toBe('date');
    expect(fieldOf(mapping, 'other')).toBeUndefined();
  });

  it('can be given to another field, which loses the column it had', () => {
    const { columns } = setColumn(draft, 'LIEU', 'date').mapping;
    expect(columns).toEqual({ date: 'lieu' });
  });

  it('can be left unused', () => {
    expect(setColumn(draft, 'jour', undefined).mapping.columns).toEqual({ place: 'lieu' });
  });
});

describe('doubts', () => {
  const doubts = [doubt('dates'), doubt('type'), doubt('place')];

  it('stay open until they are confirmed or what they are about is changed', () => {
    const confirmed = confirmDoubt(draft, 'dates');
    expect(openDoubts(confirmed, doubts).map(({ field }) => field)).toEqual(['type', 'place']);
    const typed = setType(confirmed, 'combat', 'attack');
    expect(openDoubts(typed, doubts).map(({ field }) => field)).toEqual(['place']);
    expect(openDoubts(setColumn(typed, 'lieu', undefined), doubts)).toEqual([]);
  });

  it('about how dates are written open again when another column holds the date', () => {
    const chosen = setChoice(draft, 'dates', 'month-first');
    expect(openDoubts(chosen, [doubt('dates')])).toEqual([]);
    expect(openDoubts(setColumn(chosen, 'lieu', 'date'), [doubt('dates')])).toHaveLength(1);
  });

  it('are not settled by a choice they are not about', () => {
    const named = setChoice(draft, 'sourceName', 'Somebody else');
    expect(openDoubts(named, doubts)).toHaveLength(3);
  });
});

describe('a remembered mapping', () => {
  it('is taken as it is where the file is written alike', () => {
    expect(doubtsOfRemembered(mapping, { guess: mapping, doubts: [doubt('dates')] })).toEqual([]);
  });

  it('is asked about again where the file seems to be written otherwise', () => {
    const guess: TableMapping = { ...mapping, dates: 'month-first', decimal: 'point' };
    const asked = doubtsOfRemembered(mapping, { guess, doubts: [doubt('dates')] });
    expect(asked.map(({ field }) => field)).toEqual(['dates', 'decimal']);
    expect(asked[0]).toEqual(doubt('dates'));
    expect(asked[1]).toEqual({ field: 'decimal', guessed: 'point', remembered: 'comma' });
  });
});

it('takes a word of the type column back to what all others stand for', () => {
  expect(setType(draft, 'combat', undefined).mapping.types).toEqual([]);
});
