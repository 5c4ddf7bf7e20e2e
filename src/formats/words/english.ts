import { words } from './en/index.ts';
import { plain } from './said.ts';
import { inWords, type Sayables } from './words.ts';

export { words };

/** What is said of a file, as plain English: on the command line, and in what is written beside an import. */
export const english = <G extends keyof Sayables>(group: G, sayable: Sayables[G]): string =>
  plain(inWords(words, group, sayable));
