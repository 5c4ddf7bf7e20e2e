import { useMemo, useState, type ReactNode } from 'react';
import type { Archive } from '@/archive/archive.ts';
import { ExportMenu } from '@/features/exports/ExportMenu.tsx';
import { Header } from '@/features/header/Header.tsx';
import { ImportAlert } from '@/features/importer/ImportAlert.tsx';
import { ArchiveTimeline } from '@/features/timeline/ArchiveTimeline.tsx';
import { ErrorBoundary } from '@/features/loading/ErrorBoundary.tsx';
import { faultOf } from '@/formats/file-faults.ts';
import { useViewState } from '@/view/use-view-state.ts';
import type { Language } from '@/view/view-state.ts';
import { Panes } from '../Panes.tsx';
import { SelectedEvent } from '../SelectedEvent.tsx';
import { SkipLinks } from '../SkipLinks.tsx';
import { changeBbox, changeColour, changeLanes, changeWindow } from '../changes.ts';
import { ArchiveMap } from './ArchiveMap.tsx';
import { ArchiveRail } from './ArchiveRail.tsx';
import { TellerNote } from './TellerNote.tsx';
import { useArchiveHead } from './use-archive-head.ts';
import { useArchiveLegend } from './use-archive-legend.ts';
import { useArchiveView } from './use-archive-view.ts';
import { useStages } from './use-stages.ts';
import { TimelineArea } from '../TimelineArea.tsx';

/** The parts that come after the rest of the page, in this order. */
const [RAIL, MAP, TIMELINE] = [1, 2, 3];

interface ArchiveWorkspaceProps {
  readonly archive: Archive;
  readonly lang: Language;
  readonly datasetSwitch: ReactNode;
  /** @param shownRows of how many rows the page is, where that is not all of the file */
  readonly noticeOf: (shownRows?: number) => ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}

/**
 * The explorer on an opened file of many events: the engine's answers, and accounts of what is looked at. Its
 * parts are memoised: a step of the brush or of the map draws those anew that show something of it.
 */
export function ArchiveWorkspace(props: ArchiveWorkspaceProps) {
  const { lang, datasetSwitch, noticeOf, onFiles } = props;
  const [view, onChange] = useViewState();
  const [lit, setLit] = useState<string>();
  const stage = useStages(TIMELINE);
  const seen = useArchiveView(props.archive, view, onChange);
  const { archive, answer, words, colouring, map, first, select } = seen;
  const { summary } = archive;
  const { facts, head: dataset } = summary;
  const head = useArchiveHead(summary, answer, words);
  const legend = useArchiveLegend({ answer, map, view, colouring });
  const marks = useMemo(
    () => ({ selected: view.event, lit, colouring, onSelect: select, onLight: setLit }),
    [view.event, lit, colouring, select],
  );
  const exportMenu = useMemo(
    () =>
      summary.isSoFar !== true && (
        <ExportMenu
          {...{ dataset, words }}
          write={async (kind, scope) => archive.save(kind, scope, lang)}
        />
      ),
    [archive, summary, dataset, words, lang],
  );

  return (
    <div className={`explorer${view.event === undefined ? '' : ' with-evidence'}`}>
      <SkipLinks hasEvidence={view.event !== undefined} />
      <Header
        {...{ head, lang, onChange, datasetSwitch, exportMenu }}
        theme={view.theme}
        toldBy={view.toldBy}
      />
      <div className="notices">
        {noticeOf(summary.isSoFar === true ? summary.counts.events : undefined)}
        {seen.trouble !== undefined && (
          <ErrorBoundary frame="section" name={summary.fileName}>
            <ImportAlert
              name={summary.fileName}
              why={faultOf(seen.trouble)}
              problems={[]}
              onFiles={onFiles}
              onClose={seen.dismissTrouble}
            />
          </ErrorBoundary>
        )}
        <TellerNote answer={answer} words={words} toldBy={view.toldBy} onChange={onChange} />
      </div>
      <main className="workspace">
        {stage < RAIL ? (
          <div className="rail" />
        ) : (
          <ArchiveRail {...{ summary, seen, marks, view, onChange }} />
        )}
        {stage < MAP ? (
          <div className="map-area" />
        ) : (
          <ArchiveMap
            {...{ marks, legend, words, lang }}
            drawn={map}
            bbox={view.bbox}
            onBbox={changeBbox}
            field={answer?.field}
            fieldColours={seen.fieldColours}
            onFrame={seen.setFrame}
            onPickRow={seen.picking.pickRow}
            onPickPlace={seen.picking.pickPlace}
            extent={seen.extent}
          />
        )}
        <SelectedEvent
          {...{ colouring, onChange }}
          event={view.event}
          claim={view.claim}
          story={seen.selected.value?.story ?? map.story}
          isLoading={seen.selected.isLoading}
          onSelect={select}
          onStep={seen.step}
        />
        <TimelineArea>
          {stage >= TIMELINE && (
            <ArchiveTimeline
              {...marks}
              span={facts.span}
              histogram={answer?.histogram}
              rows={first?.isAll === true ? first : undefined}
              onBins={seen.setBins}
              colours={seen.colours}
              from={view.from}
              to={view.to}
              onWindow={changeWindow}
              lanes={view.lanes}
              onLanes={changeLanes}
              colour={view.color}
              onColour={changeColour}
              lang={lang}
            />
          )}
        </TimelineArea>
      </main>
      <Panes {...(first ?? map)} {...{ view, colouring, onChange }} total={answer?.counts.shown} />
    </div>
  );
}
