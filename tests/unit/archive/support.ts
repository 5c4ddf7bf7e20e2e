import type { Archive, ArchiveQuestion } from '@/archive/archive.ts';
import { openFileWith, type OpenLimits } from '@/archive/open-file.ts';
import type { OpenOptions, Opened } from '@/archive/open.ts';
import { FACETS } from '@/domain/filter/facets.ts';
import { NO_FILTER } from '@/domain/filter/filter.ts';
import { english } from '@/formats/words/english.ts';
import type { EventColumns } from '@/domain/columns/columns.ts';

export const TODAY = '2032-01-01';
export const ALL: ArchiveQuestion = { filter: NO_FILTER, colour: 'type' };

export async function open(
  content: BlobPart,
  limits: OpenLimits = {},
  options: Partial<OpenOptions> = {},
): Promise<Opened> {
  const all = { onProgress: () => undefined, signal: new AbortController().signal, ...options };
  return openFileWith(new File([content], 'made-up.csv'), all, { today: TODAY, ...limits });
}

/** What is said of a file of which nothing can be used. */
export const saidOf = (opened: Opened): string =>
  opened.kind === 'failed' ? english('files', opened.fault) : opened.kind;

export async function openArchive(content: BlobPart): Promise<Archive> {
  const opened = await open(content, { fewEvents: 0 });
  if (opened.kind !== 'archive') throw new Error(`opened as ${JSON.stringify(opened)}`);
  return opened.archive;
}

/** Columns as what they say of each row, whichever dictionaries hold it. */
export function rowsOf(columns: EventColumns): unknown[] {
  const members = (
    { sets, offsets, members: all }: EventColumns['places'],
    row: number,
  ): number[] => {
    const set = sets[row] ?? 0;
    return [...all.subarray(offsets[set], offsets[set + 1])];
  };
  return Array.from({ length: columns.length }, (_, row) => ({
    first: columns.first[row],
    last: columns.last[row],
    position: columns.position[row],
    told: columns.told?.[row] ?? 1,
    bloc: columns.bloc.values[columns.bloc.codes[row] ?? 0],
    facets: FACETS.map((facet) => {
      const column = columns.facets[facet];
      return members({ ...columns.places, ...column }, row).map((at) => column.values[at]);
    }),
    places: members(columns.places, row).map((at) => [
      columns.places.ids[at],
      columns.places.x[at],
      columns.places.y[at],
      columns.places.radiusKm[at],
    ]),
    words: [
      ...new Set(
        columns.texts.flatMap((column) =>
          members({ ...columns.places, ...column }, row).flatMap((at) =>
            (column.texts[at] ?? '').split(' ').filter(Boolean),
          ),
        ),
      ),
    ].toSorted(),
  }));
}
