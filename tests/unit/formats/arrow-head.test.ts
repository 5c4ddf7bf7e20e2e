import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { hasArrowKey } from '@/formats/arrow-head.ts';
import { HEAD_BYTES } from '@/formats/detect.ts';

function arrow(format: 'stream' | 'file', metadata: readonly (readonly [string, string])[]): Blob {
  const table = tableFromArrays({ wanted: [1, 2] });
  table.schema.metadata = new Map(metadata);
  return new Blob([new Uint8Array(tableToIPC(table, { format }) ?? [])]);
}

describe.each(['stream', 'file'] as const)('the metadata of an Arrow %s', (format) => {
  const long = 'x'.repeat(HEAD_BYTES * 300);

  it('is found to have a key', async () => {
    const entries = [['other', 'x'] as const, ['wanted', '{}'] as const];
    expect(await hasArrowKey(arrow(format, entries), 'wanted')).toBe(true);
  });

  it('is found to have a key however long its texts are', async () => {
    const entries = [['other', long] as const, ['wanted', long] as const];
    expect(await hasArrowKey(arrow(format, entries), 'wanted')).toBe(true);
  });

  it('has no key that is only a column or a text', async () => {
    expect(await hasArrowKey(arrow(format, []), 'wanted')).toBe(false);
    expect(await hasArrowKey(arrow(format, [['other', 'wanted']]), 'wanted')).toBe(false);
  });

  it('has none where the bytes end before', async () => {
    const whole = arrow(format, [['wanted', long]]);
    for (const end of [0, 4, 7, 12, 20, 40, HEAD_BYTES]) {
      expect(await hasArrowKey(whole.slice(0, end), 'wanted')).toBe(false);
    }
  });
});

it('is not found in what is no Arrow', async () => {
  expect(await hasArrowKey(new Blob(['wanted,other\n1,2\n']), 'wanted')).toBe(false);
});
