import { describe, expect, it } from 'vitest';
import { tellStory } from '@/domain/account/account.ts';
import { claimsCsv, eventsCsv } from '@/formats/csv-export.ts';
import { captureIndex, makeClaim } from '../support/make-dataset.ts';

const occurred = (edtf: string) => ({ occurred: { edtf, basis: 'stated' as const } });
const index = captureIndex(
  [
    makeClaim('tv', { source: 'north-tv', ...occurred('2020-05-03') }),
    makeClaim('watch', { source: 'monitor', ...occurred('2020-05-02') }),
  ],
  { when: '2020-05-02/2020-05-03' },
);

describe('exporting a story', () => {
  it('gives every version of a contested date with who says so', () => {
    const story = tellStory(index);
    const { text, rows } = eventsCsv(story, story.accounts, 'en');
    expect(rows).toBe(1);
    expect(text).toContain('2020-05-02 (monitor); 2020-05-03 (North)');
    expect(text).toContain('contested');
  });

  it('exports the account in view, not the others', () => {
    const story = tellStory(index, 'monitor');
    const events = eventsCsv(story, story.accounts, 'en');
    expect(events.text).toContain('2020-05-02 (monitor)');
    expect(events.text).not.toContain('2020-05-03');
    expect(claimsCsv(story, story.accounts, 'en').rows).toBe(1);
  });

  it('tells how well days are known in the codes of UCDP and of ACLED', () => {
    const codesOf = (account?: string): (string | undefined)[] => {
      const story = tellStory(index, account);
      const [header = '', row = ''] = eventsCsv(story, story.accounts, 'en').text.split('\r\n');
      const cells = row.split(',');
      return ['ucdp_date_prec', 'acled_time_precision'].map(
        (name) => cells[header.split(',').indexOf(name)],
      );
    };
    expect(codesOf()).toEqual(['2', '2']);
    expect(codesOf('monitor')).toEqual(['1', '1']);
  });

  it('carries licence and citation in every row', () => {
    const story = tellStory(index);
    const [, ...rows] = claimsCsv(story, story.accounts, 'en').text.trimEnd().split('\r\n');
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/CC0-1\.0,"Made up, revision 1, Dateline"$/);
  });
});
