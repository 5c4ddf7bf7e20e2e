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
  const groups = new Groups();
  const seen = new Map<string, string>();
  const numbersOf = new Map<string, string>();
  const meet = (key: string, name: string): void => {
    const other = seen.get(key);
    if (other === undefined) seen.set(key, name);
    else groups.join(other, name);
  };
  const folded = names.map(wordsOf);
  names.forEach((name, at) => {
    const words = folded[at] ?? [];
    numbersOf.set(name, numbersIn(words));
    meet(`= ${words.join('')}`, name);
  });
  names.forEach((name, at) => {
    const words = folded[at] ?? [];
    const whole = words.join('');
    const numbers = numbersOf.get(name) ?? '';
    const joinSame = (key: string): void => {
      const other = seen.get(`= ${key}`);
      if (other !== undefined && numbersOf.get(other) === numbers) groups.join(other, name);
    };
    const starts = words.map((_, end) => words.slice(0, end).join(''));
    for (const start of starts) if (start.length >= SHORTEST) joinSame(start);
    if (whole.length < LONG) return;
    const shorter = shortened(whole);
    for (const key of shorter) joinSame(key);
    shorter.forEach((key, place) => meet(`${place} ${key} ${numbers}`, name));
  });
  return groups.all().map((group) => group.toSorted(byAlphabet.compare));
}

const byAlphabet = new Intl.Collator('en');

/** Names in groups that grow together; in the order in which they were first joined. */
class Groups {
  /** The name that stands for the group, or leads to it. */
  private readonly leaders = new Map<string, string>();

  join(a: string, b: string): void {
    const [left, right] = [this.leader(a), this.leader(b)];
    if (left !== right) this.leaders.set(right, left);
  }

  /** The groups of several names. */
  all(): string[][] {
    const members = new Map<string, string[]>();
    for (const name of this.leaders.keys()) {
      const leader = this.leader(name);
      const known = members.get(leader);
      if (known === undefined) members.set(leader, [name]);
      else known.push(name);
    }
    return [...members.values()].filter((group) => group.length > 1);
  }

  private leader(name: string): string {
    let leader = name;
    for (;;) {
      const next = this.leaders.get(leader) ?? leader;
      if (next === leader) break;
      leader = next;
    }
    this.leaders.set(name, leader);
    return leader;
  }
}
