import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Story } from '@/domain/account/account.ts';
import type { LoadedDataset } from '@/data/loaded-dataset.ts';
import { EventList } from '@/features/events/EventList.tsx';
import { ExportMenu } from '@/features/exports/ExportMenu.tsx';
import { writeStory } from '@/features/exports/write-story.ts';
import { Filters } from '@/features/filters/Filters.tsx';
import { Header, useHeadOfStory } from '@/features/header/Header.tsx';
import { legendOfAccounts } from '@/features/legend/content.ts';
import { Legend } from '@/features/legend/Legend.tsx';
import { PartialNotice } from '@/features/loading/PartialNotice.tsx';
import { Timeline } from '@/features/timeline/Timeline.tsx';
import { useWords } from '@/ui/text/use-words.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import { NO_FACETS, type Language, type ViewState } from '@/view/view-state.ts';
import { MapArea } from './MapArea.tsx';
import { Panes } from './Panes.tsx';
import { SelectedEvent } from './SelectedEvent.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { TellerBanner } from './TellerBanner.tsx';
import { TILES } from '@/data/tiles.ts';
import { useToldStory } from '@/features/told/use-told-story.ts';
import { useWorkspaceKeys } from './use-workspace-keys.ts';

/** Leaflet may only be evaluated once the Trusted Types policy is in force, so the map comes by itself. */
const MapView = lazy(async () => {
  const { MapView: Component } = await import('@/features/map/index.ts');
  return { default: Component };
});

interface WorkspaceProps {
  readonly loaded: LoadedDataset;
  /** The story as all origins tell it. */
  readonly everyone: Story;
  readonly lang: Language;
  readonly view: ViewState;
  readonly onChange: ChangeView;
  readonly datasetSwitch: ReactNode;
  readonly notice: ReactNode;
}

/** The explorer on a loaded dataset: filters, list, map, timeline and evidence over one view state. */
export function Workspace({ loaded, everyone, lang, view, onChange, ...slots }: WorkspaceProps) {
  const app = useTranslations('app');
  const [lit, setLit] = useState<string>();
  const { story, result, drawn, colouring } = useToldStory(everyone, view);
  const { from, to } = view;
  const select = useCallback(
    (event: string): void => onChange({ event, claim: undefined }),
    [onChange],
  );
  const { step } = useWorkspaceKeys({ story, result, view, onChange });
  const { shown, ghosts, outside } = result;
  const words = useWords(story.index);
  const head = useHeadOfStory(everyone);
  const legend = useMemo(
    () => legendOfAccounts(story, drawn, colouring),
    [story, drawn, colouring],
  );
  const marks = { story, shown, ghosts, selected: view.event, lit, colouring, onSelect: select };

  return (
    <div className={`explorer${view.event === undefined ? '' : ' with-evidence'}`}>
      <SkipLinks hasEvidence={view.event !== undefined} />
      <Header
        head={head}
        lang={lang}
        view={view}
        onChange={onChange}
        datasetSwitch={slots.datasetSwitch}
        exportMenu={
          <ExportMenu
            dataset={story.index.dataset}
            words={words}
            write={(kind, scope) =>
              writeStory(story, scope === 'all' ? story.accounts : shown, kind, lang)
            }
          />
        }
      />
      <div className="notices">
        {slots.notice}
        <PartialNotice problems={loaded.problems} events={loaded.rejected.events} />
        <TellerBanner everyone={everyone} story={story} view={view} onChange={onChange} />
      </div>
      <main className="workspace">
        <div className="rail">
          <Filters
            words={words}
            facets={result.facets}
            counts={result.counts}
            origins={story.origins.keys.length}
            reports={story.index.dataset.reports.length}
            rejected={loaded.rejected.events}
            view={view}
            onChange={onChange}
          />
          <EventList
            {...marks}
            onLight={setLit}
            onClear={() => onChange({ q: '', from: undefined, to: undefined, facets: NO_FACETS })}
          />
        </div>
        <MapArea legend={<Legend content={legend} colouring={colouring} words={words} />}>
          {(covered) => (
            <Suspense fallback={<section aria-label={app('map')} />}>
              <MapView
                {...marks}
                onLight={setLit}
                lang={lang}
                bbox={view.bbox}
                onBbox={(bbox) => onChange({ bbox }, 'replace')}
                basemapUrl={new URL('basemap/', document.baseURI).href}
                tiles={TILES}
                covered={covered}
              />
            </Suspense>
          )}
        </MapArea>
        <SelectedEvent
          story={story}
          view={view}
          colouring={colouring}
          onChange={onChange}
          onSelect={select}
          onStep={step}
        />
        <div className="timeline-area">
          <Timeline
            {...marks}
            outside={outside}
            onLight={setLit}
            from={from}
            to={to}
            onWindow={(window, settled) =>
              onChange({ from: window.from, to: window.to }, settled ? 'push' : 'replace')
            }
            lanes={view.lanes}
            onLanes={(lanes) => onChange({ lanes })}
            colour={view.color}
            onColour={(color) => onChange({ color })}
            lang={lang}
          />
        </div>
      </main>
      <Panes dataset={loaded.entry.id} {...{ story, shown, view, colouring, onChange }} />
    </div>
  );
}
