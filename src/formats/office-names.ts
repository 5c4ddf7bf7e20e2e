/** Offices that may be one, spelled in different ways. They stay apart until somebody joins them. */
export type SameOffices = readonly string[];

const SHORTEST = 4;
/** Shorter names are mostly abbreviations, of which two that differ by a letter are two: SOHR, SNHR. */
const LONG = 6;

const numbersIn = (words: readonly string[]): string =>
  words.join(' ').replaceAll(/\D+/g, ' ').trim();

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/^https?:\/\/|\bwww\.|\.(?:com|org|net)\b.*$/g, '')
    .replace(/^the\s+/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The text with the letter at each position left out. */
const shortened = (text: string): string[] =>
  Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1));

/**
 * Groups names that differ in case, blanks and punctuation, by words added at the end (`Reuters`, `Reuters News`) or,
 * from six letters on, by a letter left out or another in its place. Names with other numbers are never one: Channel
 * 4, Channel 5. Meant as questions to a person, so a wrong guess costs little.
 */
export function likelySameOffices(names: readonly string[]): SameOffices[] {
  const groupOf = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    const [left, right] = [groupOf.get(a) ?? new Set([a]), groupOf.get(b) ?? new Set([b])];
    if (left === right) return;
    for (const name of right) left.add(name);
    for (const name of left) groupOf.set(name, left);
  };
  const seen = new Map<string, string>();
  const meet = (key: string, name: string): void => {
    const other = seen.get(key);
    if (other === undefined) seen.set(key, name);
    else join(other, name);
  };
  for (const name of names) meet(`= ${wordsOf(name).join('')}`, name);
  for (const name of names) {
    const words = wordsOf(name);
    const folded = words.join('');
    const numbers = numbersIn(words);
    const joinSame = (key: string): void => {
      const other = seen.get(`= ${key}`);
      if (other !== undefined && numbersIn(wordsOf(other)) === numbers) join(other, name);
    };
    const starts = words.map((_, at) => words.slice(0, at).join(''));
    for (const start of starts) if (start.length >= SHORTEST) joinSame(start);
    if (folded.length < LONG) continue;
    const shorter = shortened(folded);
    for (const key of shorter) joinSame(key);
    shorter.forEach((key, at) => meet(`${at} ${key} ${numbers}`, name));
  }
  return [...new Set(groupOf.values())]
    .filter((group) => group.size > 1)
    .map((group) => [...group].toSorted((a, b) => a.localeCompare(b, 'en')));
}
