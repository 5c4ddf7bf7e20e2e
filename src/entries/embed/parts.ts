import { lazy } from 'react';
import type { EmbedState } from '@/view/embed-state.ts';

const loadMap = () => import('@/features/map/index.ts');
const loadTimeline = () => import('@/features/timeline/Timeline.tsx');
const loadCard = () => import('@/features/widget/EventCard.tsx');

export const MapView = lazy(async () => ({ default: (await loadMap()).MapView }));
export const Timeline = lazy(async () => ({ default: (await loadTimeline()).Timeline }));
export const EventCard = lazy(async () => ({ default: (await loadCard()).EventCard }));
export const MatrixTable = lazy(async () => ({
  default: (await import('@/features/matrix/MatrixTable.tsx')).MatrixTable,
}));
export const EvidencePanel = lazy(async () => ({
  default: (await import('@/features/evidence/EvidencePanel.tsx')).EvidencePanel,
}));
export const StoryList = lazy(async () => ({
  default: (await import('@/features/widget/StoryList.tsx')).StoryList,
}));

/** Asks for the code of a widget before its dataset is there. What does not arrive is missed where it is drawn. */
export function prepare({ kind, view }: EmbedState): void {
  const isOne = kind === 'event';
  const hasBoth = kind === 'both';
  void Promise.allSettled([
    ...(kind === 'map' || hasBoth || isOne ? [loadMap()] : []),
    ...(kind === 'timeline' || hasBoth ? [loadTimeline()] : []),
    ...(view.event === undefined || isOne ? [] : [loadCard()]),
  ]);
}
