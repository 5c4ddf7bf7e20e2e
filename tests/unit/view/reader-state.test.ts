import { describe, expect, it } from 'vitest';
import { decodeReader, encodeReader } from '@/view/reader-state.ts';
import { openingStep } from '@/view/use-reader-state.ts';

describe('the state of the readers’ page', () => {
  it('comes back as it was written', () => {
    const state = {
      dataset: 'd',
      revision: 3,
      lang: 'ar',
      theme: 'dark',
      step: '/2017-11',
    } as const;
    expect(decodeReader(`?${encodeReader(state)}`)).toEqual(state);
  });

  it('ignores what is unknown or broken', () => {
    expect(decodeReader('?lang=xx&theme=pink&revision=-1&step=a,b&other=1')).toEqual({
      dataset: '',
      theme: 'auto',
    });
  });
});

describe('openingStep', () => {
  it('is that of the query, else that of the anchor', () => {
    expect(openingStep('?step=a', '#step-b')).toBe('a');
    expect(openingStep('', '#step-b')).toBe('b');
    expect(openingStep('', '#step-2017-10-27%7E%2F2017')).toBe('2017-10-27~/2017');
  });

  it('is none for other anchors and for broken ones', () => {
    expect(openingStep('', '#root')).toBeUndefined();
    expect(openingStep('', '#step-')).toBeUndefined();
    expect(openingStep('', '#step-%')).toBe('%');
  });
});
