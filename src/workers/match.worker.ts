import { matchEvents } from '@/domain/match/match.ts';
import type { FromMatcher, MatchJob } from '@/domain/match/messages.ts';

const post = (message: FromMatcher): void => {
  postMessage(message);
};

addEventListener('message', ({ data: { a, b, windows } }: MessageEvent<MatchJob>) => {
  post({ kind: 'matches', matches: matchEvents(a, b, windows) });
});

post({ kind: 'ready' });
