import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkedTexts } from '@/cli/build/catalogue-file.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const SOUND = readFileSync(
  join(ROOT, 'tests/fixtures/dateline-v1/good/story-of-steps.json'),
  'utf8',
);

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-checked-'));
  mkdirSync(join(root, 'public/datasets'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Writes files of datasets, and a catalogue of the first with the others as older revisions of it. */
function catalogueOf(files: Readonly<Record<string, string>>, listed = Object.keys(files)): string {
  const [url = '', ...older] = listed;
  const revisions = older.map((each, at) => ({ revision: at + 1, url: each }));
  const entry = { id: 'x', revision: 9, title: { en: 'X' }, summary: { en: 'X' }, url, revisions };
  const text = JSON.stringify({ format: 'dateline-catalogue/1', datasets: [entry] });
  for (const [name, content] of Object.entries({ ...files, 'index.json': text })) {
    writeFileSync(join(root, 'public/datasets', name), content);
  }
  return digest(text);
}

describe('the texts a build vouches for', () => {
  it('are the catalogue and every sound document it lists, older revisions too', () => {
    const older = SOUND.replace('{', '{ ');
    const index = catalogueOf({ 'new.json': SOUND, 'old.json': older });
    expect(checkedTexts(root)).toEqual([index, digest(SOUND), digest(older)]);
  });

  it.each([
    ['is no JSON', SOUND.slice(0, -20)],
    ['has a field too many', SOUND.replace('{', '{ "extra": 1,')],
    ['loses a claim', SOUND.replace(/"paraphrase": \{[^}]*\}/, '"paraphrase": {}')],
  ])('are not those of a document that %s', (_, text) => {
    expect(text).not.toBe(SOUND);
    const index = catalogueOf({ 'bad.json': text, 'good.json': SOUND });
    expect(checkedTexts(root)).toEqual([index, digest(SOUND)]);
  });

  it('pass over addresses that lead elsewhere', () => {
    const index = catalogueOf({ 'new.json': SOUND }, ['new.json', 'https://example.org/old.json']);
    expect(checkedTexts(root)).toEqual([index, digest(SOUND)]);
  });

  it('say what is wrong with a catalogue', () => {
    catalogueOf({});
    expect(() => checkedTexts(root)).toThrow(/datasets\[?\.?0\]?\.url/);
    writeFileSync(join(root, 'public/datasets/index.json'), '{');
    expect(() => checkedTexts(root)).toThrow(/index\.json is no catalogue: it is no JSON/);
  });

  it('hold the built-in dataset', () => {
    const built = readFileSync(join(ROOT, 'public/datasets/euphrates-2017.json'), 'utf8');
    expect(checkedTexts(ROOT)).toContain(digest(built));
  });
});
