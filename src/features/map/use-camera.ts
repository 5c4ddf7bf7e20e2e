import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { Story } from '@/domain/account/account.ts';
import type { LonLat } from '@/domain/place.ts';
import { MOST_CELL_PX } from '@/engine/cell-size.ts';
import type { Bbox } from '@/view/view-state.ts';
import { CameraControl } from './camera-control.ts';
import type { MapCover } from './map-view-props.ts';

function pointsOf(story: Story, eventIds: readonly string[]): LonLat[] {
  return eventIds.flatMap((id) => {
    const versions = story.byEvent.get(id)?.where ?? [];
    const places = versions.flatMap((version) => version.places);
    return places.flatMap((placeId) => {
      const place = story.index.places.get(placeId);
      return place === undefined ? [] : [place.point];
    });
  });
}

const pointsOfAll = (story: Story): LonLat[] =>
  pointsOf(
    story,
    story.accounts.map(({ event }) => event.id),
  );

const cornersOf = ([west, south, east, north]: Bbox): LonLat[] => [
  [west, south],
  [east, north],
];

interface CameraOptions {
  readonly story: Story;
  readonly bbox: Bbox | undefined;
  readonly selected: string | undefined;
  /** What the first view shows in place of the story's events. */
  readonly extent: Bbox | undefined;
  /** Whether the first of what is to be drawn is still to come, and with it what the legend says of it. */
  readonly isWaiting: boolean;
  readonly onBbox: (bbox: Bbox) => void;
  readonly cover: MapCover | undefined;
  readonly framing: 'exact' | 'clear';
  readonly direction: 'ltr' | 'rtl';
}

/** Keeps the map on what the view asks for, and reports where the reader moves it. */
export function useCamera(map: LeafletMap, options: CameraOptions): CameraControl {
  const { story, bbox, selected, extent, isWaiting, onBbox, cover, framing, direction } = options;
  // The events of a story that comes with an extent are only some of many, and change.
  const subject = extent === undefined ? story.index : extent.join(' ');
  const camera = useMemo(() => new CameraControl(map), [map]);
  const report = useEffectEvent((moved: Bbox) => onBbox(moved));
  const open = useEffectEvent(() => {
    if (extent === undefined) camera.open(pointsOfAll(story), bbox);
    else camera.open(cornersOf(extent), bbox, MOST_CELL_PX);
  });
  const reveal = useEffectEvent((id: string) => camera.reveal(pointsOf(story, [id])));

  useEffect(() => {
    const disconnect = camera.connect((moved) => report(moved));
    const observer = new ResizeObserver(() => camera.resize());
    observer.observe(map.getContainer());
    return () => {
      observer.disconnect();
      disconnect();
    };
  }, [map, camera]);

  const measure = useEffectEvent(() => cover?.measure() ?? []);
  useEffect(() => {
    camera.layOut({ framing, direction, measure: () => measure() });
  }, [camera, framing, direction]);

  useEffect(() => open(), [camera, subject]);

  const waited = useRef(isWaiting);
  useLayoutEffect(() => {
    if (waited.current && !isWaiting) camera.restore();
    waited.current = isWaiting;
  }, [camera, isWaiting]);

  useEffect(() => camera.follow(bbox), [camera, bbox]);

  const revealed = useRef(selected);
  // The account of an event of an archive comes after its selection.
  const isKnown = selected === undefined || story.byEvent.has(selected);
  useEffect(() => {
    if (!isKnown) return;
    if (selected !== undefined && selected !== revealed.current) reveal(selected);
    revealed.current = selected;
  }, [selected, isKnown]);

  return camera;
}
