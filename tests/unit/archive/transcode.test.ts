import { describe, expect, it } from 'vitest';
import { transcode } from '@/archive/transcode.ts';

const { signal } = new AbortController();
const PART = 1 << 22;

async function textOf(bytes: Uint8Array<ArrayBuffer>, encoding: string): Promise<string> {
  const written = await transcode(new Blob([bytes]), encoding, signal);
  if ('fault' in written) throw new Error(written.fault.kind);
  return written.blob.text();
}

describe('writing text in UTF-8', () => {
  it('reads it in the encoding that it is said to be in', async () => {
    expect(await textOf(Uint8Array.of(0xe9, 0x80), 'windows-1252')).toBe('é€');
    expect(await textOf(Uint8Array.of(0xe9, 0xc7), 'windows-1256')).toBe('éا');
  });

  it('reads a letter whose bytes lie in two of the parts it is read in', async () => {
    const bytes = new Uint8Array(PART + 2).fill(0x61);
    bytes.set([0x82, 0xa0], PART - 1);
    const text = await textOf(bytes, 'shift_jis');
    expect(text.slice(PART - 2)).toBe('aあa');
  });

  it('says that it is not all in that encoding', async () => {
    const written = await transcode(new Blob([Uint8Array.of(0x61, 0x82)]), 'shift_jis', signal);
    expect(written).toEqual({ fault: { kind: 'notAllText', encoding: 'shift_jis' } });
  });
});
