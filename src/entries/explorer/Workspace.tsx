import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { ExportKind } from '@/archive/archive.ts';
import type { Story } from '@/domain/account/account.ts';
import type { LoadedDataset } from '@/data/loaded-dataset.ts';
import { EventList } from '@/features/events/EventList.tsx';
import { ExportMenu, type ExportScope } from '@/features/exports/ExportMenu.tsx';
import { saveStory } from '@/archive/exporters.ts';
import { Filters } from '@/features/filters/Filters.tsx';
import { Header, useHeadOfStory } from '@/features/header/Header.tsx';
import { legendOfAccounts } from '@/features/legend/content.ts';
import { Legend } from '@/features/legend/Legend.tsx';
import { MapView } from '@/features/map/late-map.tsx';
import { PartialNotice } from '@/features/loading/PartialNotice.tsx';
import { Timeline } from '@/features/timeline/Timeline.tsx';
import { useWords } from '@/ui/text/use-words.ts';
import { useStable } from '@/ui/controls/use-stable.ts';
import { useViewState } from '@/view/use-view-state.ts';
import type { Language } from '@/view/view-state.ts';
import { changeBbox, changeColour, changeLanes, changeWindow, clearFilter } from './changes.ts';
import { MapArea } from './MapArea.tsx';
import { Panes } from './Panes.tsx';
import { SelectedEvent } from './SelectedEvent.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { TellerBanner } from './TellerBanner.tsx';
import { TILES } from '@/data/tiles.ts';
import { useToldStory } from '@/features/told/use-told-story.ts';
import { useWorkspaceKeys } from './use-workspace-keys.ts';
import { TimelineArea } from './TimelineArea.tsx';

interface WorkspaceProps {
  readonly loaded: LoadedDataset;
  /** The story as all origins tell it. */
  readonly everyone: Story;
  readonly lang: Language;
  readonly datasetSwitch: ReactNode;
  readonly notice: ReactNode;
}

/** The explorer on a loaded dataset: filters, list, map, timeline and evidence over one view state. */
export function Workspace({ loaded, everyone, lang, ...slots }: WorkspaceProps) {
  const [view, onChange] = useViewState();
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
  const write = useStable((kind: ExportKind, scope: ExportScope) =>
    saveStory(kind, story, scope === 'all' ? story.accounts : shown, lang),
  );
  const exportMenu = useMemo(
    () => <ExportMenu {...{ words, write }} dataset={story.index.dataset} />,
    [words, write, story],
  );
  const marks = { story, shown, ghosts, selected: view.event, lit, colouring, onSelect: select };

  return (
    <div className={`explorer${view.event === undefined ? '' : ' with-evidence'}`}>
      <SkipLinks hasEvidence={view.event !== undefined} />
      <Header
        {...{ head, lang, onChange, exportMenu }}
        theme={view.theme}
        toldBy={view.toldBy}
        datasetSwitch={slots.datasetSwitch}
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
          <EventList {...marks} onLight={setLit} onClear={clearFilter} />
        </div>
        <MapArea legend={<Legend content={legend} colouring={colouring} words={words} />}>
          {(cover) => (
            <MapView
              {...marks}
              onLight={setLit}
              lang={lang}
              bbox={view.bbox}
              onBbox={changeBbox}
              basemapUrl={new URL('basemap/', document.baseURI).href}
              tiles={TILES}
              cover={cover}
            />
          )}
        </MapArea>
        <SelectedEvent
          {...{ story, colouring, onChange }}
          event={view.event}
          claim={view.claim}
          onSelect={select}
          onStep={step}
        />
        <TimelineArea>
          <Timeline
            {...marks}
            outside={outside}
            onLight={setLit}
            from={from}
            to={to}
            onWindow={changeWindow}
            lanes={view.lanes}
            onLanes={changeLanes}
            colour={view.color}
            onColour={changeColour}
            lang={lang}
          />
        </TimelineArea>
      </main>
      <Panes dataset={loaded.entry.id} {...{ story, shown, view, colouring, onChange }} />
    </div>
  );
}
