// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveFile } from '@/ui/save-file.ts';

const revoke = vi.fn<(url: string) => void>();
let refused: Error | undefined;
let clicked: { href: string; download: string }[];

beforeEach(() => {
  clicked = [];
  revoke.mockClear();
  vi.useFakeTimers();
  let made = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => `blob:file-${(made += 1)}`);
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(revoke);
  refused = undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    if (refused !== undefined) throw refused;
    clicked.push({ href: this.href, download: this.download });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('keeps the file for as long as a browser may take to fetch it, and no longer', () => {
  saveFile('events.csv', new Blob(['a']));
  expect(clicked).toEqual([{ href: 'blob:file-1', download: 'events.csv' }]);
  vi.advanceTimersByTime(59_000);
  expect(revoke).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(revoke.mock.calls).toEqual([['blob:file-1']]);
});

it('lets go of each file by its own', () => {
  saveFile('a.csv', new Blob(['a']));
  vi.advanceTimersByTime(30_000);
  saveFile('b.csv', new Blob(['b']));
  vi.advanceTimersByTime(30_000);
  expect(revoke.mock.calls).toEqual([['blob:file-1']]);
  vi.advanceTimersByTime(30_000);
  expect(revoke.mock.calls).toEqual([['blob:file-1'], ['blob:file-2']]);
});

it('leaves no link behind, and lets go of the file, where the click is refused', () => {
  refused = new Error('refused');
  expect(() => saveFile('a b/ç.csv', new Blob(['a']))).toThrow('refused');
  expect(document.querySelector('a')).toBeNull();
  vi.runAllTimers();
  expect(revoke).toHaveBeenCalledOnce();
});
