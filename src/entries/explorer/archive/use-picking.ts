import type { Archive, ArchiveAnswer } from '@/archive/archive.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import { useStable } from '@/ui/controls/use-stable.ts';
import { placesAt } from './places-at.ts';
import { settle } from './settle.ts';

interface PickingOptions {
  readonly archive: Archive;
  readonly answer: ArchiveAnswer | undefined;
  readonly onChange: ChangeView;
  readonly onError: (error: Error) => void;
}

interface Picking {
  readonly pickRow: (row: number) => void;
  readonly pickPlace: (place: number) => void;
}

/** What a click on the map's field does: selects an event, or keeps only the events of a place. */
export function usePicking({ archive, answer, onChange, onError }: PickingOptions): Picking {
  const withEvent = (row: number, use: (dataset: Dataset) => void): void => {
    settle(archive.details([row]), use, onError);
  };
  const pickRow = useStable((row: number): void =>
    withEvent(row, ({ events: [event] }) => {
      if (event !== undefined) onChange({ event: event.id, claim: undefined });
    }),
  );
  const pickPlace = useStable((place: number): void => {
    const field = answer?.field;
    if (field?.kind !== 'spots') return;
    const at = field.place.indexOf(place);
    const row = field.row[at];
    if (row === undefined) return;
    withEvent(row, (dataset) => {
      const chosen = placesAt(dataset, field.x[at], field.y[at]);
      if (chosen.length > 0) onChange(({ facets }) => ({ facets: { ...facets, place: chosen } }));
    });
  });
  return { pickRow, pickPlace };
}
