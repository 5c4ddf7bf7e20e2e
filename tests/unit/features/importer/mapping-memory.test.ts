import { afterEach, describe, expect, it, vi } from 'vitest';
import { recallMapping, rememberMapping } from '@/features/importer/mapping-memory.ts';
import type { TableMapping } from '@/formats/table/mapping.ts';

const mapping: TableMapping = {
  columns: { date: 'day' },
  dates: 'edtf',
  decimal: 'point',
  coordinates: 'lat-lon',
  types: [],
  otherwise: 'other',
  sourceName: 'The desk',
  sourceSeparator: 'none',
};

function storageOf(entries: ReadonlyMap<string, string> | Error): void {
  const kept = new Map(entries instanceof Error ? [] : entries);
  const refuse = (): void => {
    if (entries instanceof Error) throw entries;
  };
  vi.stubGlobal('window', {
    get localStorage() {
      refuse();
      return {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
      };
    },
  });
}

afterEach(() => vi.unstubAllGlobals());

describe('a mapping', () => {
  it('is remembered for its columns, and for no others', () => {
    storageOf(new Map());
    expect(rememberMapping('a', { mapping, at: 5 })).toBe(true);
    expect(recallMapping('a')).toEqual({ mapping, at: 5 });
    expect(recallMapping('b')).toBeUndefined();
  });

  it('is neither kept nor missed where the browser refuses storage', () => {
    storageOf(new Error('refused'));
    expect(rememberMapping('a', { mapping, at: 5 })).toBe(false);
    expect(recallMapping('a')).toBeUndefined();
  });

  it.each(['', '{', 'null', '{"mapping":{"columns":null,"types":[]},"at":1}', '{"at":1}'])(
    'that is kept as %j counts as none',
    (text) => {
      storageOf(new Map([['dateline:mapping:a', text]]));
      expect(recallMapping('a')).toBeUndefined();
    },
  );
});
