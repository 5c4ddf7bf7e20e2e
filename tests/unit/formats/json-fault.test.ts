import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '@/formats/json-fault.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Text that is JSON, or one cut, change or insertion away from it. */
const nearJson = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.constantFrom('cut', 'drop', 'insert', 'keep'),
    fc.string({ maxLength: 2 }),
  )
  .map(([json, position, edit, insertion]) => {
    const at = position % (json.length + 1);
    if (edit === 'cut') return json.slice(0, at);
    if (edit === 'drop') return json.slice(0, at) + json.slice(at + 1);
    return edit === 'insert' ? json.slice(0, at) + insertion + json.slice(at) : json;
  });

describe('findJsonFault', () => {
  it('finds a fault exactly where JSON.parse refuses the text', () => {
    fc.assert(
      fc.property(nearJson, (text) => {
        expect(findJsonFault(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('calls every unfinished beginning of a document truncated', () => {
    fc.assert(
      fc.property(fc.json({ depthSize: 'medium' }), fc.nat(), (json, position) => {
        const beginning = json.slice(0, position % json.length);
        fc.pre(!parses(beginning));
        expect(findJsonFault(beginning)?.kind).toBe('truncated');
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['-', '1.', '1e', '1e+', '[1.5e', '"\\', '"\\u12', '{"a":tr', '{"a"', '[1,', '{"a":1,'])(
    'takes %j for a text cut off',
    (text) => {
      expect(findJsonFault(text)).toMatchObject({ kind: 'truncated', at: text.length });
    },
  );

  it.each([
    ['[1 2]', 3],
    ['{"a":1,}', 7],
    ["{'a':1}", 1],
    ['[01]', 2],
    ['[1.x]', 2],
    ['[+1]', 1],
    ['[tru]', 1],
    ['"a\nb"', 2],
    ['"\\x"', 1],
    ['[] []', 3],
    ['[1}', 2],
    ['NaN', 0],
  ])('finds what is wrong in %j at %i', (text, at) => {
    expect(findJsonFault(text)).toMatchObject({ kind: 'unexpected', at });
  });

  it('walks 200,000 lists in each other', () => {
    const deep = '['.repeat(200_000);
    expect(findJsonFault(deep)).toMatchObject({ kind: 'truncated', at: 200_000 });
    expect(findJsonFault(deep + ']'.repeat(200_000))).toBeUndefined();
  });
});
