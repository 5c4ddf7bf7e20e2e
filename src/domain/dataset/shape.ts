import * as v from 'valibot';
import { describeValue, wantedType } from './problem.ts';

/** What a schema wants, for whoever writes the document: `a whole number`, `one of a, b`. */
function wantedBy(schema: v.GenericSchema): string {
  if ('options' in schema && Array.isArray(schema.options)) {
    return `one of ${schema.options.map(String).join(', ')}`;
  }
  if ('literal' in schema) return `one of ${String(schema.literal)}`;
  const steps: unknown[] = 'pipe' in schema && Array.isArray(schema.pipe) ? schema.pipe : [];
  const isWhole = steps.some(
    (step) =>
      typeof step === 'object' && step !== null && Reflect.get(step, 'type') === 'safe_integer',
  );
  return isWhole ? 'a whole number' : wantedType(schema.type);
}

/** One of some words. */
export const oneOf = <const T extends readonly string[]>(words: T) =>
  v.picklist(
    words,
    ({ input }) => `expected one of ${words.join(', ')}, found ${describeValue(input)}`,
  );

/** These fields, and no others. */
export const fields = <const E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, ({ expected, path }) => {
    const at = path?.at(-1);
    if (at?.type !== 'object' || at.origin !== 'key') return '';
    if (expected === 'never') {
      const unknown = Object.keys(at.input).filter((key) => !Object.hasOwn(entries, key));
      return `holds fields the format does not have: ${unknown.join(', ')}`;
    }
    const entry = entries[at.key];
    return `is missing; expected ${entry === undefined ? 'a value' : wantedBy(entry)}`;
  });
