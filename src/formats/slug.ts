/** A readable part of an id: plain letters, digits and hyphens, at most `longest`; `x` when nothing is left. */
export function slug(text: string, longest = 48): string {
  const plain = isAscii(text) ? asciiSlug(text, longest) : anySlug(text, longest);
  return plain === '' ? 'x' : plain;
}

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/** What `anySlug` makes of plain letters, in a third of the time. */
const asciiSlug = (text: string, longest: number): string =>
  (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-').slice(0, longest).replace(/-$/, '');

const anySlug = (text: string, longest: number): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '');

/** Ids of a document name one thing each, so an id that an event brings along may not look like one that is made. */
export const eventIdOf = (id: string): string =>
  /^(?:event|claim|report|source|actor|place)-/.test(id) ? `event-${id}` : id;

/** Entities by what makes them one, with ids that are readable and never given twice. */
export class Registry<T> {
  private readonly byKey = new Map<string, T>();
  private readonly ids = new Map<string, number>();

  /** The entity of a key; the first time it is made, with the wanted id or one numbered after it. */
  get(key: string, wanted: () => string, make: (id: string) => T): T {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const base = wanted();
    const uses = (this.ids.get(base) ?? 0) + 1;
    this.ids.set(base, uses);
    // A full stop never stands in a slug, so a numbered id is no other's wanted id.
    const made = make(uses === 1 ? base : `${base}.${uses}`);
    this.byKey.set(key, made);
    return made;
  }

  all(): T[] {
    return [...this.byKey.values()];
  }
}
