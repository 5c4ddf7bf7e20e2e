import { useMemo } from 'react';
import type { LonLat } from '@/domain/place.ts';
import { useWords } from '@/ui/text/use-words.ts';
import { boxAround, intersects } from './boxes.ts';
import type { ToldPlaces } from './event-spots.ts';
import type { LargeField } from './field/shapes.ts';
import { spotsOfAccounts } from './field/spots-of-accounts.ts';
import type { MapViewProps } from './map-view-props.ts';
import { drawnBox } from './MapLayer.tsx';
import { toPixels } from './mercator.ts';
import type { MapFrame } from './use-frame.ts';

/** With more events than this in view each is a dot, or one of several at a place, but for those brought forward. */
const MOST_MARKS = 600;

/** Too many events for marks, and what the pointer means on them. */
export interface Crowd {
  readonly field: LargeField;
  readonly colours: readonly string[];
  readonly nameOfPlace: (place: number) => string | undefined;
  readonly onPickRow: (row: number) => void;
  /** Absent: the map comes closer. */
  readonly onPickPlace: ((place: number, count: number) => void) | undefined;
}

/** What of the events is drawn as marks, and what as a crowd. */
export interface Drawing {
  readonly marked: readonly ToldPlaces[];
  readonly crowd: Crowd | undefined;
}

const NO_COLOURS: readonly string[] = [];

function inFrame(told: readonly ToldPlaces[], frame: MapFrame): ToldPlaces[] {
  const drawn = drawnBox(frame);
  const isIn = (point: LonLat): boolean => {
    const [x, y] = toPixels(point, frame.zoom);
    return intersects(boxAround([x - frame.origin[0], y - frame.origin[1]], 0.5), drawn);
  };
  return told.filter(({ places }) => places.some(({ point }) => isIn(point)));
}

/** Decides between marks and a crowd by how many events are in view. @param forward events always marked */
export function useDrawing(
  props: MapViewProps,
  frame: MapFrame,
  told: readonly ToldPlaces[],
  forward: readonly (string | undefined)[],
): Drawing {
  const { story, field, fieldColours, colouring, onSelect, onPickRow, onPickPlace } = props;
  const { nameOfPlace } = props;
  const words = useWords(story.index);
  const isGiven = field !== undefined;
  const near = useMemo(
    () => (isGiven || told.length <= MOST_MARKS ? told : inFrame(told, frame)),
    [isGiven, told, frame],
  );
  const isCrowd = isGiven ? field.kind !== 'rows' : near.length > MOST_MARKS;
  const marked = useMemo(
    () => (isCrowd ? told.filter(({ drawn }) => forward.includes(drawn.account.event.id)) : near),
    [told, near, isCrowd, forward],
  );
  const isOwn = isCrowd && !isGiven;
  const own = useMemo(() => {
    if (!isOwn) return undefined;
    const codes = new Map(colouring.values.map((value, code) => [value, code]));
    const spots = spotsOfAccounts(
      told,
      (account) => codes.get(colouring.valueOf(account)) ?? codes.size,
    );
    return { ...spots, colours: colouring.values.map((value) => colouring.colourOfValue(value)) };
  }, [isOwn, told, colouring]);

  const crowd = useMemo((): Crowd | undefined => {
    if (own !== undefined) {
      return {
        ...own,
        nameOfPlace: (place) => {
          const name = own.places[place]?.name;
          return name === undefined ? undefined : words.plain(name);
        },
        onPickRow: (row) => {
          const event = own.events[row];
          if (event !== undefined) onSelect(event);
        },
        onPickPlace: undefined,
      };
    }
    if (field === undefined || field.kind === 'rows') return undefined;
    return {
      field,
      colours: fieldColours ?? NO_COLOURS,
      nameOfPlace: nameOfPlace ?? (() => undefined),
      onPickRow: onPickRow ?? (() => undefined),
      onPickPlace,
    };
  }, [own, field, fieldColours, words, nameOfPlace, onSelect, onPickRow, onPickPlace]);
  return { marked, crowd };
}
