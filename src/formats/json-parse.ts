import { isObject } from './detect-json.ts';
import { findJsonFault } from './json-fault.ts';

const TEXT_OR_NO_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/** Python and R write `NaN` and `Infinity` where JSON has no word for a number that is not there. */
const withoutNaN = (text: string): string =>
  /\b(?:NaN|Infinity)\b/.test(text)
    ? text.replaceAll(TEXT_OR_NO_NUMBER, (found) => (found.startsWith('"') ? found : 'null'))
    : text;

/** Objects that follow one another without a list around them, as `jq` writes them; undefined for any other text. */
function objectsIn(text: string): readonly unknown[] | undefined {
  const objects: unknown[] = [];
  let rest = text;
  for (;;) {
    const fault = findJsonFault(rest);
    const isNext = fault?.kind === 'unexpected' && fault.wanted === 'end';
    if (fault !== undefined && !isNext) return undefined;
    const value: unknown = JSON.parse(fault === undefined ? rest : rest.slice(0, fault.at));
    if (!isObject(value)) return undefined;
    objects.push(value);
    if (fault === undefined) return objects;
    rest = rest.slice(fault.at);
  }
}

/**
 * Reads JSON (RFC 8259), and the two ways in which programs commonly miss it: `NaN` for nothing, and objects one after
 * the other, which become a list.
 * @throws SyntaxError for any other text
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const plain = withoutNaN(text);
    if (plain !== text && findJsonFault(plain) === undefined) return JSON.parse(plain);
    const objects = objectsIn(plain);
    if (objects === undefined) throw error;
    return objects;
  }
}
