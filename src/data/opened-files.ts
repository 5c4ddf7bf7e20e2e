import { queryOptions, skipToken, type QueryClient } from '@tanstack/react-query';
import type { Opened } from '@/archive/open.ts';
import { slug } from '@/formats/slug.ts';

/** A file somebody opened on their own machine: it stays there, and is gone with the page. */
export interface OpenedFile {
  /** As the address names it; no dataset of a catalogue has such an id. */
  readonly id: string;
  readonly file: File;
  readonly opened: Extract<Opened, { readonly kind: 'archive' | 'dataset' }>;
  /** When its opening began, in milliseconds since 1970-01-01: the same for its first rows and for all of them. */
  readonly openedAt: number;
}

const PREFIX = 'file.';

export const isFileId = (id: string): boolean => id.startsWith(PREFIX);

const ENDING = /\.[a-z0-9]{1,8}$/i;
const PACKED = /\.(?:gz|gzip|zip)$/i;

/** The id of a file by its name without its ending, and without that of what it is packed in. */
export const fileId = (name: string): string =>
  `${PREFIX}${slug(name.replace(PACKED, '').replace(ENDING, ''))}`;

/** The files opened on this page, in the order of their opening: handles only, never their columns. */
export const openedFilesQuery = queryOptions<readonly OpenedFile[]>({
  queryKey: ['opened-files'],
  queryFn: skipToken,
  initialData: [],
  staleTime: Infinity,
  gcTime: Infinity,
  structuralSharing: false,
});

/** Whether a file is still being read, and only its first rows are there. */
export const isSoFar = ({ opened }: OpenedFile): boolean =>
  opened.kind === 'archive' && opened.archive.summary.isSoFar === true;

const close = ({ opened }: OpenedFile): void => {
  if (opened.kind === 'archive') opened.archive.close();
};

/** Adds a file; one opened before under the same id is closed and gives way. */
export function keepOpenedFile(client: QueryClient, file: OpenedFile): void {
  const known = client.getQueryData(openedFilesQuery.queryKey) ?? [];
  known.filter(({ id }) => id === file.id).forEach(close);
  client.setQueryData(openedFilesQuery.queryKey, [
    ...known.filter(({ id }) => id !== file.id),
    file,
  ]);
}

export function closeOpenedFile(client: QueryClient, fileToClose: string): void {
  const known = client.getQueryData(openedFilesQuery.queryKey) ?? [];
  known.filter(({ id }) => id === fileToClose).forEach(close);
  client.setQueryData(
    openedFilesQuery.queryKey,
    known.filter(({ id }) => id !== fileToClose),
  );
}
