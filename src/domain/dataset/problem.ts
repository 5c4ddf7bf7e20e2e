import type * as z from 'zod/mini';

/** One thing wrong with a document, said so that its author can find and mend it. */
export interface Problem {
  /** Where, as in `events[3].when`; `$` is the document itself. */
  readonly path: string;
  /** What is wrong and what to do, in plain English, without the path. */
  readonly message: string;
}

/** Writes a path of keys and array positions as `events[3].evidence.when`. */
export function formatPath(path: readonly PropertyKey[]): string {
  let written = '';
  for (const key of path) {
    if (typeof key === 'number') written += `[${key}]`;
    else written += written === '' ? String(key) : `.${String(key)}`;
  }
  return written === '' ? '$' : written;
}

const clip = (value: string): string => (value.length > 60 ? `${value.slice(0, 57)}…` : value);

/** Names a value by its JSON type and, where short enough to help, its content. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `the text ${JSON.stringify(clip(value))}`;
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'boolean' ? `the value ${value}` : 'an object';
}

const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
  ['tuple', 'a list'],
]);

/** Follows a path into a parsed JSON value; `undefined` where it leads nowhere. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function describeIssue(issue: z.core.$ZodIssue, root: unknown): string {
  const value = valueAt(root, issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `is missing; expected ${EXPECTED.get(issue.expected) ?? issue.expected}`
        : `expected ${EXPECTED.get(issue.expected) ?? issue.expected}, found ${describeValue(value)}`;
    case 'invalid_value':
      return value === undefined
        ? `is missing; expected one of ${issue.values.map(String).join(', ')}`
        : `expected one of ${issue.values.map(String).join(', ')}, found ${describeValue(value)}`;
    case 'too_small':
      return `expected ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${issue.origin === 'string' ? ' characters' : ''}, found ${describeValue(value)}`;
    case 'too_big':
      return `expected at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}, found ${describeValue(value)}`;
    case 'unrecognized_keys':
      return `holds fields the format does not have: ${issue.keys.join(', ')}`;
    case 'invalid_format':
      return `expected ${issue.message}, found ${describeValue(value)}`;
    case 'invalid_key':
      return 'is not a language tag such as en, fr or ar';
    default:
      return issue.message;
  }
}

/** What a schema makes of a value: the data, or what is wrong with it. */
export type Checked<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks a parsed JSON value. The paths of its problems begin with `prefix`. */
export function check<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  prefix: readonly PropertyKey[],
): Checked<T> {
  try {
    const parsed = schema.safeParse(value);
    if (parsed.success) return { ok: true, data: parsed.data };
    const problems = parsed.error.issues.map((issue) => ({
      path: formatPath([...prefix, ...issue.path]),
      message: describeIssue(issue, value),
    }));
    return { ok: false, problems };
  } catch (error) {
    // zod passes all issues of a list as arguments of one call, and engines limit those.
    if (!(error instanceof RangeError)) throw error;
    const problem = { path: formatPath(prefix), message: 'has too many faults to name' };
    return { ok: false, problems: [problem] };
  }
}
