const CHANGED = 'dateline:view';

/** Safari refuses more than a hundred writes in half a minute, Chromium drops those over two hundred in ten seconds. */
const WRITE_EVERY_MS = 300;

/** A query that is ahead of the address, and the one it is to replace there. */
let unwritten: { readonly search: string; readonly over: string } | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let writtenAt = -Infinity;

/** The query as the reader sees it, with its `?` unless it is empty. */
export const currentSearch = (): string => unwritten?.search ?? window.location.search;

const urlOf = (search: string): string =>
  `${window.location.pathname}${search}${window.location.hash}`;

const tell = (): void => {
  window.dispatchEvent(new Event(CHANGED));
};

function forget(): void {
  clearTimeout(timer);
  timer = undefined;
  unwritten = undefined;
}

/** Brings the address up to date, before others read it. */
export function writeAddress(): void {
  const search = currentSearch();
  forget();
  if (search === window.location.search) return;
  writtenAt = performance.now();
  window.history.replaceState(null, '', urlOf(search));
}

/** Replaces the query: at once for those who listen, in the address at most once in a while, and in the end always. */
export function replaceSearch(search: string): void {
  unwritten = { search, over: window.location.search };
  const wait = writtenAt + WRITE_EVERY_MS - performance.now();
  if (wait <= 0) writeAddress();
  else timer ??= setTimeout(writeAddress, wait);
  tell();
}

/** Makes a step of history, after one that holds what came before it. */
export function pushSearch(search: string): void {
  writeAddress();
  window.history.pushState(null, '', urlOf(search));
  tell();
}

/** Listens to changes of the query. @returns what ends it */
export function subscribe(listener: () => void): () => void {
  const walked = (): void => {
    // A link within the page leaves the query as it is.
    if (unwritten?.over !== window.location.search) forget();
    listener();
  };
  window.addEventListener('popstate', walked);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('popstate', walked);
    window.removeEventListener(CHANGED, listener);
  };
}
