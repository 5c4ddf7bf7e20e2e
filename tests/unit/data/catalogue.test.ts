import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { catalogueUrl } from '@/data/catalogue.ts';

const PAGE = 'https://news.example/dateline/timeline.html?dataset=a';

beforeEach(() => {
  vi.stubGlobal('document', { baseURI: PAGE });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('the catalogue', () => {
  it.each([undefined, ''])('is beside the page where the setting is %j', (setting) => {
    vi.stubEnv('VITE_DATASETS_URL', setting);
    expect(catalogueUrl()).toBe('https://news.example/dateline/datasets/index.json');
  });

  it.each([
    ['https://data.example/index.json', 'https://data.example/index.json'],
    ['../data/index.json', 'https://news.example/data/index.json'],
  ])('is where the setting %j says', (setting, address) => {
    vi.stubEnv('VITE_DATASETS_URL', setting);
    expect(catalogueUrl()).toBe(address);
  });
});
