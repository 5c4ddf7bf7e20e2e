import { describe, expect, it } from 'vitest';
import { makeArrival } from '@/ui/arrival.ts';

describe('an arrival', () => {
  it('is fetched once, and at hand from then on', async () => {
    let loads = 0;
    const arrival = makeArrival(async () => Promise.resolve((loads += 1)));
    expect(arrival.peek()).toBeUndefined();
    expect(await Promise.all([arrival.fetch(), arrival.fetch()])).toEqual([1, 1]);
    expect(arrival.peek()).toBe(1);
    expect(await arrival.fetch()).toBe(1);
  });

  it('is fetched again for whoever asks after it did not come', async () => {
    let loads = 0;
    const arrival = makeArrival(async () => {
      loads += 1;
      if (loads === 1) throw new Error('off the net');
      return Promise.resolve('here');
    });
    await expect(arrival.fetch()).rejects.toThrow('off the net');
    expect(arrival.peek()).toBeUndefined();
    expect(await arrival.fetch()).toBe('here');
  });
});
