import * as v from 'valibot';

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
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['strict_tuple', 'a list'],
  ['object', 'an object'],
  ['loose_object', 'an object'],
  ['strict_object', 'an object'],
  ['record', 'an object'],
]);

/** What a schema of a type wants, for whoever writes the document. */
export const wantedType = (type: string): string => EXPECTED.get(type) ?? type;

type Issue = v.BaseIssue<unknown>;

const keysOf = ({ path }: Issue): PropertyKey[] =>
  (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

const unitOf = ({ input }: Issue): string => (typeof input === 'string' ? ' characters' : '');

function describeIssue(issue: Issue): string {
  const { kind, type, input, requirement, message, path } = issue;
  const found = describeValue(input);
  switch (type) {
    case 'min_length':
    case 'min_value':
      return `expected at least ${String(requirement)}${unitOf(issue)}, found ${found}`;
    case 'gt_value':
      return `expected more than ${String(requirement)}, found ${found}`;
    case 'max_length':
    case 'max_value':
      return `expected at most ${String(requirement)}${unitOf(issue)}, found ${found}`;
    case 'safe_integer':
      return `expected a whole number, found ${found}`;
    case 'regex':
      return path?.at(-1)?.origin === 'key'
        ? 'is not a language tag such as en, fr or ar'
        : `expected ${message}, found ${found}`;
    case 'picklist':
    case 'literal':
      return message;
    case 'union':
      return `has a form that is not expected: ${found}`;
    default:
      return kind === 'schema' ? `expected ${wantedType(type)}, found ${found}` : message;
  }
}

/** The fault of an object's fields is said of the object where there are too many, of the field where it is missing. */
function problemOf(issue: Issue, prefix: readonly PropertyKey[]): Problem {
  const keys = keysOf(issue);
  const at = issue.path?.at(-1);
  if (at?.type === 'object' && Array.isArray(at.input)) {
    // To valibot a list is an object too.
    return {
      path: formatPath([...prefix, ...keys.slice(0, -1)]),
      message: 'expected an object, found a list',
    };
  }
  if (issue.type === 'strict_object' && at?.origin === 'key') {
    const own = issue.expected === 'never' ? keys.slice(0, -1) : keys;
    return { path: formatPath([...prefix, ...own]), message: issue.message };
  }
  // Of a list too long or too short, its own length is what is wrong.
  const isTooLong = issue.type === 'strict_tuple' && issue.expected === 'never';
  if (isTooLong || (at?.type === 'array' && at.value === undefined)) {
    const words = isTooLong ? 'at most' : 'more than';
    return {
      path: formatPath([...prefix, ...keys.slice(0, -1)]),
      message: `expected ${words} ${String(keys.at(-1))} items`,
    };
  }
  return { path: formatPath([...prefix, ...keys]), message: describeIssue(issue) };
}

/** What a schema makes of a value: the data, or what is wrong with it. */
export type Checked<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Checks a parsed JSON value. The paths of its problems begin with `prefix`. */
export function check<T>(
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  prefix: readonly PropertyKey[],
): Checked<T> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return { ok: true, data: parsed.output };
  const problems = new Map<string, Problem>();
  for (const issue of parsed.issues) {
    const problem = problemOf(issue, prefix);
    problems.set(`${problem.path} ${problem.message}`, problem);
  }
  return { ok: false, problems: [...problems.values()] };
}
