import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { Legend } from '@/features/legend/Legend.tsx';
import type { Colouring } from '@/ui/theme/colouring.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import type { Language, ViewState } from '@/view/view-state.ts';
import { MapArea } from '../MapArea.tsx';
import { TILES } from '@/data/tiles.ts';
import { useArchiveLegend } from './use-archive-legend.ts';
import type { useArchiveView } from './use-archive-view.ts';

const MapView = lazy(async () => {
  const { MapView: Component } = await import('@/features/map/index.ts');
  return { default: Component };
});

/** What every view of the events shares: which are brought forward, and in which colours. */
export interface Marks {
  readonly selected: string | undefined;
  readonly lit: string | undefined;
  readonly colouring: Colouring;
  readonly onSelect: (eventId: string) => void;
  readonly onLight: (eventId: string | undefined) => void;
}

interface ArchiveMapProps {
  readonly seen: ReturnType<typeof useArchiveView>;
  readonly marks: Marks;
  readonly lang: Language;
  readonly view: ViewState;
  readonly onChange: ChangeView;
}

/** The map of an archive: marks while few events are in sight, else what the engine makes of them. */
export function ArchiveMap({ seen, marks, lang, view, onChange }: ArchiveMapProps) {
  const app = useTranslations('app');
  const { answer, words, colouring, map, picking } = seen;
  const legend = useArchiveLegend({ answer, map, view, colouring });
  return (
    <MapArea legend={<Legend content={legend} colouring={colouring} words={words} />}>
      {(covered) => (
        <Suspense fallback={<section aria-label={app('map')} />}>
          <MapView
            {...marks}
            {...map}
            lang={lang}
            bbox={view.bbox}
            onBbox={(bbox) => onChange({ bbox }, 'replace')}
            basemapUrl={new URL('basemap/', document.baseURI).href}
            tiles={TILES}
            field={answer?.field}
            fieldColours={seen.fieldColours}
            onFrame={seen.setFrame}
            onPickRow={picking.pickRow}
            onPickPlace={picking.pickPlace}
            extent={seen.extent}
            covered={covered}
          />
        </Suspense>
      )}
    </MapArea>
  );
}
