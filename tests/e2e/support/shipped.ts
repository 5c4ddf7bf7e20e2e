import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../public/datasets');

/** A file of the shipped datasets as it is served: a stand-in for the server must not ask the server. */
export const readShipped = (name: string): Promise<string> => readFile(join(FOLDER, name), 'utf8');
