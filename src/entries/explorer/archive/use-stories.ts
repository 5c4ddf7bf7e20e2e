import { useEffect, useMemo, useState } from 'react';
import type { Archive, ArchiveAnswer } from '@/archive/archive.ts';
import { tellStory, type EventAccount, type Story } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { isOvertaken } from './use-answer.ts';

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
}

/** What a loader gives, the former value while the next is on its way. The loader must keep its identity. */
export function useLoaded<T>(load: (() => Promise<T>) | undefined): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ value: undefined, error: undefined });
  useEffect(() => {
    if (load === undefined) return undefined;
    let isWanted = true;
    load().then(
      (value) => {
        if (isWanted) setState({ value, error: undefined });
      },
      (error: unknown) => {
        if (!isWanted || isOvertaken(error)) return;
        const shown = error instanceof Error ? error : new Error(String(error));
        setState({ value: undefined, error: shown });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return load === undefined ? { value: undefined, error: undefined } : state;
}

/** The events a map can mark one by one. */
export interface Sight {
  readonly story: Story;
  readonly shown: readonly EventAccount[];
  readonly ghosts: readonly EventAccount[];
}

/** The accounts of the rows that an answer lets the map mark in full; nothing while they are too many. */
export function useSight(
  archive: Archive,
  answer: ArchiveAnswer | undefined,
  teller: string | undefined,
): Sight | undefined {
  const field = answer?.field?.kind === 'rows' ? answer.field : undefined;
  const key =
    field === undefined ? undefined : `${field.rows.join(',')};${field.ghosts.join(',')}`;
  const load = useMemo(() => {
    if (key === undefined) return undefined;
    const [rows = [], ghosts = []] = key
      .split(';')
      .map((list) => (list === '' ? [] : list.split(',').map(Number)));
    return async (): Promise<Sight> => {
      const story = await storyOfRows(archive, [...rows, ...ghosts], teller);
      return {
        story,
        shown: story.accounts.slice(0, rows.length),
        ghosts: story.accounts.slice(rows.length),
      };
    };
  }, [archive, key, teller]);
  return useLoaded(load).value;
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
