import type { Map as LeafletMap } from 'leaflet';
import { useMemo } from 'react';
import { directionOf } from '@/domain/dataset/localized.ts';
import type { Point } from '@/ui/marks/geometry.ts';
import { useWords } from '@/ui/text/use-words.ts';
import type { Basemap } from './basemap-labels.ts';
import type { Box } from './boxes.ts';
import type { CameraControl } from './camera-control.ts';
import { precisionDiscs } from './discs.ts';
import { DotField } from './DotField.tsx';
import { EventLayer } from './EventLayer.tsx';
import { itemsOf } from './items.ts';
import { isOfEvents } from './label-text.ts';
import { MapLabel } from './MapLabel.tsx';
import { drawnBox, MapLayer } from './MapLayer.tsx';
import type { MapViewProps } from './map-view-props.ts';
import { placeMarks } from './placement.ts';
import { PrecisionDiscs } from './PrecisionDiscs.tsx';
import { Ties } from './Ties.tsx';
import type { MapFrame } from './use-frame.ts';
import { useLabels } from './use-labels.ts';
import { useLettering } from './use-lettering.ts';
import { useTold } from './use-told.ts';

/** With more events than this each is a dot, but for those brought forward. */
const MOST_MARKS = 600;

/** What the buttons and the credits cover: corners at the inline end of the map. */
function coveredBy({ view }: MapFrame, direction: 'ltr' | 'rtl'): Box[] {
  const at = (width: number): number =>
    direction === 'ltr' ? view.x + view.width - width : view.x;
  const tools: Box = { x: at(52), y: view.y, width: 52, height: 124 };
  const wide = Math.min(128, view.width);
  const foot: Box = { x: at(wide), y: view.y + view.height - 64, width: wide, height: 64 };
  const line = Math.min(480, view.width);
  const credits: Box = { x: at(line), y: view.y + view.height - 24, width: line, height: 24 };
  return [tools, foot, credits];
}

interface SceneProps extends MapViewProps {
  readonly map: LeafletMap;
  readonly camera: CameraControl;
  readonly frame: MapFrame;
  readonly basemap: Basemap;
}

/** The labels of the basemap and, over them, the events: areas, lines, marks and the names of places. */
export function Scene(props: SceneProps) {
  const { map, camera, frame, basemap, story, shown, ghosts, selected, lit, colouring, lang } =
    props;
  const { index } = story;
  const words = useWords(index);
  const lettering = useLettering(map.getContainer(), lang);
  const forward = useMemo(() => [lit, selected], [lit, selected]);
  const isForward = (eventId: string): boolean => forward.includes(eventId);

  const told = useTold(story, shown, ghosts);
  const isCrowd = told.length > MOST_MARKS;
  const marked = useMemo(
    () => (isCrowd ? told.filter(({ drawn }) => forward.includes(drawn.account.event.id)) : told),
    [told, isCrowd, forward],
  );
  const placement = useMemo(() => placeMarks(marked, frame.zoom), [marked, frame.zoom]);
  const items = useMemo(() => itemsOf(placement), [placement]);
  const discs = useMemo(() => precisionDiscs(marked, frame.zoom), [marked, frame.zoom]);
  const covered = useMemo(() => coveredBy(frame, directionOf(lang)), [frame, lang]);
  const labels = useLabels({
    index,
    words,
    lettering,
    frame,
    basemap,
    told: marked,
    placement,
    forward,
    covered,
  });

  const drawn = drawnBox(frame);
  const toLocal = ([x, y]: Point): Point => [x - frame.origin[0], y - frame.origin[1]];
  const [ground, events] = [false, true].map((wanted) =>
    labels
      .filter((label) => isOfEvents(label) === wanted)
      .map((label) => (
        <MapLabel key={`${label.text} ${String(label.at)}`} label={label} lang={lang} />
      )),
  );
  // Tiles bring names of their own.
  const names = props.tiles === undefined && ground;
  return (
    <>
      <MapLayer map={map} name="labels" frame={frame} hidden>
        {!isCrowd && names}
      </MapLayer>
      <MapLayer map={map} name="events" frame={frame}>
        <g aria-hidden="true">
          {isCrowd && (
            <DotField
              {...{ told, toLocal, drawn, colouring }}
              zoom={frame.zoom}
              onSelect={props.onSelect}
            />
          )}
          <PrecisionDiscs {...{ discs, toLocal, drawn, isForward }} colourOf={colouring.colourOf} />
          <Ties groups={placement.groups} links={placement.links} {...{ toLocal, isForward }} />
        </g>
        <EventLayer
          {...{ map, index, items, toLocal, drawn, colouring, selected, lit }}
          onSelect={props.onSelect}
          onLight={props.onLight}
          onApproach={(points) => camera.approach(points)}
          onReveal={(points) => camera.reveal(points)}
        />
        <g aria-hidden="true">
          {isCrowd && names}
          {events}
        </g>
      </MapLayer>
    </>
  );
}
