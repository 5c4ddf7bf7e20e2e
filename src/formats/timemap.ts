import * as v from 'valibot';
import { readDataset, type Reading } from '@/domain/dataset/read.ts';
import { check, type Problem } from '@/domain/dataset/problem.ts';
import { isoToDay, padTwo } from '@/domain/edtf/days.ts';
import { isObject } from './detect-json.ts';
import { onEarth } from './ucdp-ged-coordinates.ts';
import { plainText, webAddress } from './plain-text.ts';
import type { ImportHead } from './table/table-format.ts';
import { ToldStoryBuilder, type CitedSource, type ToldEvent } from './told-story.ts';

const text = v.nullish(v.union([v.string(), v.number()]));

/** With the names of today, and after them those of older releases. */
const eventSchema = v.looseObject({
  id: text,
  description: text,
  desc: text,
  date: text,
  timestamp: text,
  time: text,
  time_precision: text,
  location: text,
  latitude: text,
  lat: text,
  longitude: text,
  long: text,
  lng: text,
  lon: text,
  category: text,
  type: text,
  sources: v.nullish(v.union([v.array(v.unknown()), v.string()])),
  source: text,
});
type TimemapEvent = v.InferOutput<typeof eventSchema>;

const sourceSchema = v.looseObject({
  id: text,
  title: text,
  url: text,
  path: text,
  paths: v.nullish(v.array(text)),
  author: text,
  date: text,
  description: text,
});
type TimemapSource = v.InferOutput<typeof sourceSchema>;

const bundleSchema = v.looseObject({
  events: v.array(v.unknown()),
  sources: v.optional(
    v.nullable(v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())])),
  ),
});

const words = (value: v.InferOutput<typeof text>): string =>
  value === undefined || value === null ? '' : plainText(String(value));

/** The first of some cells that says anything. */
const firstOf = (...values: readonly v.InferOutput<typeof text>[]): string =>
  values.map(words).find((each) => each !== '') ?? '';

const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)/;

/** The day and the time of an event, which older releases give as one moment; midnight there is no time. */
function momentOf({ date, timestamp, time }: TimemapEvent): { date: string; time: string } {
  const day = firstOf(date, timestamp);
  const [, iso = day, clock = ''] = MOMENT.exec(day) ?? [];
  const midnight = /^00:00(?::00)?$/.test(clock);
  return { date: iso, time: firstOf(time, midnight ? '' : clock) };
}

/** Cited sources: ids or whole sources, or the one text of older releases. */
const citationsOf = ({ sources, source }: TimemapEvent): readonly unknown[] =>
  Array.isArray(sources) ? sources : [sources ?? source].filter((each) => words(each) !== '');

type Order = 'month-first' | 'day-first';

/** timemap writes days as MM/DD/YYYY, unless set up otherwise, and times as HH:mm; ISO days are understood too. */
function whenOf(date: string, time: string, precision: string, order: Order): string | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date);
  const [, first = '', second = '', year = ''] = american ?? [];
  const [month, day] = order === 'month-first' ? [first, second] : [second, first];
  const iso =
    american === null
      ? date.slice(0, 10)
      : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isoToDay(iso) === undefined) return /^\d{4}(?:-\d\d)?$/.test(date) ? date : undefined;
  if (/^years?$/i.test(precision)) return iso.slice(0, 4);
  if (/^months?$/i.test(precision)) return iso.slice(0, 7);
  if (/approx|circa|~|uncertain/i.test(precision)) return `${iso}~`;
  const clock = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(time);
  if (clock === null || /^days?$/i.test(precision)) return iso;
  const [, hour = '', minute = '', seconds = '00'] = clock;
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(seconds) < 60;
  return isTime ? `${iso}T${padTwo(Number(hour))}:${minute}:${seconds}` : iso;
}

function pointOf(latitude: string, longitude: string): readonly [number, number] | undefined {
  const numbers = [longitude, latitude].map((cell) =>
    /^[+-]?\d+(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN,
  );
  const [lon = Number.NaN, lat = Number.NaN] = numbers;
  return onEarth([lon, lat]) ? [lon, lat] : undefined;
}

function citedSources(
  listed: readonly unknown[],
  sources: ReadonlyMap<string, TimemapSource>,
  order: Order,
): CitedSource[] {
  return listed.flatMap((entry): CitedSource[] => {
    const key = typeof entry === 'string' || typeof entry === 'number' ? String(entry) : undefined;
    const known = key === undefined ? undefined : sources.get(key);
    const own = v.safeParse(sourceSchema, entry);
    const source = known ?? (key === undefined && own.success ? own.output : undefined);
    if (source === undefined && key !== undefined && webAddress(key) !== undefined) {
      return [{ name: new URL(key).hostname, url: key }];
    }
    if (source === undefined) return key === undefined || key === '' ? [] : [{ name: key }];
    const url = [source.url, source.path, ...(source.paths ?? [])]
      .map((each) => webAddress(words(each)))
      .find((each) => each !== undefined);
    const host = url === undefined ? '' : new URL(url).hostname;
    const name = [
      words(source.author),
      words(source.title),
      host,
      words(source.description),
      words(source.id),
    ];
    const date = whenOf(words(source.date), '', 'day', order);
    return [{ name: name.find((each) => each !== '') ?? 'Source without a name', url, date }];
  });
}

function sourcesOf(
  sources: v.InferOutput<typeof bundleSchema>['sources'],
): Map<string, TimemapSource> {
  const entries = Array.isArray(sources)
    ? sources.map((value): [string, unknown] => ['', value])
    : Object.entries(sources ?? {});
  return new Map(
    entries.flatMap(([key, value]): [string, TimemapSource][] => {
      const read = v.safeParse(sourceSchema, value);
      if (!read.success) return [];
      const id = words(read.output.id);
      return [...new Set([key, id])].filter(Boolean).map((name) => [name, read.output]);
    }),
  );
}

interface Bundle {
  readonly sources: ReadonlyMap<string, TimemapSource>;
  readonly order: Order;
}

/** The order of the days of all events: day first where some can only be read so, and none only the other way. */
function orderOf(events: readonly unknown[]): Order {
  const pairs = events.flatMap((event) => {
    const read = v.safeParse(eventSchema, event);
    const found = /^(\d{1,2})\/(\d{1,2})\/\d{4}$/.exec(
      read.success ? momentOf(read.output).date : '',
    );
    return found === null ? [] : [{ first: Number(found[1]), second: Number(found[2]) }];
  });
  const isDayFirst =
    pairs.some(({ first }) => first > 12) && pairs.every(({ second }) => second <= 12);
  return isDayFirst ? 'day-first' : 'month-first';
}

const DAY_FIRST: Problem = {
  path: 'events',
  message: 'days are read as DD/MM/YYYY, since some of them cannot be read with the month first',
};

type Read = { readonly event: ToldEvent; readonly notes: readonly Problem[] } | readonly Problem[];

function readEvent(value: unknown, at: number, { sources, order }: Bundle): Read {
  const read = check(eventSchema, value, ['events', at]);
  if (!read.ok) return read.problems;
  const { data } = read;
  const path = `events[${at}]`;
  const { date, time } = momentOf(data);
  const location = words(data.location);
  const when = whenOf(date, time, words(data.time_precision), order);
  if (when === undefined) {
    const message =
      date === ''
        ? 'is missing; an event needs a day, written MM/DD/YYYY'
        : `expected a day written MM/DD/YYYY, found ${JSON.stringify(date)}`;
    return [{ path: `${path}.date`, message }];
  }
  const latitude = firstOf(data.latitude, data.lat);
  const longitude = firstOf(data.longitude, data.long, data.lng, data.lon);
  const point = pointOf(latitude, longitude);
  const notes =
    point === undefined && latitude + longitude !== ''
      ? [
          {
            path: `${path}.latitude`,
            message: `latitude ${JSON.stringify(latitude)} and longitude ${JSON.stringify(longitude)} are no point on earth; the event is kept without a place`,
          },
        ]
      : [];
  const description = firstOf(data.description, data.desc);
  const kinds = [data.category, data.type].map(words).filter(Boolean);
  const title = description.split(/(?<=[.!?؟])\s/)[0] ?? description;
  return {
    event: {
      id: words(data.id),
      title: title === '' ? (location === '' ? `Event ${at + 1}` : location) : title,
      text: [description, ...(kinds.length === 0 ? [] : [`(${kinds.join(', ')})`])]
        .join(' ')
        .trim(),
      when,
      place: point === undefined ? undefined : { name: location, point },
      sources: citedSources(citationsOf(data), sources, order),
    },
    notes,
  };
}

/** Servers of timemap give events as a list or by id. */
const withEventList = (value: unknown): unknown =>
  isObject(value) && isObject(value['events'])
    ? { ...value, events: Object.values(value['events']) }
    : value;

/**
 * Reads a bundle of timemap: events, and the sources they cite by id. Associations and categories are timemap's
 * filters; their names stay in the claim's text. An event that cannot be read is left out with its reason.
 */
export function readTimemap(value: unknown, head: ImportHead): Reading {
  const bundle = check(bundleSchema, withEventList(value), []);
  if (!bundle.ok) return { problems: [...bundle.problems], rejected: { events: 0, claims: 0 } };
  const { events } = bundle.data;
  const order = orderOf(events);
  const told: Bundle = { sources: sourcesOf(bundle.data.sources), order };
  const story = new ToldStoryBuilder('timemap', '', head);
  const problems: Problem[] = order === 'day-first' ? [DAY_FIRST] : [];
  let rejected = 0;
  events.forEach((each, at) => {
    const read = readEvent(each, at, told);
    if ('event' in read) {
      story.add(read.event);
      problems.push(...read.notes);
    } else {
      rejected += 1;
      problems.push(...read);
    }
  });
  const reading = readDataset(story.build());
  return {
    ...reading,
    problems: [...problems, ...reading.problems],
    rejected: { ...reading.rejected, events: reading.rejected.events + rejected },
  };
}
