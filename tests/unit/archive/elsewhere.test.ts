import { expect, it } from 'vitest';
import { Elsewhere } from '@/archive/elsewhere.ts';
import type { StretchProgress } from '@/archive/helpers.ts';

const csv = new Blob(Array.from({ length: 40 }, (_, at) => `${at},a,b\n`));

/** Stretches that others read for as long as the test wants, and what they are told of. */
async function begun() {
  const tell: ((progress: StretchProgress) => void)[] = [];
  const reading = new EventTarget();
  const others = {
    count: 1,
    read: async (_csv: Blob, _isLast: boolean, onProgress: (progress: StretchProgress) => void) => {
      tell.push(onProgress);
      return new Promise<undefined>((resolve) => {
        reading.addEventListener('end', () => resolve(undefined));
      });
    },
  };
  const elsewhere = new Elsewhere(csv, 3, others);
  let heard = 0;
  const own = await elsewhere.begin(() => {
    heard += 1;
  });
  return { elsewhere, own, tell, heard: () => heard };
}

it('tells how far the others are', async () => {
  const { elsewhere, own, tell, heard } = await begun();
  expect(own.size).toBeLessThan(csv.size);
  expect(tell).toHaveLength(1);
  tell[0]?.({ bytes: 90, rows: 15, rejected: 2 });
  expect([heard(), elsewhere.progress.rows]).toEqual([1, 15]);
});

it('hears no more of others that were given up', async () => {
  const { elsewhere, tell, heard } = await begun();
  elsewhere.giveUp();
  tell[0]?.({ bytes: 90, rows: 15, rejected: 2 });
  expect([heard(), elsewhere.progress.rows]).toEqual([0, 0]);
});
