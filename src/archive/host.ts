import type { Facet } from '@/domain/filter/facets.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import type { Sketch } from '@/domain/match/sketch.ts';
import type { RowList } from '@/engine/engine.ts';
import type {
  Archive,
  ArchiveAnswer,
  ArchiveProgress,
  ArchiveQuestion,
  ArchiveSummary,
  ExportKind,
  FoundFacetValues,
} from './archive.ts';
import { openFile } from './open-file.ts';
import { PageTurns } from './page-turns.ts';
import { lendTo, PortHelpers } from './port-helpers.ts';
import type { Opened, OpenOptions } from './open.ts';

/** What a page asks of an archive in a worker. */
export type ArchiveCall =
  | {
      readonly call: 'open';
      readonly file: File;
      readonly choices: Omit<
        OpenOptions,
        'signal' | 'onProgress' | 'onSoFar' | 'whenIdle' | 'helpers'
      >;
      /** Whether archives of the rows so far are of use. */
      readonly soFar: boolean;
      /** How many helpers can be borrowed. */
      readonly helpers: number;
    }
  /** To a worker that holds no archive: it is to read a stretch of a table for another at the end of the port. */
  | { readonly call: 'lend'; readonly port: MessagePort }
  /** A helper that was borrowed has gone. */
  | { readonly call: 'lost' }
  | { readonly call: 'ask'; readonly question: ArchiveQuestion }
  | { readonly call: 'rows'; readonly list: RowList; readonly from: number; readonly to: number }
  | { readonly call: 'rank'; readonly row: number }
  | { readonly call: 'find'; readonly eventId: string }
  | { readonly call: 'details'; readonly rows: readonly number[] }
  | {
      readonly call: 'findValues';
      readonly facet: Facet;
      readonly text: string;
      readonly limit: number;
    }
  | {
      readonly call: 'save';
      readonly kind: ExportKind;
      readonly scope: 'shown' | 'all';
      readonly lang: string;
    }
  | { readonly call: 'rejectedRows' }
  | { readonly call: 'sketch' }
  | { readonly call: 'sketchedDetails'; readonly rows: readonly number[] };

/** What came of opening, with the archive itself left in the worker. */
export type OpenedThere =
  | Exclude<Opened, { kind: 'archive' }>
  | { readonly kind: 'archive'; readonly summary: ArchiveSummary };

/** What comes of the calls. */
export type ArchiveResult =
  | { readonly call: 'lend' | 'lost'; readonly value: undefined }
  | { readonly call: 'open'; readonly value: OpenedThere }
  | {
      readonly call: 'ask';
      readonly value: ArchiveAnswer;
      /** Whether the histogram is that of the answer before, and left out. */
      readonly isHistogramSame: boolean;
    }
  | { readonly call: 'rows'; readonly value: Uint32Array }
  | { readonly call: 'rank'; readonly value: number }
  | { readonly call: 'find'; readonly value: number | undefined }
  | { readonly call: 'details'; readonly value: Dataset }
  | { readonly call: 'findValues'; readonly value: FoundFacetValues }
  | { readonly call: 'save'; readonly value: Blob }
  | { readonly call: 'rejectedRows'; readonly value: Blob }
  | { readonly call: 'sketch'; readonly value: Sketch }
  | { readonly call: 'sketchedDetails'; readonly value: Dataset };

export interface ToArchive {
  readonly id: number;
  /** Which of the archives that the worker has held is meant, counted from 1; 0 before the first. */
  readonly archive: number;
  readonly request: ArchiveCall;
}

/** Errors cross as values, since clones of errors lose their names in some browsers. */
export type FromArchive =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: ArchiveProgress }
  /** The worker holds an archive of the rows so far, in place of the one before. */
  | { readonly kind: 'soFar'; readonly summary: ArchiveSummary }
  /** A worker more is wanted, to be lent at the end of the port. */
  | { readonly kind: 'borrow'; readonly port: MessagePort }
  | { readonly kind: 'result'; readonly id: number; readonly result: ArchiveResult }
  | {
      readonly kind: 'error';
      readonly id: number;
      readonly name: string;
      readonly message: string;
    };

type Post = (message: FromArchive, transfer?: Transferable[]) => void;

/** Whether a call is of no archive that is held. */
const isOfNone = ({ call }: ArchiveCall): boolean =>
  call === 'open' || call === 'lend' || call === 'lost';

const GIVEN_WAY = new DOMException('The archive has given way to another.', 'AbortError');

class ArchiveHost {
  private readonly post: Post;
  private archive: Archive | undefined;
  private archives = 0;
  private helpers: PortHelpers | undefined;
  /** While a file is read. */
  private turns: PageTurns | undefined;
  private histogram: ArchiveAnswer['histogram'];

  constructor(post: Post) {
    this.post = post;
  }

  async serve(message: ToArchive): Promise<void> {
    const served = this.answer(message);
    if (!isOfNone(message.request)) this.turns?.serve(served);
    return served;
  }

  private async answer({ id, archive, request }: ToArchive): Promise<void> {
    const isGone = (): boolean => !isOfNone(request) && archive !== this.archives;
    try {
      if (isGone()) throw GIVEN_WAY;
      this.post({ kind: 'result', id, result: await this.run(request) });
    } catch (thrown) {
      const error: unknown = isGone() ? GIVEN_WAY : thrown;
      const isNamed = error instanceof Error || error instanceof DOMException;
      const { name, message } = isNamed ? error : new Error(String(error));
      this.post({ kind: 'error', id, name, message });
    }
  }

  private async run(request: ArchiveCall): Promise<ArchiveResult> {
    const { call } = request;
    if (call === 'open') return { call, value: await this.open(request) };
    if (call === 'lost') this.helpers?.lose();
    if (call === 'lend') await lendTo(request.port);
    if (call === 'lost' || call === 'lend') return { call, value: undefined };
    const { archive } = this;
    if (archive === undefined) throw new Error('No archive is open.');
    switch (call) {
      case 'ask':
        return this.ask(archive, request.question);
      case 'rows':
        return {
          call,
          value: (await archive.rows(request.list, request.from, request.to)).slice(),
        };
      case 'rank':
        return { call, value: await archive.rank(request.row) };
      case 'find':
        return { call, value: await archive.find(request.eventId) };
      case 'details':
        return { call, value: await archive.details(request.rows) };
      case 'findValues':
        return {
          call,
          value: await archive.findValues(request.facet, request.text, request.limit),
        };
      case 'save':
        return { call, value: await archive.save(request.kind, request.scope, request.lang) };
      case 'rejectedRows':
        return { call, value: await archive.rejectedRows() };
      case 'sketch':
        return { call, value: await archive.sketch() };
      case 'sketchedDetails':
        return { call, value: await archive.sketchedDetails(request.rows) };
    }
  }

  /** A brush changes no histogram, and copying one costs more than the rest of the answer. */
  private async ask(archive: Archive, question: ArchiveQuestion): Promise<ArchiveResult> {
    this.turns?.answer();
    const answer = await archive.ask(question);
    const { histogram, ...rest } = answer;
    const isHistogramSame = histogram !== undefined && histogram === this.histogram;
    this.histogram = histogram ?? this.histogram;
    return { call: 'ask', value: isHistogramSame ? rest : answer, isHistogramSame };
  }

  private hold(archive: Archive): void {
    this.archive?.close();
    this.archive = archive;
    this.archives += 1;
    this.histogram = undefined;
  }

  private async open({
    file,
    choices,
    soFar,
    helpers,
  }: Extract<ArchiveCall, { call: 'open' }>): Promise<OpenedThere> {
    // The page ends the worker to cancel.
    const { signal } = new AbortController();
    const onProgress = (progress: ArchiveProgress): void =>
      this.post({ kind: 'progress', progress });
    const onSoFar = (archive: Archive): void => {
      this.hold(archive);
      this.post({ kind: 'soFar', summary: archive.summary });
    };
    this.helpers = new PortHelpers(helpers, (port) => this.post({ kind: 'borrow', port }, [port]));
    const turns = new PageTurns();
    this.turns = turns;
    const whenIdle = async (): Promise<void> => turns.over();
    const opened = await openFile(file, {
      ...choices,
      signal,
      onProgress,
      ...(helpers > 0 ? { helpers: this.helpers } : {}),
      ...(soFar ? { onSoFar, whenIdle } : {}),
    });
    this.turns = undefined;
    if (opened.kind !== 'archive') return opened;
    this.hold(opened.archive);
    return { kind: 'archive', summary: opened.archive.summary };
  }
}

/** Serves one archive to a page: gives what is to be called with each of the page's messages. */
export function hostArchive(post: Post): (message: ToArchive) => Promise<void> {
  const host = new ArchiveHost(post);
  post({ kind: 'ready' });
  return async (message) => host.serve(message);
}
