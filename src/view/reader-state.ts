import { decodeView, encodeView, idOf } from './codec.ts';
import { revisionOf } from './embed-state.ts';
import { DEFAULT_VIEW, type Language, type Theme } from './view-state.ts';

/** Everything about the readers' page; the query of `timeline.html` is its only home. */
export interface ReaderState {
  readonly dataset: string;
  readonly revision?: number | undefined;
  readonly lang?: Language | undefined;
  readonly theme: Theme;
  /** Id of the step that is being read. */
  readonly step?: string | undefined;
}

/** Reads the state from a query. Never fails: what is unknown or broken is as if it were not there. */
export function decodeReader(search: string): ReaderState {
  const params = new URLSearchParams(search);
  const { dataset, lang, theme } = decodeView(search);
  const [revision, step] = [revisionOf(params.get('revision')), idOf(params.get('step'))];
  return { dataset, revision, lang, theme, step };
}

/** Writes the state as a query, without the `?`; defaults are unwritten. */
export function encodeReader({ dataset, revision, lang, theme, step }: ReaderState): string {
  const own = new URLSearchParams();
  if (revision !== undefined) own.set('revision', String(revision));
  if (step !== undefined) own.set('step', step);
  const view = encodeView({ ...DEFAULT_VIEW, dataset, lang, theme });
  return [view, own.toString()].filter((part) => part !== '').join('&');
}
