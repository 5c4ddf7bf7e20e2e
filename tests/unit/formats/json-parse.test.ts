import { expect, it } from 'vitest';
import { parseJson } from '@/formats/json-parse.ts';

it('reads NaN and Infinity outside of texts as nothing', () => {
  const text = '{"a": NaN, "b": [-Infinity, 1], "c": "NaN \\" Infinity", "NaN": 2}';
  expect(parseJson(text)).toEqual({ a: null, b: [null, 1], c: 'NaN " Infinity', NaN: 2 });
});

it('reads objects that follow one another as a list', () => {
  expect(parseJson('{"a":1}{"a":2}\n{\n"a":NaN}\n')).toEqual([{ a: 1 }, { a: 2 }, { a: null }]);
});

it.each(['{"a":1} 2', '[1][2]', '{"a":1}{"a":', '{"a":NaNs}', '{"a":1,}', ''])(
  'refuses %s',
  (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  },
);
