import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Archive } from '@/archive/archive.ts';
import { SoFarPace } from '@/archive/so-far.ts';
import { madeGed } from '../../e2e/support/made-files.ts';
import { ALL, open, openArchive } from './support.ts';

describe('the pace of pictures', () => {
  const total = 300_000_000;

  it('shows nothing before there are rows enough, and time has passed', () => {
    const pace = new SoFarPace(total, 0);
    expect(pace.isDue(1_000_000, 1_999, 700)).toBe(false);
    expect(pace.isDue(1_000_000, 2_000, 599)).toBe(false);
    expect(pace.isDue(1_000_000, 2_000, 600)).toBe(true);
  });

  it('waits for four times the time before the next', () => {
    const pace = new SoFarPace(total, 0);
    expect(pace.isDue(10_000_000, 30_000, 1_000)).toBe(true);
    expect(pace.isDue(50_000_000, 150_000, 3_999)).toBe(false);
    expect(pace.isDue(50_000_000, 150_000, 4_000)).toBe(true);
    expect(pace.isDue(200_000_000, 600_000, 15_999)).toBe(false);
    expect(pace.isDue(200_000_000, 600_000, 16_000)).toBe(true);
  });

  it('shows nothing where the whole follows at once', () => {
    const pace = new SoFarPace(total, 0);
    expect(pace.isDue(total / 2, 200_000, 1_190)).toBe(false);
    expect(pace.isDue(total / 2, 200_000, 1_210)).toBe(true);
  });
});

describe('a table that takes long', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** The archives of the rows so far, with their answers, as a reading whose clock runs fast gives them. */
  async function openSlowly(bytes: Uint8Array<ArrayBuffer>) {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 400;
      return now;
    });
    const seen: Promise<{ archive: Archive; answer: unknown; details: unknown }>[] = [];
    const look = async (archive: Archive) => ({
      archive,
      answer: await archive.ask(ALL),
      details: await archive.details([0, 1_999]),
    });
    const opened = await open(bytes, {}, { onSoFar: (archive) => seen.push(look(archive)) });
    if (opened.kind !== 'archive') throw new Error(`opened as ${opened.kind}`);
    return { archive: opened.archive, seen: await Promise.all(seen) };
  }

  const bytes = madeGed('long.csv', { rows: 40_000 }).bytes.slice();

  it('is shown by its first rows as a file of these rows alone is', async () => {
    const { seen } = await openSlowly(bytes);
    expect(seen.length).toBeGreaterThan(1);
    const lines = new TextDecoder().decode(bytes).split('\n');
    for (const { archive, answer, details } of seen) {
      const { counts, isSoFar } = archive.summary;
      expect(isSoFar).toBe(true);
      expect(counts.events).toBeLessThan(40_000);
      const short = await openArchive(lines.slice(0, counts.rows + 1).join('\n'));
      expect(short.summary.counts).toEqual(counts);
      expect(answer).toEqual(await short.ask(ALL));
      expect(details).toEqual(await short.details([0, 1_999]));
    }
  });

  it('is the same in the end as without', async () => {
    const { archive } = await openSlowly(bytes);
    const plain = await openArchive(bytes);
    expect(archive.summary).toEqual(plain.summary);
    expect(await archive.ask(ALL)).toEqual(await plain.ask(ALL));
  });

  it('does not let its first rows be taken for the whole', async () => {
    const { seen } = await openSlowly(bytes);
    await expect(seen[0]?.archive.save('events-csv', 'all', 'en')).rejects.toThrow(
      'still being read',
    );
  });
});
