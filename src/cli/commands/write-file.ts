import {
  closeSync,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { COLLECTIONS, type Collection } from '@/domain/dataset/references.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';

const PIECE = 1_000_000;
const NOT_OF_HEAD = new Set<string>(COLLECTIONS);

/** Why no file can be written there, if that shows at once. */
export function targetFault(path: string): string | undefined {
  if (!existsSync(dirname(path)))
    return `the folder ${dirname(path)} does not exist; make it first`;
  if (existsSync(path) && statSync(path).isDirectory()) return 'this is a folder, not a file';
  return undefined;
}

/** Writes a file that appears whole or not at all. Rejects with what the system says. */
export async function writeWhole(
  path: string,
  fill: (file: number) => Promise<void>,
): Promise<void> {
  const part = `${path}.part`;
  try {
    const file = openSync(part, 'w');
    try {
      await fill(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

export const writeBlob = async (path: string, blob: Blob): Promise<void> =>
  writeWhole(path, async (file) => {
    for await (const bytes of blob.stream()) writeFileSync(file, bytes);
  });

/** One list of a dataset, which grows in a file of its own. */
class ListFile {
  readonly path: string;
  private readonly file: number;
  private readonly known: Set<string> | undefined;
  private text = '';
  private isEmpty = true;

  /** @param repeats whether the same entity may come again and again */
  constructor(path: string, repeats: boolean) {
    this.path = path;
    this.file = openSync(path, 'w+');
    this.known = repeats ? new Set() : undefined;
  }

  add(entities: readonly { readonly id: string }[]): void {
    for (const entity of entities) {
      if (this.known?.has(entity.id) === true) continue;
      this.known?.add(entity.id);
      this.text += `${this.isEmpty ? '' : ','}\n${JSON.stringify(entity)}`;
      this.isEmpty = false;
      if (this.text.length > PIECE) this.flush();
    }
  }

  copyTo(target: number): void {
    this.flush();
    const buffer = new Uint8Array(PIECE);
    for (let at = 0; ;) {
      const length = readSync(this.file, buffer, 0, PIECE, at);
      if (length === 0) return;
      writeFileSync(target, buffer.subarray(0, length));
      at += length;
    }
  }

  remove(): void {
    closeSync(this.file);
    rmSync(this.path, { force: true });
  }

  private flush(): void {
    writeFileSync(this.file, this.text);
    this.text = '';
  }
}

/** Writes datasets of one head, and of one story if any, as one, one entry a line, never holding more than a piece. */
export async function writeDataset(
  path: string,
  pieces: AsyncIterable<Dataset> | Iterable<Dataset>,
): Promise<void> {
  const lists = new Map<Collection, ListFile>();
  try {
    await writeWhole(path, async (file) => {
      for (const kind of COLLECTIONS) {
        const repeats = kind !== 'events' && kind !== 'claims';
        lists.set(kind, new ListFile(`${path}.${kind}.part`, repeats));
      }
      let head: Dataset | undefined;
      for await (const piece of pieces) {
        head ??= piece;
        for (const [kind, list] of lists) list.add(piece[kind]);
      }
      const envelope = Object.entries(head ?? {}).filter(([key]) => !NOT_OF_HEAD.has(key));
      const lines = envelope.map(
        ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
      );
      writeFileSync(file, `{\n${lines.join(',\n')}`);
      for (const [kind, list] of lists) {
        writeFileSync(file, `,\n"${kind}":[`);
        list.copyTo(file);
        writeFileSync(file, ']');
      }
      writeFileSync(file, '\n}\n');
    });
  } finally {
    for (const list of lists.values()) list.remove();
  }
}
