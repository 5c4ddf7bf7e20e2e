import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageTurns } from '@/archive/page-turns.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** Whether the turn of the page is over, now and later. */
function watch(turns: PageTurns): (afterMs?: number) => Promise<boolean> {
  let isOver = false;
  const wait = async (): Promise<void> => {
    await turns.over();
    isOver = true;
  };
  void wait();
  return async (afterMs = 0) => {
    await vi.advanceTimersByTimeAsync(afterMs);
    return isOver;
  };
}

describe('what a page asks while its file is read', () => {
  it('takes no time where nothing is asked', async () => {
    expect(await watch(new PageTurns())()).toBe(true);
  });

  it('is served first', async () => {
    const turns = new PageTurns();
    let serve = (): void => undefined;
    turns.serve(
      new Promise((resolve) => {
        serve = resolve;
      }),
    );
    const isOver = watch(turns);
    expect(await isOver(1_000)).toBe(false);
    serve();
    expect(await isOver()).toBe(true);
  });

  it('leaves time to draw what was answered, and again for what is asked meanwhile', async () => {
    const turns = new PageTurns();
    turns.answer();
    const isOver = watch(turns);
    expect(await isOver(99)).toBe(false);
    turns.answer();
    expect(await isOver(1)).toBe(false);
    expect(await isOver(99)).toBe(false);
    expect(await isOver(1)).toBe(true);
    expect(await watch(turns)()).toBe(true);
  });
});
