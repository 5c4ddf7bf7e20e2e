import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { Story } from '@/domain/account/account.ts';
import type { LonLat } from '@/domain/place.ts';
import type { Bbox } from '@/view/view-state.ts';
import { CameraControl } from './camera-control.ts';

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

interface CameraOptions {
  readonly story: Story;
  readonly bbox: Bbox | undefined;
  readonly selected: string | undefined;
  readonly onBbox: (bbox: Bbox) => void;
}

/** Keeps the map on what the view asks for, and reports where the reader moves it. */
export function useCamera(map: LeafletMap, options: CameraOptions): CameraControl {
  const { story, bbox, selected, onBbox } = options;
  const { index } = story;
  const camera = useMemo(() => new CameraControl(map), [map]);
  const report = useEffectEvent((moved: Bbox) => onBbox(moved));
  const open = useEffectEvent(() => {
    const all = story.accounts.map(({ event }) => event.id);
    camera.open(pointsOf(story, all), bbox);
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

  useEffect(() => open(), [camera, index]);

  useEffect(() => camera.follow(bbox), [camera, bbox]);

  const revealed = useRef(selected);
  useEffect(() => {
    if (selected !== undefined && selected !== revealed.current) reveal(selected);
    revealed.current = selected;
  }, [selected]);

  return camera;
}
