// @vitest-environment happy-dom
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  currentSearch,
  pushSearch,
  replaceSearch,
  subscribe,
  writeAddress,
} from '@/view/address.ts';

const written = (): string => window.location.search;

/** The query of each day of a drag. */
const dayOf = (day: number): string => `?from=2017-11-${String(day).padStart(2, '0')}`;

// One clock for all: the address remembers when it was written.
beforeAll(() => {
  vi.useFakeTimers();
});
afterAll(() => {
  vi.useRealTimers();
});

beforeEach(() => {
  window.history.pushState(null, '', '/');
  vi.advanceTimersByTime(10_000);
});

afterEach(() => {
  writeAddress();
  vi.restoreAllMocks();
});

describe('the address of the view', () => {
  it('is written at once after a pause', () => {
    replaceSearch(dayOf(1));
    expect(written()).toBe(dayOf(1));
  });

  it('follows a drag a few times a second, those who listen at every step', () => {
    const replace = vi.spyOn(window.history, 'replaceState');
    const heard: string[] = [];
    const end = subscribe(() => heard.push(currentSearch()));
    const days = Array.from({ length: 30 }, (_, at) => at + 1);
    for (const day of days) {
      replaceSearch(dayOf(day));
      vi.advanceTimersByTime(16);
    }
    end();
    expect(heard).toEqual(days.map(dayOf));
    expect(replace).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(300);
    expect(written()).toBe(dayOf(30));
  });

  it('holds what came before in a step of history of its own', () => {
    replaceSearch(dayOf(1));
    replaceSearch(dayOf(2));
    const calls: string[] = [];
    vi.spyOn(window.history, 'replaceState').mockImplementation((_, __, url) =>
      calls.push(`replace ${String(url)}`),
    );
    vi.spyOn(window.history, 'pushState').mockImplementation((_, __, url) =>
      calls.push(`push ${String(url)}`),
    );
    pushSearch(dayOf(3));
    expect(calls).toEqual([`replace /${dayOf(2)}`, `push /${dayOf(3)}`]);
  });

  it('writes nothing for a drag that ends where it began', () => {
    replaceSearch(dayOf(1));
    const replace = vi.spyOn(window.history, 'replaceState');
    replaceSearch(dayOf(2));
    replaceSearch(dayOf(1));
    vi.advanceTimersByTime(1_000);
    expect(replace).not.toHaveBeenCalled();
  });

  it('keeps what is still to be written when a link leads on within the page', () => {
    const end = subscribe(() => {});
    replaceSearch(dayOf(1));
    replaceSearch(dayOf(2));
    window.history.pushState(null, '', `/${dayOf(1)}#events`);
    window.dispatchEvent(new Event('popstate'));
    vi.advanceTimersByTime(1_000);
    expect(written()).toBe(dayOf(2));
    end();
  });

  it('wins over what was still to be written when the reader goes back', () => {
    const end = subscribe(() => {});
    replaceSearch(dayOf(1));
    replaceSearch(dayOf(2));
    window.history.replaceState(null, '', `/${dayOf(9)}`);
    window.dispatchEvent(new Event('popstate'));
    expect(currentSearch()).toBe(dayOf(9));
    vi.advanceTimersByTime(1_000);
    expect(written()).toBe(dayOf(9));
    end();
  });
});
