import { FACETS, type Facet } from '@/domain/filter/facets.ts';
import { NO_FILTER } from '@/domain/filter/filter.ts';
import { ColumnEngine } from '@/engine/column-engine.ts';
import { makeEvents } from '../../data/events.ts';
import { BINS, frameAt } from '../state.ts';
import { searchable } from './searchable.ts';

/** Events to load so many of, or a text to search them for. */
export type SearchRequest = number | { readonly text: string; readonly listed: readonly Facet[] };

let engine: ColumnEngine | undefined;

const answer = (text: string, listed: readonly Facet[]): number | undefined =>
  engine?.ask({
    filter: { ...NO_FILTER, text },
    listed,
    colour: 'type',
    frame: frameAt(0),
    bins: BINS,
    facetLimit: 200,
  }).counts.shown;

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (typeof data === 'number') {
    engine = new ColumnEngine(searchable(makeEvents(data)));
    postMessage(answer('', FACETS));
    return;
  }
  postMessage(answer(data.text, data.listed));
});
