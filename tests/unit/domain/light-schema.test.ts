import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { readDataset } from '@/domain/dataset/read.ts';
import * as light from '@/domain/light-schema.ts';

const ROOT = join(import.meta.dirname, '../../..');
const written = readFileSync(join(ROOT, 'public/datasets/euphrates-2017.json'), 'utf8');

let readLightly: typeof readDataset;

beforeAll(async () => {
  vi.resetModules();
  vi.doMock('zod/mini', () => light);
  const module = await import('@/domain/dataset/read.ts');
  readLightly = module.readDataset;
  vi.doUnmock('zod/mini');
});

const OWN_PROTOTYPE: unknown = JSON.parse('{"__proto__": "x"}');
const TEXTS = [
  '',
  ' ',
  'x',
  'en',
  '2017-13',
  'http://',
  'javascript:alert(1)',
  'https://a.example',
];
const LENGTHY = ['a'.repeat(20_001), '\u{1F4CD}'.repeat(20_000), '\uD83D'];
const PLAIN = [null, 0, -1, 1.5, 7, 1e300, -1e300, 200, true, false];
const LISTS = [[], [1], ['x', 'x', 'x'], [40, 35, 1], [200, 100]];
const OBJECTS = [
  { length: 0 },
  { length: 1 },
  { en: '' },
  { en: 1, x: 'y' },
  { 1: 'z' },
  { low: 3, high: 1 },
  { min: 2, max: 1 },
  { start: 2, end: 1 },
  OWN_PROTOTYPE,
];
const CULPRITS: readonly unknown[] = [...TEXTS, ...LENGTHY, ...PLAIN, ...LISTS, ...OBJECTS];

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Follows the picks into a document, deeper while it can, and spoils what is there. */
function spoil(root: object, picks: readonly number[], culprit: unknown, how: string): void {
  let branch = root;
  let key = '';
  for (const pick of picks) {
    const keys = Object.keys(branch);
    if (keys.length === 0) break;
    key = keys[pick % keys.length] ?? '';
    const next: unknown = Reflect.get(branch, key);
    if (!isBranch(next) || pick % 7 === 0) break;
    branch = next;
  }
  if (how === 'remove') Reflect.deleteProperty(branch, key);
  else if (how === 'add') Reflect.set(branch, 'unheardOf', culprit);
  else Reflect.set(branch, key, culprit);
}

describe('the light reading of schemas', () => {
  it('is another than the one it is compared with', () => {
    expect(readLightly).not.toBe(readDataset);
  });

  it('reads the built-in dataset alike', () => {
    const document: unknown = JSON.parse(written);
    expect(readLightly(document)).toStrictEqual(readDataset(document));
    expect(readLightly(document).problems).toEqual([]);
  });

  it('finds the same faults, in the same order and words', () => {
    const faults = fc.array(
      fc.tuple(
        fc.array(fc.nat(400), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...CULPRITS),
        fc.constantFrom('replace', 'replace', 'remove', 'add'),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(faults, (list) => {
        const document: object = JSON.parse(written);
        for (const [picks, culprit, how] of list) spoil(document, picks, culprit, how);
        expect(readLightly(document)).toStrictEqual(readDataset(document));
      }),
      { numRuns: 150 },
    );
  });

  it('leaves out unknown fields and fills in absent ones alike', () => {
    const heavy = z.object({ id: z.string(), note: z._default(z.string(), 'none') });
    const lean = light.object({
      id: light.string(),
      note: light._default(light.string(), 'none'),
    });
    for (const value of [{ id: 'a' }, { id: 'a', note: 'b', more: 1 }, { note: 1 }, [], null]) {
      const [expected, found] = [heavy.safeParse(value), lean.safeParse(value)];
      expect(found.success).toBe(expected.success);
      expect(found.success && found.data).toStrictEqual(expected.success && expected.data);
    }
  });
});
