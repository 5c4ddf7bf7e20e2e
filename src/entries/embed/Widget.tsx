import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PublishedDataset } from '@/data/published-dataset.ts';
import { inTime } from '@/domain/story/steps.ts';
import { tellStory } from '@/domain/account/account.ts';
import { legendOfAccounts, type LegendContent } from '@/features/legend/content.ts';
import { Legend } from '@/features/legend/Legend.tsx';
import { ErrorBoundary } from '@/features/loading/ErrorBoundary.tsx';
import { useToldStory } from '@/features/told/use-told-story.ts';
import { WidgetFoot } from '@/features/widget/WidgetFoot.tsx';
import { WidgetHead } from '@/features/widget/WidgetHead.tsx';
import { useWords } from '@/ui/text/use-words.ts';
import type { EmbedKind, EmbedState } from '@/view/embed-state.ts';
import type { Language } from '@/view/view-state.ts';
import { Body } from './Body.tsx';
import { EventCard } from './parts.tsx';

interface WidgetProps {
  readonly embed: EmbedState;
  readonly lang: Language;
  readonly published: PublishedDataset;
  /** Id of the step of a story the reader has gone to. */
  readonly step: string | undefined;
  readonly onStep: (step: string) => void;
}

const NO_TIME: LegendContent['time'] = { faded: false, said: false, contested: false };
const NO_PLACE: LegendContent['place'] = { approximate: false, contested: false };

/** Leaves to a legend what a kind of widget draws: bars with the timeline, areas with the map. */
function legendOfKind(kind: EmbedKind, content: LegendContent): LegendContent {
  const hasTime = kind === 'timeline' || kind === 'both';
  const hasPlace = kind !== 'timeline' && kind !== 'matrix';
  return {
    ...content,
    time: hasTime ? content.time : NO_TIME,
    place: hasPlace ? content.place : NO_PLACE,
  };
}

/** A widget: what it shows, and always what that rests on. */
export function Widget({ embed, lang, published, step, onStep }: WidgetProps) {
  const [color, onColour] = useState(embed.view.color);
  const view = useMemo(() => ({ ...embed.view, color }), [embed, color]);
  const t = useTranslations('embed');
  const { index } = published.loaded;
  const everyone = useMemo(() => tellStory(index), [index]);
  const { story, result, drawn, colouring } = useToldStory(everyone, view);
  const known = view.event !== undefined && story.byEvent.has(view.event);
  const [selected, select] = useState(known ? view.event : undefined);
  const words = useWords(index);
  const one = embed.kind === 'event' ? story.byEvent.get(selected ?? '') : undefined;
  const shown = useMemo(() => (one === undefined ? drawn : [one]), [one, drawn]);
  const legend = useMemo(
    () => legendOfKind(embed.kind, legendOfAccounts(story, shown, colouring)),
    [embed.kind, story, shown, colouring],
  );
  const title = words.plain(index.dataset.title);
  useEffect(() => {
    document.title = title;
  }, [title]);
  const card = selected === undefined ? undefined : story.byEvent.get(selected);
  const move = (by: 1 | -1): void => {
    const inOrder = result.shown.toSorted(inTime);
    const next = inOrder[inOrder.findIndex(({ event }) => event.id === selected) + by];
    if (next !== undefined) select(next.event.id);
  };
  const hasCard = embed.kind !== 'event' && embed.kind !== 'story';
  return (
    <>
      <WidgetHead
        {...{ story, published, words }}
        told={view.toldBy}
        count={one === undefined ? result.shown.length : 1}
      />
      <main>
        {view.event !== undefined && !known && (
          <p className="embed-note">{t('unknownEvent', { id: view.event })}</p>
        )}
        {embed.kind === 'event' && view.event === undefined && (
          <p className="embed-note">{t('noEvent')}</p>
        )}
        {drawn.length === 0 && <p className="embed-note">{t('empty')}</p>}
        <ErrorBoundary frame="section" name={title}>
          <Body
            {...{ embed, lang, story, result, colouring, selected, one, onColour, step, onStep }}
            onSelect={select}
          />
        </ErrorBoundary>
        {hasCard && card !== undefined && (
          <EventCard
            story={story}
            account={card}
            colouring={colouring}
            onStep={move}
            onClose={() => select(undefined)}
          />
        )}
        <Legend content={legend} colouring={colouring} words={words} opens />
      </main>
      <WidgetFoot story={story} shown={shown} words={words} view={{ ...view, event: selected }} />
    </>
  );
}
