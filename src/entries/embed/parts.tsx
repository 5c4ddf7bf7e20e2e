import { MapView } from '@/features/map/late-map.tsx';
import { latePart } from '@/ui/late-part.tsx';
import type { EmbedState } from '@/view/embed-state.ts';

function Waiting() {
  return <div className="embed-waiting" aria-busy="true" />;
}

export const Timeline = latePart(
  async () => (await import('@/features/timeline/Timeline.tsx')).Timeline,
  Waiting,
);
export const EventCard = latePart(
  async () => (await import('@/features/widget/EventCard.tsx')).EventCard,
);
export const MatrixTable = latePart(
  async () => (await import('@/features/matrix/MatrixTable.tsx')).MatrixTable,
  Waiting,
);
export const EvidencePanel = latePart(
  async () => (await import('@/features/evidence/EvidencePanel.tsx')).EvidencePanel,
  Waiting,
);
export const StoryBody = latePart(async () => (await import('./StoryBody.tsx')).StoryBody, Waiting);

/** Asks for the code of a widget before its dataset is there. What does not arrive is missed where it is drawn. */
export function prepare({ kind, view }: EmbedState): void {
  const isOne = kind === 'event';
  const hasBoth = kind === 'both';
  const hasMap = kind === 'map' || kind === 'story' || hasBoth || isOne;
  void Promise.allSettled([
    ...(hasMap ? [MapView.prepare()] : []),
    ...(kind === 'timeline' || hasBoth ? [Timeline.prepare()] : []),
    ...(isOne ? [EvidencePanel.prepare()] : []),
    ...(kind === 'story' ? [StoryBody.prepare()] : []),
    ...(kind === 'matrix' ? [MatrixTable.prepare()] : []),
    ...(view.event === undefined || isOne ? [] : [EventCard.prepare()]),
  ]);
}
