import { LoadError } from './load-error.ts';

/** The most bytes of a decoded document this page takes in: beyond it a browser tab begins to suffer. */
export const MAX_BYTES = 40 * 1024 * 1024;
/** How long the server may keep silent, before its answer and between its parts. */
export const TIMEOUT_MS = 20_000;

export interface Progress {
  readonly loaded: number;
  /** Absent when the server does not say, or sends it compressed. */
  readonly total?: number;
}

interface FetchTextOptions {
  readonly signal: AbortSignal;
  /** What the document is called in messages. */
  readonly subject: string;
  readonly onProgress?: (progress: Progress) => void;
}

function failureOfStatus(status: number): 'not_found' | 'server' | 'refused' {
  if (status === 404 || status === 410) return 'not_found';
  return status >= 500 || status === 429 || status === 408 ? 'server' : 'refused';
}

function totalOf(response: Response): number | undefined {
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const plain = response.headers.get('content-encoding') === null;
  return plain && Number.isFinite(length) && length > 0 ? length : undefined;
}

async function readBody(
  response: Response,
  { subject, onProgress }: FetchTextOptions,
  stillAlive: () => void,
): Promise<string> {
  const total = totalOf(response);
  if (total !== undefined && total > MAX_BYTES) throw new LoadError('too_large', subject);
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let loaded = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    stillAlive();
    loaded += value.byteLength;
    if (loaded > MAX_BYTES) throw new LoadError('too_large', subject);
    text += decoder.decode(value, { stream: true });
    onProgress?.(total === undefined ? { loaded } : { loaded, total });
  }
  return text + decoder.decode();
}

/**
 * Fetches a text document as UTF-8, counting bytes as they come, so that a small compressed file that
 * unpacks to a huge one is stopped.
 * @throws LoadError for every expected failure; the signal's own reason when it aborts
 */
export async function fetchText(url: string, options: FetchTextOptions): Promise<string> {
  const { signal, subject } = options;
  const silence = new AbortController();
  const giveUp = (): void => silence.abort();
  let timer = setTimeout(giveUp, TIMEOUT_MS);
  const stillAlive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, TIMEOUT_MS);
  };
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, silence.signal]) });
    stillAlive();
    if (!response.ok) {
      throw new LoadError(failureOfStatus(response.status), subject, { status: response.status });
    }
    if (/^text\/html/i.test(response.headers.get('content-type') ?? '')) {
      throw new LoadError('wrong_type', subject);
    }
    return await readBody(response, options, stillAlive);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    signal.throwIfAborted();
    if (silence.signal.aborted) throw new LoadError('timed_out', subject, { cause: error });
    throw new LoadError('unreachable', subject, { cause: error });
  } finally {
    clearTimeout(timer);
    // What is not wanted would go on being downloaded.
    giveUp();
  }
}
