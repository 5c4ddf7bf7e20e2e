import { memo } from 'react';
import { TILES } from '@/data/tiles.ts';
import type { LegendContent } from '@/features/legend/content.ts';
import { Legend } from '@/features/legend/Legend.tsx';
import { MapView } from '@/features/map/late-map.tsx';
import type { MapViewProps } from '@/features/map/map-view-props.ts';
import type { Words } from '@/ui/text/use-words.ts';
import type { Colouring } from '@/ui/theme/colouring.ts';
import { MapArea } from '../MapArea.tsx';
import type { MapStory } from './use-stories.ts';

/** What every view of the events shares: which are brought forward, and in which colours. */
export interface Marks {
  readonly selected: string | undefined;
  readonly lit: string | undefined;
  readonly colouring: Colouring;
  readonly onSelect: (eventId: string) => void;
  readonly onLight: (eventId: string | undefined) => void;
}

type FromMap =
  | 'lang'
  | 'bbox'
  | 'onBbox'
  | 'field'
  | 'fieldColours'
  | 'onFrame'
  | 'onPickRow'
  | 'onPickPlace'
  | 'extent';

interface ArchiveMapProps extends Pick<MapViewProps, FromMap> {
  readonly drawn: MapStory;
  readonly marks: Marks;
  readonly legend: LegendContent;
  readonly words: Words;
}

/** The map of an archive: marks while few events are in sight, else what the engine makes of them. */
export const ArchiveMap = memo(function ArchiveMap(props: ArchiveMapProps) {
  const { drawn, marks, legend, words, ...map } = props;
  return (
    <MapArea legend={<Legend content={legend} colouring={marks.colouring} words={words} />}>
      {(cover) => (
        <MapView
          {...marks}
          {...drawn}
          {...map}
          basemapUrl={new URL('basemap/', document.baseURI).href}
          tiles={TILES}
          cover={cover}
        />
      )}
    </MapArea>
  );
});
