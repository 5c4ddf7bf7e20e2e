import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL, openArchive } from './support.ts';

const csv = readFileSync(
  new URL('../../fixtures/ucdp-ged/good/several-articles.csv', import.meta.url),
  'utf8',
);

describe('the sketch of an archive', () => {
  it('names its actors by words, also when they were named before, and finds its rows', async () => {
    const archive = await openArchive(csv);
    await archive.ask(ALL);
    const sketch = await archive.sketch();
    expect(await archive.sketch()).toEqual(sketch);
    expect(sketch.length).toBe(archive.summary.counts.events);
    expect(sketch.actorWords.some((words) => words.length > 0)).toBe(true);
    const rows = Array.from({ length: sketch.length }, (_, row) => row).toReversed();
    const { events } = await archive.sketchedDetails(rows);
    const whole = await archive.details(rows);
    expect(events).toEqual(whole.events);
    archive.close();
    await expect(archive.sketch()).rejects.toThrow(/closed/);
  });
});
