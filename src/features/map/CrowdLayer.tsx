import type { Map as LeafletMap } from 'leaflet';
import { useTranslations } from 'use-intl';
import type { CameraControl } from './camera-control.ts';
import { FieldLayer } from './field/FieldLayer.tsx';
import { useSettled } from './field/use-settled.ts';
import type { Lettering } from './label-text.ts';
import { pickFromCrowd } from './pick.ts';
import type { Crowd } from './use-drawing.ts';

interface CrowdLayerProps {
  readonly map: LeafletMap;
  readonly camera: CameraControl;
  readonly crowd: Crowd;
  readonly lettering: Lettering;
  readonly onLight: (eventId: string | undefined) => void;
}

/** It is read out once the map stands still. */
const SETTLED_MS = 1000;

/** More events than can have a mark each, and a sentence that says so to those who cannot see them. */
export function CrowdLayer({ map, camera, crowd, lettering, onLight }: CrowdLayerProps) {
  const t = useTranslations('map');
  const { kind, count } = useSettled(crowd.field, SETTLED_MS);
  return (
    <>
      <FieldLayer
        {...{ map, lettering }}
        {...crowd}
        onPick={(hit) => pickFromCrowd(crowd, hit, camera)}
        onHover={() => onLight(undefined)}
      />
      <p className="sr-only" role="status">
        {t('field', { kind, count: count.filter((each) => each > 0).length })}
      </p>
    </>
  );
}
