import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Story } from '@/domain/account/account.ts';
import type { LonLat } from '@/domain/place.ts';
import type { Bbox } from '@/view/view-state.ts';
import { CameraControl } from './camera-control.ts';

function pointsOf(story: Story, eventIds: readonly string[]): LonLat[] {
  return eventIds.flatMap((id) => {
    const versions = story.byEvent.get(id)?.where ?? [];
    const places = versions.flatMap((version) => version.places);
    return places.flatMap((id) => {
      const place = story.index.places.get(id);
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
export function useCamera(map: LeafletMap, options: CameraOptions): CameraControl | undefined {
  const { story, bbox, selected } = options;
  const { index } = story;
  const [control, setControl] = useState<CameraControl>();
  const report = useEffectEvent((moved: Bbox) => options.onBbox(moved));
  const open = useEffectEvent((camera: CameraControl) => {
    const all = story.accounts.map(({ event }) => event.id);
    camera.open(pointsOf(story, all), bbox);
  });
  const reveal = useEffectEvent((id: string) => control?.reveal(pointsOf(story, [id])));

  useEffect(() => {
    const camera = new CameraControl(map);
    camera.onBbox = (moved) => report(moved);
    const observer = new ResizeObserver(() => camera.resize());
    observer.observe(map.getContainer());
    setControl(camera);
    return () => {
      observer.disconnect();
      camera.dispose();
    };
  }, [map]);

  useEffect(() => {
    if (control !== undefined) open(control);
  }, [control, index]);

  useEffect(() => control?.follow(bbox), [control, bbox]);

  const revealed = useRef(selected);
  useEffect(() => {
    if (selected !== undefined && selected !== revealed.current) reveal(selected);
    revealed.current = selected;
  }, [selected]);

  return control;
}
