/** What is quoted from a file: data, kept apart from the words around it. */
export interface Quoted {
  readonly quoted: string;
  /** Of what is no data of the file, but was said in English by a library. */
  readonly lang?: 'en';
}

/** A sentence in pieces, in their order: words, and what they quote. */
export type Said = readonly (string | Quoted)[];

/** Puts a sentence together. A text between its words is quoted; what is said already becomes a part of it. */
export function say(words: TemplateStringsArray, ...values: readonly (string | Said)[]): Said {
  return words.flatMap((text, at) => {
    const value = values[at];
    const pieces = typeof value === 'string' ? [{ quoted: value }] : (value ?? []);
    return text === '' ? pieces : [text, ...pieces];
  });
}

/** What was said in English by others, in a sentence of any language. */
export const foreign = (text: string): Said => [{ quoted: text, lang: 'en' }];

/** Pieces one after the other, with a mark between them. */
export const joined = (parts: readonly Said[], mark: string): Said =>
  parts.flatMap((part, at) => (at === 0 ? part : [mark, ...part]));

/** Texts of a file, one after the other. */
export const listed = (texts: readonly string[], mark = ', '): Said =>
  joined(
    texts.map((quoted) => [{ quoted }]),
    mark,
  );

/** The sentence as a text alone. */
export const plain = (said: Said): string =>
  said.map((piece) => (typeof piece === 'string' ? piece : piece.quoted)).join('');

/**
 * Counts in a language's plural forms, in which # stands for the number.
 * @param locale a tag of BCP 47; its digits count too
 */
export function counting<Form extends Intl.LDMLPluralRule>(locale: string) {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (forms: Readonly<Record<Form | 'other', string>>) => {
    const byRule: Partial<Record<Intl.LDMLPluralRule, string>> = forms;
    return (count: number): Said => [
      (byRule[rules.select(count)] ?? forms.other).replace('#', numbers.format(count)),
    ];
  };
}

/** A closed set of things to say, each with the values it speaks of. */
export interface Sayable {
  readonly kind: string;
}

/** The words of a language for each thing to say. */
export type WordsFor<T extends Sayable> = {
  readonly [K in T['kind']]: (values: Extract<T, { kind: K }>) => Said;
};

/** What some words say for one thing of their set. */
export function sayOf(
  words: Readonly<Record<string, (values: never) => Said>>,
  sayable: Sayable,
): Said {
  // Of a union TypeScript does not see that kind and values belong together.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return words[sayable.kind]?.(sayable as never) ?? [sayable.kind];
}
