/** Where and why a text stops being JSON. Positions are UTF-16 offsets. */
export type JsonFault =
  | { readonly kind: 'truncated'; readonly at: number; readonly open: readonly JsonContainer[] }
  | { readonly kind: 'unexpected'; readonly at: number; readonly wanted: JsonWanted };

export type JsonContainer = 'object' | 'list';

const BLANK = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const NUMBER_START = /-?(?:(?:0|[1-9][0-9]*)(?:\.(?:[0-9]+(?:[eE][+-]?)?)?|[eE][+-]?)?)?$/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const ESCAPE_START = /\\(?:u[0-9a-fA-F]{0,3})?$/y;
const WORDS = ['true', 'false', 'null'] as const;

/** What may come next: a value, a value or `]`, a key, a key or `}`, a colon, `,` or the end, or nothing. */
type Expectation = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'next' | 'end';

/** What is wanted where something else stands; within a text, the rest of it. */
export type JsonWanted = Expectation | 'text';

/** What is wanted, in plain English. */
export const JSON_WANTED: Readonly<Record<JsonWanted, string>> = {
  value: 'a value',
  'value or ]': 'a value or ]',
  key: 'a field name in double quotes',
  'key or }': 'a field name in double quotes, or }',
  ':': 'a colon',
  next: 'a comma or the end of the list or object',
  end: 'nothing more',
  text: 'the rest of a text',
};

/** A walk over a text by the grammar of RFC 8259, without recursion, so that depth cannot exhaust the stack. */
class Scanner {
  private at = 0;
  private expects: Expectation = 'value';
  private readonly open: JsonContainer[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  run(): JsonFault | undefined {
    for (;;) {
      this.skip(BLANK);
      if (this.at >= this.text.length) {
        return this.expects === 'end' ? undefined : this.truncated();
      }
      const fault = this.step(this.text.charAt(this.at));
      if (fault !== undefined) return fault;
    }
  }

  private step(char: string): JsonFault | undefined {
    switch (this.expects) {
      case 'value':
        return this.value(char);
      case 'value or ]':
        return char === ']' ? this.close() : this.value(char);
      case 'key':
      case 'key or }':
        if (char === '}' && this.expects === 'key or }') return this.close();
        return char === '"' ? this.string(':') : this.unexpected();
      case ':':
        return char === ':' ? this.accept('value') : this.unexpected();
      case 'next':
        return this.next(char);
      case 'end':
        return this.unexpected();
    }
  }

  private value(char: string): JsonFault | undefined {
    if (char === '{') return this.enter('object', 'key or }');
    if (char === '[') return this.enter('list', 'value or ]');
    if (char === '"') return this.string(this.after());
    const word = WORDS.find((each) => each.startsWith(char));
    return word === undefined ? this.number() : this.word(word);
  }

  private word(word: string): JsonFault | undefined {
    if (this.text.startsWith(word, this.at)) return this.accept(this.after(), word.length);
    return word.startsWith(this.text.slice(this.at)) ? this.truncated() : this.unexpected();
  }

  private number(): JsonFault | undefined {
    const from = this.at;
    NUMBER_START.lastIndex = from;
    const complete = this.skip(NUMBER);
    if (this.at === this.text.length && complete) return this.accept(this.after(), 0);
    if (NUMBER_START.test(this.text)) return this.truncated();
    return complete ? this.accept(this.after(), 0) : this.unexpected();
  }

  private string(then: Expectation): JsonFault | undefined {
    this.at += 1;
    for (;;) {
      const char = this.text.charAt(this.at);
      if (char === '"') return this.accept(then);
      if (char === '') return this.truncated();
      if (char < ' ') return this.unexpected('text');
      if (char !== '\\') this.at += 1;
      else if (!this.skip(ESCAPE)) return this.brokenEscape();
    }
  }

  private brokenEscape(): JsonFault {
    ESCAPE_START.lastIndex = this.at;
    return ESCAPE_START.test(this.text) ? this.truncated() : this.unexpected('text');
  }

  private next(char: string): JsonFault | undefined {
    const inside = this.open.at(-1);
    if (char === ',') return this.accept(inside === 'object' ? 'key' : 'value');
    if (char === (inside === 'object' ? '}' : ']')) return this.close();
    return this.unexpected();
  }

  private enter(container: JsonContainer, then: Expectation): undefined {
    this.open.push(container);
    this.accept(then);
  }

  private close(): undefined {
    this.open.pop();
    this.accept(this.after());
  }

  private after(): Expectation {
    return this.open.length === 0 ? 'end' : 'next';
  }

  private accept(expects: Expectation, length = 1): undefined {
    this.at += length;
    this.expects = expects;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const length = pattern.exec(this.text)?.[0].length;
    this.at += length ?? 0;
    return length !== undefined;
  }

  private truncated(): JsonFault {
    return { kind: 'truncated', at: this.text.length, open: [...this.open] };
  }

  private unexpected(wanted: JsonWanted = this.expects): JsonFault {
    return { kind: 'unexpected', at: this.at, wanted };
  }
}

/**
 * Finds the first place where a text breaks the grammar of JSON (RFC 8259). Engines word this differently,
 * and some give no position.
 * @returns `undefined` for valid JSON
 */
export function findJsonFault(text: string): JsonFault | undefined {
  return new Scanner(text).run();
}
