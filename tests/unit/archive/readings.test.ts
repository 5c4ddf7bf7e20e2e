import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readingsOf } from '@/archive/readings.ts';
import { open } from './support.ts';

const { signal } = new AbortController();
const GED = readFileSync(
  new URL('../../fixtures/ucdp-ged/good/several-articles.csv', import.meta.url),
  'utf8',
);

/** Text whose letters up to U+00FF take one byte each, as in Windows-1252. */
const western = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const wordsIn = async (bytes: Uint8Array<ArrayBuffer>, encoding: string) =>
  (await readingsOf(new Blob([bytes]), signal)).find((each) => each.encoding === encoding)?.words;

describe('text that is not UTF-8', () => {
  it('is shown as it reads in each encoding', async () => {
    const bytes = western('place,who\nCôte Rouge,Müller\nCôte Rouge,plain\n');
    expect(await wordsIn(bytes, 'windows-1252')).toEqual(['Côte', 'Müller']);
    expect(await wordsIn(bytes, 'windows-1251')).toEqual(['Cфte', 'Mьller']);
  });

  it('is shown with the letters that Windows-1252 has and Latin-1 has not', async () => {
    const bytes = Uint8Array.from([0x2c, 0x63, 0x9c, 0x75, 0x72, 0x2c]);
    expect(await wordsIn(bytes, 'windows-1252')).toEqual(['cœur']);
  });

  it('is shown once where encodings do not differ, by words that have all of its letters', async () => {
    const readings = async (text: string) =>
      (await readingsOf(new Blob([western(text)]), signal)).map(({ encoding }) => encoding);
    expect(await readings(',Müller,')).toEqual(['windows-1252', 'windows-1251']);
    const late = `,${'Müller,'.repeat(500)}Kad\u00fd,`;
    expect(await readings(late)).toContain('windows-1254');
  });

  it('shows Arabic words', async () => {
    const bytes = Uint8Array.from([0x2c, 0xe3, 0xcf, 0xed, 0xe4, 0xc9, 0x2c]);
    expect(await wordsIn(bytes, 'windows-1256')).toEqual(['مدينة']);
  });

  it('has no readings where it is UTF-8, however it is cut in pieces', async () => {
    const long = new TextEncoder().encode(`${'é'.repeat(3)},`.repeat(800_000));
    expect(await readingsOf(new Blob([long.subarray(1)]), signal)).toEqual([]);
    expect(await readingsOf(new Blob([long]), signal)).toEqual([]);
  });

  it('comes with its readings where it cannot be opened, and opens in the one chosen', async () => {
    const text = GED.replaceAll('River', 'Rivière');
    const bytes = western(text);
    const refused = await open(bytes);
    expect(refused).toMatchObject({ kind: 'failed', readings: expect.any(Array) });
    const opened = await open(bytes, {}, { encoding: 'windows-1252' });
    if (opened.kind !== 'dataset') throw new Error(JSON.stringify(opened));
    const plain = await open(text);
    expect(plain.kind === 'dataset' && plain.dataset).toEqual(opened.dataset);
    expect(opened.report?.notes).toEqual([{ kind: 'readAs', encoding: 'windows-1252' }]);
  });

  it('comes with its readings where the first such letter stands far down a table', async () => {
    const [header = '', ...rows] = GED.trimEnd().split('\n');
    const many = Array.from({ length: 3_000 }, (_, at) =>
      rows.map((row) => row.replace(/^(\d+)/, `$1${at}`)).join('\n'),
    );
    const bytes = western(
      `${[header, ...many].join('\n')}\n${rows[0]?.replace('River', 'Rivière')}\n`,
    );
    expect(bytes.length).toBeGreaterThan(1_000_000);
    const refused = await open(bytes);
    expect(refused.kind === 'failed' && refused.readings?.[0]?.words).toEqual(['Rivière']);
    const opened = await open(bytes, {}, { encoding: 'windows-1252' });
    expect(opened.kind).toBe('archive');
  });

  it('is not read in another encoding where it is UTF-8', async () => {
    const opened = await open(GED.replaceAll('River', 'Rivière'), {}, { encoding: 'windows-1252' });
    expect(JSON.stringify(opened)).toContain('Rivière');
  });
});
