import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchText, MAX_BYTES, TIMEOUT_MS, type Progress } from '@/data/fetch-text.ts';

const ADDRESS = 'https://news.example/datasets/made-up.json';
const subject = 'made-up.json';

type Answer = (signal: AbortSignal) => Response | Promise<Response>;

/** Has `fetch` answer so; gives the signals it was called with. */
function answering(answer: Answer): AbortSignal[] {
  const signals: AbortSignal[] = [];
  vi.stubGlobal('fetch', async (_address: string, { signal }: { signal: AbortSignal }) => {
    signals.push(signal);
    return answer(signal);
  });
  return signals;
}

const parts = (count: number, part: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> => {
  let left = count;
  return new ReadableStream({
    pull: (controller) => {
      if (left === 0) controller.close();
      else controller.enqueue(part);
      left -= 1;
    },
  });
};

const load = async (
  signal = new AbortController().signal,
  onProgress?: (progress: Progress) => void,
): Promise<string> =>
  fetchText(ADDRESS, { signal, subject, ...(onProgress === undefined ? {} : { onProgress }) });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('fetching a text', () => {
  it('puts together what is cut within a letter, and counts bytes', async () => {
    const bytes = new TextEncoder().encode('دير');
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(bytes.slice(0, 3));
        controller.enqueue(bytes.slice(3));
        controller.close();
      },
    });
    answering(() => new Response(body, { headers: { 'content-length': '6' } }));
    const seen: Progress[] = [];
    expect(await load(undefined, (progress) => seen.push(progress))).toBe('دير');
    expect(seen).toEqual([
      { loaded: 3, total: 6 },
      { loaded: 6, total: 6 },
    ]);
  });

  it('knows no total of what comes packed', async () => {
    const headers = { 'content-length': '2', 'content-encoding': 'br' };
    answering(() => new Response('text', { headers }));
    const seen: Progress[] = [];
    await load(undefined, (progress) => seen.push(progress));
    expect(seen).toEqual([{ loaded: 4 }]);
  });

  it.each([
    [404, 'not_found', false],
    [410, 'not_found', false],
    [403, 'refused', false],
    [408, 'server', true],
    [429, 'server', true],
    [503, 'server', true],
  ])('takes status %i for %s', async (status, failure, transient) => {
    answering(() => new Response('', { status }));
    await expect(load()).rejects.toMatchObject({ failure, status, subject, transient });
  });

  it('does not take a web page for data', async () => {
    answering(() => new Response('<html>', { headers: { 'content-type': 'text/html' } }));
    await expect(load()).rejects.toMatchObject({ failure: 'wrong_type' });
  });

  it('stops what says that it is too large, and ends the download', async () => {
    const headers = { 'content-length': String(MAX_BYTES + 1) };
    const signals = answering(() => new Response('…', { headers }));
    await expect(load()).rejects.toMatchObject({ failure: 'too_large' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('stops what turns out to be too large', async () => {
    const part = new Uint8Array(4 * 1024 * 1024).fill(0x20);
    answering(() => new Response(parts(11, part)));
    await expect(load()).rejects.toMatchObject({ failure: 'too_large' });
  });

  it('says that a server cannot be reached', async () => {
    answering(() => {
      throw new TypeError('Failed to fetch');
    });
    await expect(load()).rejects.toMatchObject({ failure: 'unreachable', transient: true });
  });

  it('gives up on a server that keeps silent', async () => {
    vi.useFakeTimers();
    answering(
      async (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    const loading = load();
    const outcome = expect(loading).rejects.toMatchObject({ failure: 'timed_out' });
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    await outcome;
  });

  it('rejects with the reason of whoever stops it', async () => {
    const stopping = new AbortController();
    const reason = new DOMException('Enough.', 'AbortError');
    answering(() => {
      stopping.abort(reason);
      throw new TypeError('Failed to fetch');
    });
    await expect(load(stopping.signal)).rejects.toBe(reason);
  });
});
