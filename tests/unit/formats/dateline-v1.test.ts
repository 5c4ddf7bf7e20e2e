import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readDatelineText } from '@/formats/dateline-v1.ts';

const FIXTURES = new URL('../../fixtures/dateline-v1/', import.meta.url);

interface Expectation {
  readonly events: string;
  readonly rejected?: string;
  readonly fault?: string;
  /** `path: part of the message`, one for each problem. */
  readonly problems: readonly string[];
}

const load = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');

function inputsOf(folder: 'good' | 'bad'): string[] {
  const files = readdirSync(new URL(`${folder}/`, FIXTURES));
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${folder}/${file.slice(0, -5)}`);
}

function expectationOf(name: string): Expectation {
  const lines = load(`${name}.expect.txt`).split('\n').filter(Boolean);
  const setting = (key: string): string | undefined =>
    lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
  const rejected = setting('rejected');
  const fault = setting('fault');
  return {
    events: setting('events') ?? 'not said',
    ...(rejected === undefined ? {} : { rejected }),
    ...(fault === undefined ? {} : { fault }),
    problems: lines.filter((line) => !/^(?:events|rejected|fault): /.test(line)),
  };
}

/** Replaces every problem by the expected line that fits it, so that a difference reads as one. */
function asExpected(problems: readonly string[], expected: readonly string[]): string[] {
  const left = [...expected];
  return problems.map((problem) => {
    const at = left.findIndex((line) => {
      const colon = line.indexOf(': ');
      const [path, message] = [line.slice(0, colon), line.slice(colon + 2)];
      return problem.startsWith(`${path}: `) && problem.includes(message);
    });
    return left.splice(at, at < 0 ? 0 : 1)[0] ?? problem;
  });
}

describe.each([...inputsOf('good'), ...inputsOf('bad')])('%s', (name) => {
  const expected = expectationOf(name);
  const reading = readDatelineText(load(`${name}.json`));

  it('gives the events that can be trusted', () => {
    expect(String(reading.dataset?.events.length ?? 'none')).toBe(expected.events);
    expect(reading.fault).toBe(expected.fault);
  });

  it('says what is wrong, where, and nothing else', () => {
    const problems = reading.problems.map(({ path, message }) => `${path}: ${message}`);
    expect(asExpected(problems, expected.problems).toSorted()).toEqual(
      expected.problems.toSorted(),
    );
  });

  it('counts what it left out', () => {
    const { events, claims } = reading.rejected;
    expect(`${events} events, ${claims} claims`).toBe(expected.rejected ?? '0 events, 0 claims');
  });
});

describe('readDatelineText', () => {
  it('takes lists nested 100,000 deep without overflowing', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(readDatelineText(deep).problems.map(({ path }) => path)).toEqual(['$']);
    const small = load('good/minimal.json').replace('"credits": [', `"credits": [${deep}, `);
    expect(readDatelineText(small).problems.map(({ path }) => path)).toEqual(['credits[0]']);
  });

  it('names an engine that gives up on depth as such', () => {
    const parse = vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    const reading = readDatelineText('[[]]');
    parse.mockRestore();
    expect(reading).toMatchObject({ fault: 'depth', problems: [{ path: '$' }] });
  });

  it('gives lines and columns as editors count them', () => {
    const { problems } = readDatelineText('{\r\n  "a": 1,\r\n  "b": oops\r\n}');
    expect(problems[0]?.message).toContain('line 3, column 8');
    expect(problems[0]?.message).toContain('oops');
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(readDatelineText(text).problems).not.toEqual([]);
      }),
    );
  });
});
