import type { Archive, ArchiveAnswer } from '@/archive/archive.ts';
import type { ChangeView } from '@/view/use-view-state.ts';
import { useStable } from '@/ui/controls/use-stable.ts';
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
  const withEvent = (
    row: number,
    use: (event: { readonly id: string; readonly places: readonly string[] }) => void,
  ): void => {
    settle(
      archive.details([row]),
      ({ events: [event] }) => {
        if (event !== undefined) use(event);
      },
      onError,
    );
  };
  const pickRow = useStable((row: number): void =>
    withEvent(row, ({ id }) => onChange({ event: id, claim: undefined })),
  );
  const pickPlace = useStable((place: number): void => {
    const field = answer?.field;
    if (field?.kind !== 'spots') return;
    const row = field.row[field.place.indexOf(place)];
    if (row === undefined) return;
    withEvent(row, ({ places }) =>
      onChange(({ facets }) => ({ facets: { ...facets, place: [...places] } })),
    );
  });
  return { pickRow, pickPlace };
}
