import * as v from 'valibot';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataset, type Reading } from '@/domain/dataset/read.ts';
import { datasetSchema, type Dataset } from '@/domain/dataset/schema.ts';

function load(path: string): Dataset {
  const file = new URL(`../../../../${path}`, import.meta.url);
  return v.parse(datasetSchema, JSON.parse(readFileSync(file, 'utf8')));
}

const SMALL = load('tests/fixtures/dateline-v1/good/minimal.json');
const TOLD = load('tests/fixtures/dateline-v1/good/story-of-steps.json');
const SHIPPED = load('public/datasets/euphrates-2017.json');

const pathsOf = (reading: Reading): string[] => reading.problems.map(({ path }) => path);

/** A copy of the document with the value at a path replaced. */
function changed(document: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(document);
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = Reflect.get(Object(parent), key);
  Reflect.set(Object(parent), path.at(-1) ?? '', value);
  return copy;
}

/** Every path of a JSON value, the root left out. */
function everyPath(
  value: unknown,
  prefix: readonly (string | number)[] = [],
): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? value.map((_, at) => at) : Object.keys(value);
  return keys.flatMap((key) => {
    const path = [...prefix, key];
    return [path, ...everyPath(Reflect.get(value, key), path)];
  });
}

/** What must hold of any dataset that is given out, whatever the document. */
function expectTrustworthy({ dataset, problems }: Reading): void {
  if (dataset === undefined) {
    expect(problems).not.toEqual([]);
    return;
  }
  expect(readDataset(structuredClone(dataset)).problems).toEqual([]);
}

describe('readDataset', () => {
  it('takes in the dataset that ships, whole', () => {
    const reading = readDataset(SHIPPED);
    expect(reading.problems).toEqual([]);
    expect(reading.dataset).toEqual(SHIPPED);
    expect(reading.rejected).toEqual({ events: 0, claims: 0 });
  });

  it.each(SHIPPED.events.map(({ id }, at) => [id, at] as const))(
    'loses %s alone when that event is at fault',
    (id, at) => {
      const reading = readDataset(changed(SHIPPED, ['events', at, 'when'], 'some day'));
      expect(pathsOf(reading)[0]).toBe(`events[${at}].when`);
      const others = SHIPPED.events.filter((event) => event.id !== id);
      expect(reading.dataset?.events.map((event) => event.id)).toEqual(
        others.map((event) => event.id),
      );
      expect(reading.dataset?.claims.some(({ event }) => event === id)).toBe(false);
      expectTrustworthy(reading);
    },
  );

  it('says which links it dropped with a lost event', () => {
    const at = SHIPPED.events.findIndex(({ id }) => id === 'dez-city-retaken');
    const { problems } = readDataset(changed(SHIPPED, ['events', at, 'when'], 'some day'));
    expect(problems.map(({ message }) => message)).toContain(
      '"c-dez-army" was itself left out; the claim is kept without the link',
    );
  });

  it('keeps the steps of the story, and of a step with lost events the others', () => {
    expect(readDataset(TOLD).dataset?.story).toEqual(TOLD.story);
    const { dataset } = readDataset(changed(TOLD, ['events', 1, 'when'], 'some day'));
    expect(dataset?.story?.map(({ id, events }) => [id, events])).toEqual([
      ['before', []],
      ['the-ford', ['valley-campaign']],
      ['the-bridge', ['bridge-shelled']],
    ]);
  });

  it('keeps what a claim takes its date from, where only another link to it leads nowhere', () => {
    const report = SMALL.reports[0]?.id;
    const anchored = changed(SMALL, ['claims', 1, 'occurred', 'anchor'], report);
    const linked = changed(
      anchored,
      ['claims', 1, 'relations'],
      [{ rel: 'supports', claim: report }],
    );
    const { dataset, problems } = readDataset(linked);
    expect(problems.map(({ path }) => path)).toEqual(['claims[1].relations[0].claim']);
    expect(dataset?.claims[1]).toMatchObject({ relations: [], occurred: { anchor: report } });
  });

  it('leaves out a claim that relays a lost one, and its event with it', () => {
    const relay = [{ rel: 'sameOriginAs', claim: 'shelled-league' }];
    const linked = changed(SMALL, ['claims', 1, 'relations'], relay);
    expect(readDataset(linked).problems).toEqual([]);
    const reading = readDataset(changed(linked, ['events', 2, 'when'], 'some day'));
    expect(reading.dataset?.events.map(({ id }) => id)).toEqual(['valley-campaign']);
    expect(pathsOf(reading)).toContain('claims[1].relations[0].claim');
  });

  it('never throws and never gives out what it would not take in again', () => {
    const paths = everyPath(TOLD);
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(
        'marl',
        'ford-taken',
        'taken-guard',
        '__proto__',
        '2017-06-11',
        'denies',
        0,
        -1,
      ),
    );
    const change = fc.tuple(fc.constantFrom(...paths), values);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let document: unknown = TOLD;
        for (const [path, value] of changes) document = changed(document, path, value);
        expectTrustworthy(readDataset(document));
      }),
      { numRuns: 600 },
    );
  });

  it('takes any JSON value without throwing', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expectTrustworthy(readDataset(value))));
  });

  it('does not change the document it reads', () => {
    const document = changed(SMALL, ['events', 1, 'partOf'], 'nothing');
    const before = JSON.stringify(document);
    readDataset(document);
    expect(JSON.stringify(document)).toBe(before);
  });

  it('survives lists nested 100,000 deep, as an entry and as a field', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(pathsOf(readDataset(deep))).toEqual(['$']);
    expect(pathsOf(readDataset({ ...SMALL, events: [...SMALL.events, deep] }))).toEqual([
      'events[3]',
    ]);
    expect(pathsOf(readDataset({ ...SMALL, summary: deep }))).toEqual(['summary']);
  });

  it('survives more faults in one entry than a call can take arguments', () => {
    const places = Array.from({ length: 300_000 }, () => 1);
    const reading = readDataset(changed(SMALL, ['events', 2, 'places'], places));
    expect(reading.dataset?.events).toHaveLength(2);
    expect(readDataset({ ...SMALL, credits: places }).dataset).toBeUndefined();
  });

  it('reports a circle of 20,000 places in linear time', () => {
    const place = SMALL.places[1];
    const places = Array.from({ length: 20_000 }, (_, at) => ({
      ...place,
      id: `p${at}`,
      within: `p${(at + 1) % 20_000}`,
    }));
    const reading = readDataset({ ...SMALL, places: [...SMALL.places, ...places] });
    expect(reading.problems).toHaveLength(20_000);
    expect(reading.problems[0]?.message).toContain('p0 → p1 → p2');
    expect(reading.problems[0]?.message).toContain('(20000 in all) → p0');
    expect(reading.dataset?.events).toHaveLength(3);
  });
});
