import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wasChecked } from '@/data/checked-texts.ts';

const TEXT = '{"title":"Qāʾim, القائم"}';

beforeEach(() => {
  vi.stubGlobal('window', { isSecureContext: true });
  vi.stubEnv('CHECKED_TEXTS', createHash('sha256').update(TEXT).digest('hex'));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('a text', () => {
  it('was checked if it is the one the build knows', async () => {
    expect(await wasChecked(TEXT)).toBe(true);
  });

  it('was not if it differs in one letter, or in a blank at its end', async () => {
    expect(await wasChecked(TEXT.replace('Q', 'q'))).toBe(false);
    expect(await wasChecked(`${TEXT}\n`)).toBe(false);
  });

  it('was not where the browser cannot tell', async () => {
    vi.stubGlobal('window', { isSecureContext: false });
    expect(await wasChecked(TEXT)).toBe(false);
  });

  it('was not if the build vouches for nothing', async () => {
    vi.unstubAllEnvs();
    expect(await wasChecked(TEXT)).toBe(false);
  });
});
