import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Dataset } from '@/domain/dataset/schema.ts';

const PIECE = 1_000_000;

/** The dataset as JSON in pieces of about a megabyte, since all of it may be longer than a string can be. */
function* pieces(dataset: Dataset): Generator<string> {
  let text = '{';
  for (const [at, [key, value]] of Object.entries(dataset).entries()) {
    text += `${at === 0 ? '' : ','}\n${JSON.stringify(key)}:`;
    if (!Array.isArray(value)) {
      text += JSON.stringify(value);
      continue;
    }
    text += '[';
    for (const [position, entry] of value.entries()) {
      text += `${position === 0 ? '' : ','}\n${JSON.stringify(entry)}`;
      if (text.length > PIECE) {
        yield text;
        text = '';
      }
    }
    text += ']';
  }
  yield `${text}\n}\n`;
}

/** Writes a dataset, one entry a line. The file appears whole or not at all. Throws what the system throws. */
export function writeDataset(path: string, dataset: Dataset): void {
  const part = `${path}.part`;
  try {
    const file = openSync(part, 'w');
    try {
      for (const piece of pieces(dataset)) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
