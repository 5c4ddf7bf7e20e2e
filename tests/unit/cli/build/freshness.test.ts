import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFresh } from '@/cli/build/freshness.ts';

const SETTINGS = { VITE_PUBLIC_URL: 'https://news.example/' };
const SOURCES = [
  'index.html',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'src/main.ts',
  'public/data.json',
];
const BEFORE = new Date('2031-01-01');
const BUILT = new Date('2031-01-02');
const AFTER = new Date('2031-01-03');

let root: string;
const at = (file: string): string => join(root, file);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-'));
  for (const folder of ['src', 'public', 'dist', 'dist/.vite']) mkdirSync(at(folder));
  for (const file of SOURCES) writeFileSync(at(file), '');
  writeFileSync(at('dist/.vite/settings.json'), JSON.stringify(Object.entries(SETTINGS)));
  for (const path of [...SOURCES, 'src', 'public']) utimesSync(at(path), BEFORE, BEFORE);
  utimesSync(at('dist/.vite/settings.json'), BUILT, BUILT);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a build', () => {
  it('is fresh while nothing it is made of has changed since', () => {
    expect(isFresh(root, SETTINGS)).toBe(true);
  });

  it('is not fresh with other settings', () => {
    expect(isFresh(root, {})).toBe(false);
  });

  it.each(SOURCES)('is not fresh once %s has changed', (file) => {
    utimesSync(at(file), AFTER, AFTER);
    expect(isFresh(root, SETTINGS)).toBe(false);
  });

  it.each(['src/main.ts', 'public/data.json'])('is not fresh once %s was taken out', (file) => {
    rmSync(at(file));
    utimesSync(at(file.split('/')[0] ?? ''), AFTER, AFTER);
    expect(isFresh(root, SETTINGS)).toBe(false);
  });

  it('is not fresh before there is any', () => {
    rmSync(at('dist'), { recursive: true });
    expect(isFresh(root, SETTINGS)).toBe(false);
  });
});
