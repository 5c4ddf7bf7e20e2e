import { describe, expect, it } from 'vitest';
import { fileId } from '@/data/opened-files.ts';

describe('the id of an opened file', () => {
  it.each([
    ['GEDEvent_v25.csv', 'file.gedevent-v25'],
    ['events.csv.gz', 'file.events'],
    ['events.zip', 'file.events'],
    ['events', 'file.events'],
    ['.csv', 'file.x'],
  ])('of %s is %s', (name, id) => {
    expect(fileId(name)).toBe(id);
  });

  it('tells files apart whose names differ before their ending', () => {
    const names = ['acled.2017.csv', 'acled.2018.csv', 'acled.2018.v2.csv'];
    expect(new Set(names.map(fileId)).size).toBe(names.length);
  });
});
