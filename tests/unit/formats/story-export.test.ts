import { readFileSync } from 'node:fs';
import { tableFromIPC } from '@uwdata/flechette';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { tellStory } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import { readDataset } from '@/domain/dataset/read.ts';
import { ARROW_DOCUMENT, ArrowEvents } from '@/formats/arrow-export.ts';
import { eventRowOf } from '@/formats/csv-export.ts';
import { readDatelineText } from '@/formats/dateline-v1.ts';
import { excerptOf } from '@/formats/excerpt.ts';
import { saveStory } from '@/archive/exporters.ts';

const text = readFileSync(
  new URL('../../../public/datasets/euphrates-2017.json', import.meta.url),
  'utf8',
);
const { dataset } = readDatelineText(text);
if (dataset === undefined) throw new Error('the shipped dataset cannot be read');
const story = tellStory(indexDataset(dataset));
const { accounts } = story;

describe('an excerpt', () => {
  it('of all events is the dataset', () => {
    const excerpt = excerptOf(story.index, dataset.events);
    expect(excerpt.events).toEqual(dataset.events);
    expect(new Set(excerpt.claims)).toEqual(new Set(dataset.claims));
  });

  it('keeps the changes of what it holds', () => {
    const [kept, left] = dataset.events;
    if (kept === undefined || left === undefined) throw new Error('the dataset has no two events');
    const changes = [kept, left].map(({ id }) => ({
      kind: 'correct' as const,
      target: id,
      reason: { en: 'A slip.' },
      date: '2031-01-01',
    }));
    const excerpt = excerptOf(indexDataset({ ...dataset, changes }), [kept]);
    expect(excerpt.changes.map(({ target }) => target)).toEqual([kept.id]);
  });

  it('keeps the steps that tell of its events, or hold a text', () => {
    const [first, ...others] = dataset.story ?? [];
    if (first === undefined || others.length === 0) throw new Error('the dataset has no story');
    const own = dataset.events.filter(({ id }) => first.events.includes(id));
    const { story: steps = [] } = excerptOf(story.index, own);
    expect(steps[0]).toEqual(first);
    expect(steps.slice(1).every(({ events, text: said }) => events.length === 0 && said)).toBe(
      true,
    );
  });

  it('can be read without a problem, and gives each of its events the standing it has in the whole', () => {
    fc.assert(
      fc.property(fc.subarray([...accounts], { minLength: 1 }), (some) => {
        const wanted = some.map(({ event }) => event);
        const { dataset: read, problems } = readDataset(excerptOf(story.index, wanted));
        expect(problems).toEqual([]);
        if (read === undefined) throw new Error('nothing was read');
        const told = tellStory(indexDataset(read));
        for (const { event, assessment } of some) {
          const again = told.byEvent.get(event.id)?.assessment;
          expect(again?.standing).toBe(assessment.standing);
          expect(again?.origins.map(({ key }) => key)).toEqual(
            assessment.origins.map(({ key }) => key),
          );
        }
      }),
      { numRuns: 50 },
    );
  });
});

const collectionSchema = v.looseObject({
  features: v.array(
    v.looseObject({
      id: v.string(),
      geometry: v.nullable(v.looseObject({ coordinates: v.unknown() })),
    }),
  ),
});

describe('GeoJSON', async () => {
  const saved = await saveStory('geojson', story, accounts, 'en');
  const written: unknown = JSON.parse(await saved.text());

  it('has a feature for each event, and the document behind them whole', () => {
    expect(written).toMatchObject({ type: 'FeatureCollection', dateline: dataset });
    expect(Reflect.get(Object(written), 'features')).toHaveLength(dataset.events.length);
  });

  it('gives longitude before latitude, and as many points as an event has places', () => {
    const { features } = v.parse(collectionSchema, written);
    for (const { id, geometry } of features) {
      const account = story.byEvent.get(id);
      const places = new Set(account?.where.flatMap((version) => version.places));
      const points = [...places].map((place) => story.index.places.get(place)?.point);
      const coordinates =
        points.length === 0 ? undefined : points.length === 1 ? points[0] : points;
      expect(geometry?.coordinates).toEqual(coordinates);
    }
  });
});

describe('Arrow', () => {
  const events = new ArrowEvents();
  events.add(story, accounts.slice(0, 5), 'en');
  events.add(story, accounts.slice(5), 'en');
  const table = tableFromIPC(events.finish(JSON.stringify(dataset)));

  it('holds the cells of the CSV, numbers as numbers', () => {
    const rowOf = eventRowOf(story, 'en');
    const rows = accounts.map((account) => rowOf(account).map((cell) => cell ?? null));
    const names = table.names.filter((name) => name !== 'first_day' && name !== 'last_day');
    const cell = (name: string, at: number): unknown => table.getChild(name).at(at);
    const read = accounts.map((_, at) => names.map((name) => cell(name, at)));
    expect(read).toEqual(rows);
  });

  it('bounds the days, and leaves an open end open', () => {
    const first = accounts.map((_, at): unknown => table.getChild('first_day').at(at));
    expect(first).toEqual(
      accounts.map(({ earliest }) =>
        Number.isFinite(earliest) ? Math.floor(earliest) * 86_400_000 : null,
      ),
    );
  });

  it('carries the document', () => {
    expect(JSON.parse(table.schema.metadata?.get(ARROW_DOCUMENT) ?? 'null')).toEqual(dataset);
  });
});
