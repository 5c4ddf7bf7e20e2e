import type { Archive } from '@/archive/archive.ts';
import { tellStory, type EventAccount, type Story } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import type { Sketch } from '@/domain/match/sketch.ts';
import { sketchOfStory } from '@/domain/match/story-sketch.ts';

/** A dataset or an opened file: its story, as all its origins together tell it, or its archive. */
export interface DuplicatesFile {
  readonly id: string;
  readonly name: string;
  readonly story?: Story | undefined;
  readonly archive?: Archive | undefined;
}

/** Some events of a file, with what names them. */
export interface Shown {
  readonly story: Story;
  readonly byRow: ReadonlyMap<number, EventAccount>;
}

/** A file ready to be compared. */
export interface ComparedFile {
  readonly sketch: Sketch;
  /** The events of some rows of the sketch. */
  readonly show: (rows: readonly number[]) => Promise<Shown>;
}

const byRow = (
  rows: readonly number[],
  accountAt: (row: number, at: number) => EventAccount | undefined,
): Shown['byRow'] =>
  new Map(
    rows.flatMap((row, at): [number, EventAccount][] => {
      const account = accountAt(row, at);
      return account === undefined ? [] : [[row, account]];
    }),
  );

/** Reads a file's sketch. */
export async function prepare({ name, story, archive }: DuplicatesFile): Promise<ComparedFile> {
  if (archive !== undefined) {
    return {
      sketch: await archive.sketch(),
      show: async (rows) => {
        const told = tellStory(indexDataset(await archive.sketchedDetails(rows)));
        return { story: told, byRow: byRow(rows, (_row, at) => told.accounts[at]) };
      },
    };
  }
  if (story === undefined) throw new Error(`${name} has no events.`);
  const { sketch, accounts } = sketchOfStory(story);
  return {
    sketch,
    show: async (rows) => Promise.resolve({ story, byRow: byRow(rows, (row) => accounts[row]) }),
  };
}
