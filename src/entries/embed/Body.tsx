import { useMemo, useState, type ComponentProps, type ReactNode } from 'react';
import type { EventAccount, Story } from '@/domain/account/account.ts';
import { inWindow, type FilterResult } from '@/domain/filter/filter.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { EmbedState } from '@/view/embed-state.ts';
import type { ColourKey, Language } from '@/view/view-state.ts';
import { TILES } from '@/data/tiles.ts';
import { MapView } from '@/features/map/late-map.tsx';
import { EvidencePanel, MatrixTable, StoryBody, Timeline } from './parts.tsx';

interface BodyProps {
  readonly embed: EmbedState;
  readonly lang: Language;
  readonly story: Story;
  readonly result: FilterResult;
  readonly colouring: Colouring;
  readonly selected: string | undefined;
  /** The event a widget of one event is about. */
  readonly one: EventAccount | undefined;
  readonly onSelect: (event: string) => void;
  readonly onColour: (key: ColourKey) => void;
  /** Id of the step of a story that is told. */
  readonly step: string | undefined;
  readonly onStep: (step: string) => void;
}

type FromStory = 'bbox' | 'framing' | 'selected' | 'onSelect';
type MapOf = Partial<Pick<ComponentProps<typeof MapView>, FromStory>>;

/** What a kind of widget consists of. */
export function Body({ embed, lang, story, result, colouring, ...rest }: BodyProps) {
  const { selected, one, onSelect, onColour, step, onStep } = rest;
  const { view } = embed;
  const kind = embed.kind === 'event' && one === undefined ? 'both' : embed.kind;
  const [lit, setLit] = useState<string>();
  const [claim, setClaim] = useState<string>();
  const [window, setWindow] = useState({ from: view.from, to: view.to });
  const [lanes, setLanes] = useState(view.lanes);
  const marks = { story, selected, lit, colouring, lang, onSelect, onLight: setLit };
  const shown = useMemo(() => (one === undefined ? result.shown : [one]), [one, result]);
  const [inside, outside] = useMemo(() => {
    const isInside = (account: EventAccount): boolean => inWindow(account, window);
    return [shown.filter(isInside), shown.filter((account) => !isInside(account))];
  }, [shown, window]);
  const mapOf = (own: MapOf = {}): ReactNode => (
    <div className="embed-map">
      <MapView
        {...marks}
        shown={kind === 'both' ? inside : shown}
        ghosts={one === undefined ? result.ghosts : []}
        bbox={view.bbox}
        onBbox={() => undefined}
        basemapUrl={new URL('basemap/', document.baseURI).href}
        tiles={TILES}
        gestures="cooperative"
        {...own}
      />
    </div>
  );
  const timeline = (
    <div className="embed-timeline">
      <Timeline
        {...marks}
        shown={inside}
        outside={outside}
        ghosts={result.ghosts}
        from={window.from}
        to={window.to}
        onWindow={({ from, to }) => setWindow({ from, to })}
        lanes={lanes}
        onLanes={setLanes}
        colour={colouring.key}
        onColour={onColour}
      />
    </div>
  );
  switch (kind) {
    case 'map':
      return mapOf();
    case 'timeline':
      return timeline;
    case 'both':
      return (
        <>
          {mapOf()}
          {timeline}
        </>
      );
    case 'matrix':
      return (
        <MatrixTable
          story={story}
          shown={result.shown}
          total={result.shown.length}
          colouring={colouring}
          onOpenClaim={({ event }) => onSelect(event)}
        />
      );
    case 'story':
      return (
        <StoryBody
          {...{ story, colouring, selected, onSelect, onStep }}
          shown={result.shown}
          step={step ?? embed.step}
          map={mapOf}
        />
      );
    case 'event':
      return (
        one !== undefined && (
          <>
            {one.where.length > 0 && mapOf()}
            <EvidencePanel
              story={story}
              account={one}
              claim={claim}
              colouring={colouring}
              onSelect={onSelect}
              onClaim={setClaim}
            />
          </>
        )
      );
  }
}
