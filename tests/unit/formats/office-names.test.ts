import { describe, expect, it } from 'vitest';
import { likelySameOffices } from '@/formats/office-names.ts';

describe('offices that may be one', () => {
  it.each([
    ['case, blanks and marks', ['Al Masdar News', 'al-Masdar News']],
    ['an article before', ['New Arab', 'The New Arab']],
    ['words at the end', ['Reuters', 'Reuters News']],
    ['a letter left out', ['LiveUaMap', 'LiveuMap']],
    ['another letter', ['River Monitor', 'River Monitir']],
    ['an address', ['http://www.monitor.example', 'monitor.example/']],
    ['three spellings at once', ['SOHR, Aiwars', 'SOHR Airwars', 'sohr airwars']],
  ])('differ by %s', (_, names) => {
    expect(likelySameOffices(names).map((group) => group.length)).toEqual([names.length]);
  });

  it.each([
    ['abbreviations that differ by a letter', ['SOHR', 'SNHR', 'SHR', 'OHR']],
    ['other numbers', ['Channel 4', 'Channel 5', 'Channel 15', 'Channel']],
    ['short names', ['CNN', 'CNA']],
  ])('are not %s', (_, names) => {
    expect(likelySameOffices(names)).toEqual([]);
  });
});
