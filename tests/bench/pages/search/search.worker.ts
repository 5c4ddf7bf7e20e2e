import { NO_FILTER } from '@/domain/filter/filter.ts';
import { ColumnEngine } from '@/engine/column-engine.ts';
import { makeEvents } from '../../data/events.ts';
import { BINS, frameAt } from '../state.ts';
import { searchable } from './searchable.ts';

let engine: ColumnEngine | undefined;

addEventListener('message', ({ data }: MessageEvent<number | string>) => {
  if (typeof data === 'number') {
    engine = new ColumnEngine(searchable(makeEvents(data)));
    engine.ask({
      filter: NO_FILTER,
      colour: 'type',
      frame: frameAt(0),
      bins: BINS,
      facetLimit: 200,
    });
    postMessage(0);
    return;
  }
  const answer = engine?.ask({
    filter: { ...NO_FILTER, text: data },
    colour: 'type',
    frame: frameAt(0),
    bins: BINS,
    facetLimit: 200,
  });
  postMessage(answer?.counts.shown ?? 0);
});
