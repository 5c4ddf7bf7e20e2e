import type { Map as LeafletMap } from 'leaflet';
import { useMemo } from 'react';
import type { Point } from '@/ui/marks/geometry.ts';
import { useWords } from '@/ui/text/use-words.ts';
import type { Basemap } from './basemap-labels.ts';
import type { CameraControl } from './camera-control.ts';
import { CrowdLayer } from './CrowdLayer.tsx';
import { precisionDiscs } from './discs.ts';
import { EventLayer } from './EventLayer.tsx';
import { itemsOf } from './items.ts';
import { isOfEvents } from './label-text.ts';
import { MapLabel } from './MapLabel.tsx';
import { drawnBox, MapLayer } from './MapLayer.tsx';
import type { MapViewProps } from './map-view-props.ts';
import { placeMarks } from './placement.ts';
import { PrecisionDiscs } from './PrecisionDiscs.tsx';
import { Ties } from './Ties.tsx';
import { useCovered } from './use-covered.ts';
import { useDrawing } from './use-drawing.ts';
import type { MapFrame } from './use-frame.ts';
import { useLabels } from './use-labels.ts';
import { useLettering } from './use-lettering.ts';
import { useTold } from './use-told.ts';

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
  const { marked, crowd } = useDrawing(props, frame, told, forward);
  const placement = useMemo(() => placeMarks(marked, frame.zoom), [marked, frame.zoom]);
  const items = useMemo(() => itemsOf(placement), [placement]);
  const discs = useMemo(() => precisionDiscs(marked, frame.zoom), [marked, frame.zoom]);
  const covered = useCovered(frame, lang, props.cover?.boxes, crowd?.field);
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
  const [ground, events] = useMemo(
    () =>
      [false, true].map((wanted) =>
        labels
          .filter((label) => isOfEvents(label) === wanted)
          .map((label) => (
            <MapLabel key={`${label.text} ${String(label.at)}`} label={label} lang={lang} />
          )),
      ),
    [labels, lang],
  );
  // Tiles bring names of their own.
  const names = props.tiles === undefined && ground;
  return (
    <>
      {crowd !== undefined && (
        <CrowdLayer {...{ map, camera, crowd, lettering }} onLight={props.onLight} />
      )}
      <MapLayer map={map} name="labels" frame={frame} hidden>
        {names}
      </MapLayer>
      <MapLayer map={map} name="events" frame={frame}>
        <g aria-hidden="true">
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
        <g aria-hidden="true">{events}</g>
      </MapLayer>
    </>
  );
}
