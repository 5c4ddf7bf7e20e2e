import { useMemo, useState, type ReactNode } from 'react';
import type { Archive } from '@/archive/archive.ts';
import { countsOfFacets } from '@/engine/facet-counts.ts';
import { ArchiveEventList } from '@/features/events/ArchiveEventList.tsx';
import { ExportMenu } from '@/features/exports/ExportMenu.tsx';
import { Filters } from '@/features/filters/Filters.tsx';
import { Header } from '@/features/header/Header.tsx';
import { ImportAlert } from '@/features/importer/ImportAlert.tsx';

import { ArchiveTimeline } from '@/features/timeline/ArchiveTimeline.tsx';
import type { ChangeView } from '@/view/use-view-state.ts';
import { NO_FACETS, type Language, type ViewState } from '@/view/view-state.ts';
import { Panes } from '../Panes.tsx';
import { SelectedEvent } from '../SelectedEvent.tsx';
import { SkipLinks } from '../SkipLinks.tsx';
import { ArchiveMap } from './ArchiveMap.tsx';
import { TellerNote } from './TellerNote.tsx';
import { reportsOf, useArchiveHead } from './use-archive-head.ts';
import { useArchiveView } from './use-archive-view.ts';

interface ArchiveWorkspaceProps {
  readonly archive: Archive;
  readonly lang: Language;
  readonly view: ViewState;
  readonly onChange: ChangeView;
  readonly datasetSwitch: ReactNode;
  readonly notice: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The explorer on an opened file of many events: the engine's answers, and accounts of what is looked at. */
export function ArchiveWorkspace(props: ArchiveWorkspaceProps) {
  const { archive, lang, view, onChange, datasetSwitch, notice, onFiles } = props;
  const { summary } = archive;
  const { facts, head: dataset } = summary;
  const [lit, setLit] = useState<string>();
  const seen = useArchiveView(archive, view, onChange);
  const { answer, words, colouring, map, first, finding } = seen;
  const facets = useMemo(() => (answer === undefined ? {} : countsOfFacets(answer)), [answer]);
  const head = useArchiveHead(summary, answer, words);
  const marks = {
    selected: view.event,
    lit,
    colouring,
    onSelect: seen.select,
    onLight: setLit,
  };

  return (
    <div className={`explorer${view.event === undefined ? '' : ' with-evidence'}`}>
      <SkipLinks hasEvidence={view.event !== undefined} />
      <Header
        {...{ head, lang, view, onChange, datasetSwitch }}
        exportMenu={
          summary.isSoFar !== true && (
            <ExportMenu
              dataset={dataset}
              words={words}
              write={(kind, scope) => archive.save(kind, scope, lang)}
            />
          )
        }
      />
      <div className="notices">
        {notice}
        {seen.trouble !== undefined && (
          <ImportAlert
            name={summary.fileName}
            message={seen.trouble.message}
            problems={[]}
            onFiles={onFiles}
            onClose={seen.dismissTrouble}
          />
        )}
        <TellerNote answer={answer} words={words} toldBy={view.toldBy} onChange={onChange} />
      </div>
      <main className="workspace">
        <div className="rail">
          {answer !== undefined && (
            <Filters
              {...{ words, view, facets, onChange }}
              counts={answer.counts}
              facetSizes={answer.facetSizes}
              found={finding.found}
              onFind={finding.find}
              onWatch={seen.watch}
              origins={summary.origins}
              reports={reportsOf(summary)}
              rejected={summary.counts.rejected}
            />
          )}
          <ArchiveEventList
            {...marks}
            dataset={dataset}
            total={facts.events}
            shown={answer?.counts.shown}
            ghosts={answer?.ghosts ?? 0}
            teller={view.toldBy === undefined ? undefined : words.origin(view.toldBy)}
            revision={seen.listRevision}
            load={seen.load}
            selectedRank={seen.rank}
            onClear={() => onChange({ q: '', from: undefined, to: undefined, facets: NO_FACETS })}
          />
        </div>
        <ArchiveMap {...{ seen, marks, lang, view, onChange }} />
        <SelectedEvent
          {...{ view, colouring, onChange }}
          story={seen.selected.value?.story ?? map.story}
          isLoading={seen.selected.isLoading}
          onSelect={seen.select}
          onStep={seen.step}
        />
        <div className="timeline-area">
          <ArchiveTimeline
            {...marks}
            span={facts.span}
            histogram={answer?.histogram}
            rows={first?.isAll === true ? first : undefined}
            onBins={seen.setBins}
            colours={seen.colours}
            from={view.from}
            to={view.to}
            onWindow={({ from, to }, settled) =>
              onChange({ from, to }, settled ? 'push' : 'replace')
            }
            lanes={view.lanes}
            onLanes={(lanes) => onChange({ lanes })}
            colour={view.color}
            onColour={(color) => onChange({ color })}
            lang={lang}
          />
        </div>
      </main>
      <Panes {...(first ?? map)} {...{ view, colouring, onChange }} total={answer?.counts.shown} />
    </div>
  );
}
