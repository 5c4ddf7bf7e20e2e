import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchPublished, fetchRetractions } from '@/data/published-dataset.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import { makeClaim, makeDataset, makeEvent } from '../support/make-dataset.ts';

const BASE = 'https://news.example/dateline/';
const retract = (target: string): Dataset['changes'][number] => ({
  kind: 'retract',
  target,
  reason: { en: 'It was another town.' },
  date: '2020-05-12',
});

const claim = makeClaim('seen');
function revision(number: number, changes: Dataset['changes'] = []): Dataset {
  const dataset = makeDataset([makeEvent('capture', [claim])], [claim]);
  return { ...dataset, revision: number, changes };
}

const ENTRY = {
  id: 'made-up',
  revision: 3,
  title: { en: 'Made up' },
  summary: { en: 'For tests' },
  url: 'made-up.json',
  revisions: [{ revision: 1, url: 'old/made-up-1.json' }],
};

let files: Record<string, unknown>;

beforeEach(() => {
  files = {
    'datasets/index.json': { format: 'dateline-catalogue/1', datasets: [ENTRY] },
    'datasets/made-up.json': revision(3, [retract('capture'), retract('never-was-there')]),
    'datasets/old/made-up-1.json': revision(1),
  };
  vi.stubGlobal('document', { baseURI: `${BASE}embed.html` });
  vi.stubGlobal('fetch', async (address: string) => {
    const file = files[address.slice(BASE.length)];
    return Promise.resolve(
      file === undefined
        ? new Response('', { status: 404 })
        : new Response(typeof file === 'string' ? file : JSON.stringify(file)),
    );
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const { signal } = new AbortController();
const published = async (asked?: number, dataset = 'made-up') =>
  fetchPublished({ dataset, revision: asked, signal });

describe('a published dataset', () => {
  it.each([
    [undefined, 3, 'newest'],
    [3, 3, 'newest'],
    [1, 1, 'older'],
    [2, 3, 'gone'],
  ])('asked for in revision %s is shown in revision %i: %s', async (asked, shown, state) => {
    const found = await published(asked);
    expect(found.loaded.index.dataset.revision).toBe(shown);
    expect(found).toMatchObject({
      asked,
      state,
      newest: 3,
      newestUrl: `${BASE}datasets/made-up.json`,
    });
  });

  it('counts as what it holds, whatever the catalogue says', async () => {
    files['datasets/made-up.json'] = revision(4);
    expect(await published()).toMatchObject({ state: 'newest', newest: 4 });
    expect(await published(3)).toMatchObject({ state: 'gone', newest: 4 });
  });

  it('is the first of the catalogue where none is named', async () => {
    expect((await published(undefined, '')).loaded.entry.id).toBe('made-up');
  });

  it.each([
    ['a dataset that is not listed', 'unknown', 'unknown_dataset', {}],
    ['a page', 'made-up', 'wrong_type', { 'datasets/made-up.json': '<!doctype html><p>' }],
    ['half a file', 'made-up', 'truncated', { 'datasets/made-up.json': '{"format": ' }],
    ['another format', 'made-up', 'invalid', { 'datasets/made-up.json': { format: 'dateline/9' } }],
    ['no file', 'made-up', 'not_found', { 'datasets/made-up.json': undefined }],
    ['no catalogue', 'made-up', 'invalid', { 'datasets/index.json': { format: 'other' } }],
  ])('says that it is %s', async (_, dataset, failure, changed) => {
    Object.assign(files, changed);
    await expect(published(undefined, dataset)).rejects.toMatchObject({ failure });
  });

  it('tells what a newer revision retracts of what it shows, and had not retracted itself', async () => {
    expect(await fetchRetractions(await published(1), signal)).toEqual([retract('capture')]);
    files['datasets/old/made-up-1.json'] = revision(1, [retract('capture')]);
    expect(await fetchRetractions(await published(1), signal)).toEqual([]);
  });
});
