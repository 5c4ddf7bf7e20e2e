import type { Archive, ExportKind } from '@/archive/archive.ts';
import { refusalOf, saveStory } from '@/archive/exporters.ts';
import { tellStory } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import { NO_FILTER } from '@/domain/filter/filter.ts';
import { unusable } from './import.ts';
import { openInput, type InputChoices, type Progress } from './open-input.ts';
import { failure, printable, type Outcome } from './outcome.ts';
import { reasonOf } from './read-input.ts';
import { targetFault, writeBlob } from './write-file.ts';

type TableKind = Exclude<ExportKind, 'dateline'>;

/** The formats of exports, by their names on the command line. */
export const EXPORTS: ReadonlyMap<string, TableKind> = new Map([
  ['csv', 'events-csv'],
  ['claims-csv', 'claims-csv'],
  ['geojson', 'geojson'],
  ['arrow', 'arrow'],
] as const);

export interface ExportChoices extends InputChoices {
  readonly kind: TableKind;
  readonly teller?: string;
  readonly lang: string;
}

interface Saved {
  readonly blob: Blob;
  readonly events: number;
}

async function ofDocument(dataset: Dataset, choices: ExportChoices): Promise<Saved> {
  const story = tellStory(indexDataset(dataset), choices.teller);
  const told = story.accounts.filter((each) => each.told);
  return { blob: await saveStory(choices.kind, story, told, choices.lang), events: told.length };
}

async function ofTable(archive: Archive, { kind, teller, lang }: ExportChoices): Promise<Saved> {
  const answer = await archive.ask({
    filter: NO_FILTER,
    colour: 'type',
    ...(teller === undefined ? {} : { teller }),
  });
  return { blob: await archive.save(kind, 'shown', lang), events: answer.counts.shown };
}

/** Writes the events of a file as a table, as all tell them or one origin does. */
export async function exportFile(
  file: string,
  out: string,
  choices: ExportChoices,
  progress: Progress,
): Promise<Outcome> {
  const target = targetFault(out);
  if (target !== undefined) return failure(printable(`${out}: ${target}`));
  const input = await openInput(file, choices, progress);
  const fault = unusable(file, input);
  if (fault !== undefined) return fault;
  if (input.kind !== 'table' && input.kind !== 'document') return failure(file);
  const refusal = refusalOf(input.kind === 'table' ? input.archive.summary.head : input.dataset);
  if (refusal !== undefined) return failure(printable(`${file}: ${refusal}`));
  const { blob, events } =
    input.kind === 'table'
      ? await ofTable(input.archive, choices)
      : await ofDocument(input.dataset, choices);
  if (events === 0) {
    const why =
      choices.teller === undefined
        ? ''
        : ` is told by ${choices.teller}: give the id of an origin or a source`;
    return failure(printable(`${file}: no event${why || ' is left'}; nothing is written`));
  }
  try {
    await writeBlob(out, blob);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return failure(printable(`${out}: ${reasonOf(error)}`));
  }
  return { code: 0, lines: [printable(`written: ${out} (${events} events)`)] };
}
