import { useEffect, useMemo, useState } from 'react';
import type { Archive, ArchiveAnswer } from '@/archive/archive.ts';
import { tellStory, type EventAccount, type Story } from '@/domain/account/account.ts';
import { indexDataset, type DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import { settle } from './settle.ts';

/** The story of a few rows, in their order, as everyone or one teller tells it. */
export async function storyOfRows(
  archive: Archive,
  rows: readonly number[],
  teller: string | undefined,
): Promise<Story> {
  return tellStory(indexDataset(await archive.details(rows)), teller);
}

interface Loaded<T> {
  readonly value: T | undefined;
  readonly error: Error | undefined;
  /** Whether `value` is of a former loader, or not there yet. */
  readonly isLoading: boolean;
}

type Load<T> = () => Promise<T>;

/** What a loader gives, the former value while the next is on its way. The loader must keep its identity. */
export function useLoaded<T>(load: Load<T> | undefined): Loaded<T> {
  const [state, setState] = useState<{
    readonly by: Load<T> | undefined;
    readonly value: T | undefined;
    readonly error: Error | undefined;
  }>({ by: undefined, value: undefined, error: undefined });
  useEffect(
    () =>
      load === undefined
        ? undefined
        : settle(
            load(),
            (value) => setState({ by: load, value, error: undefined }),
            (error) => setState({ by: load, value: undefined, error }),
          ),
    [load],
  );
  if (load === undefined) return { value: undefined, error: undefined, isLoading: false };
  return { value: state.value, error: state.error, isLoading: state.by !== load };
}

/** Some accounts with a story of them alone. */
export interface MapStory {
  readonly story: Story;
  readonly shown: readonly EventAccount[];
  readonly ghosts: readonly EventAccount[];
}

const keyOf = (rows: Uint32Array): string => rows.join(',');
const rowsOf = (key: string): number[] => (key === '' ? [] : key.split(',').map(Number));

/**
 * The accounts a map marks in full: of the rows in sight where the answer lists them, and of the selected row
 * in any case. Of nothing yet it makes an empty story over the names known.
 */
export function useMapStory(
  archive: Archive,
  answer: ArchiveAnswer | undefined,
  selectedRow: number | undefined,
  teller: string | undefined,
  names: DatasetIndex,
): MapStory {
  const field = answer?.field?.kind === 'rows' ? answer.field : undefined;
  const [shownKey, ghostKey] = [field?.rows, field?.ghosts].map((rows) =>
    rows === undefined ? '' : keyOf(rows),
  );
  const load = useMemo(() => {
    const [rows, ghosts] = [rowsOf(shownKey ?? ''), rowsOf(ghostKey ?? '')];
    const isListed =
      selectedRow === undefined || rows.includes(selectedRow) || ghosts.includes(selectedRow);
    const all = [...rows, ...ghosts, ...(isListed ? [] : [selectedRow])];
    if (all.length === 0) return undefined;
    return async (): Promise<MapStory> => {
      const story = await storyOfRows(archive, all, teller);
      const listed = rows.length + ghosts.length;
      const apart = story.accounts.slice(listed);
      return {
        story,
        shown: [...story.accounts.slice(0, rows.length), ...apart.filter(({ told }) => told)],
        ghosts: [
          ...story.accounts.slice(rows.length, listed),
          ...apart.filter(({ told }) => !told),
        ],
      };
    };
  }, [archive, shownKey, ghostKey, selectedRow, teller]);
  const nothing = useMemo((): MapStory => {
    const story = tellStory(names);
    return { story, shown: [], ghosts: [] };
  }, [names]);
  return useLoaded(load).value ?? nothing;
}

/** As many events as a timeline gives a mark each, and a matrix a row. */
const FEW = 300;

/** The first events of the lists. */
export interface FirstRows extends MapStory {
  readonly outside: readonly EventAccount[];
  /** Whether these are all that are shown, and none lies outside the window of days. */
  readonly isAll: boolean;
}

/**
 * The events of the lists where they are few, or their first ones.
 * @param isWanted whether the first ones are asked for even where they are not all
 */
export function useFirstRows(
  archive: Archive,
  answer: ArchiveAnswer | undefined,
  listRevision: number,
  teller: string | undefined,
  isWanted: boolean,
): FirstRows | undefined {
  const [shown, ghosts] = [answer?.counts.shown ?? 0, answer?.ghosts ?? 0];
  const isAll = answer?.counts.outsideDays === 0 && shown + ghosts <= FEW;
  const isLoaded = (isWanted || isAll) && shown + ghosts > 0 && listRevision > 0;
  const load = useMemo(() => {
    if (!isLoaded) return undefined;
    return async (): Promise<FirstRows> => {
      const first = await archive.rows('shown', 0, Math.min(FEW, shown));
      const left = await archive.rows('ghosts', 0, Math.min(FEW - first.length, ghosts));
      const story = await storyOfRows(archive, [...first, ...left], teller);
      return {
        story,
        shown: story.accounts.slice(0, first.length),
        ghosts: story.accounts.slice(first.length),
        outside: [],
        isAll,
      };
    };
    // The lists change with their revision alone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [archive, isLoaded, isAll, shown, ghosts, listRevision, teller]);
  const { value, isLoading } = useLoaded(load);
  return isLoading ? undefined : value;
}

/** The event the address names: its row, and a story of it alone. */
export interface SelectedRow {
  readonly row: number | undefined;
  readonly story: Story | undefined;
}

export function useSelectedRow(
  archive: Archive,
  event: string | undefined,
  teller: string | undefined,
): Loaded<SelectedRow> {
  const load = useMemo(
    () =>
      event === undefined
        ? undefined
        : async (): Promise<SelectedRow> => {
            const row = await archive.find(event);
            if (row === undefined) return { row, story: undefined };
            return { row, story: await storyOfRows(archive, [row], teller) };
          },
    [archive, event, teller],
  );
  return useLoaded(load);
}
