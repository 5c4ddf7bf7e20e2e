import * as z from 'zod/mini';
import { readDataset, type Reading } from '@/domain/dataset/read.ts';
import { check, type Problem } from '@/domain/dataset/problem.ts';
import { isoToDay, padTwo } from '@/domain/edtf/days.ts';
import { onEarth } from './ucdp-ged-coordinates.ts';
import { plainText, webAddress } from './plain-text.ts';
import type { ImportHead } from './table/table-format.ts';
import { ToldStoryBuilder, type CitedSource, type ToldEvent } from './told-story.ts';

const text = z.optional(z.nullable(z.union([z.string(), z.number()])));

const eventSchema = z.looseObject({
  id: text,
  description: text,
  date: text,
  time: text,
  time_precision: text,
  location: text,
  latitude: text,
  longitude: text,
  category: text,
  type: text,
  sources: z.optional(z.nullable(z.array(z.unknown()))),
});

const sourceSchema = z.looseObject({
  id: text,
  title: text,
  url: text,
  author: text,
  date: text,
  description: text,
});
type TimemapSource = z.infer<typeof sourceSchema>;

const bundleSchema = z.looseObject({
  events: z.array(z.unknown()),
  sources: z.optional(
    z.nullable(z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())])),
  ),
});

const words = (value: z.infer<typeof text>): string =>
  value === undefined || value === null ? '' : plainText(String(value));

/** timemap writes days as MM/DD/YYYY and times as HH:mm; ISO days are understood too. */
function whenOf(date: string, time: string, precision: string): string | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date);
  const [, month = '', day = '', year = ''] = american ?? [];
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
  const [, hour = '', minute = '', second = '00'] = clock;
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isTime ? `${iso}T${padTwo(Number(hour))}:${minute}:${second}` : iso;
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
): CitedSource[] {
  return listed.flatMap((entry): CitedSource[] => {
    const key = typeof entry === 'string' || typeof entry === 'number' ? String(entry) : undefined;
    const known = key === undefined ? undefined : sources.get(key);
    const own = sourceSchema.safeParse(entry);
    const source = known ?? (key === undefined && own.success ? own.data : undefined);
    if (source === undefined) return key === undefined || key === '' ? [] : [{ name: key }];
    const name = [source.author, source.title, source.description, source.id]
      .map(words)
      .find((each) => each !== '');
    const date = whenOf(words(source.date), '', 'day');
    return [{ name: name ?? 'Source without a name', url: webAddress(words(source.url)), date }];
  });
}

function sourcesOf(sources: z.infer<typeof bundleSchema>['sources']): Map<string, TimemapSource> {
  const entries = Array.isArray(sources)
    ? sources.map((value): [string, unknown] => ['', value])
    : Object.entries(sources ?? {});
  return new Map(
    entries.flatMap(([key, value]): [string, TimemapSource][] => {
      const read = sourceSchema.safeParse(value);
      if (!read.success) return [];
      const id = words(read.data.id);
      return [...new Set([key, id])].filter(Boolean).map((name) => [name, read.data]);
    }),
  );
}

type Read = { readonly event: ToldEvent; readonly notes: readonly Problem[] } | readonly Problem[];

function readEvent(value: unknown, at: number, sources: Map<string, TimemapSource>): Read {
  const read = check(eventSchema, value, ['events', at]);
  if (!read.ok) return read.problems;
  const { data } = read;
  const path = `events[${at}]`;
  const [date, location] = [words(data.date), words(data.location)];
  const when = whenOf(date, words(data.time), words(data.time_precision));
  if (when === undefined) {
    const message =
      date === ''
        ? 'is missing; an event needs a day, written MM/DD/YYYY'
        : `expected a day written MM/DD/YYYY, found ${JSON.stringify(date)}`;
    return [{ path: `${path}.date`, message }];
  }
  const [latitude, longitude] = [words(data.latitude), words(data.longitude)];
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
  const description = words(data.description);
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
      sources: citedSources(data.sources ?? [], sources),
    },
    notes,
  };
}

/**
 * Reads a bundle of timemap: events, and the sources they cite by id. Associations and categories are timemap's
 * filters; their names stay in the claim's text. An event that cannot be read is left out with its reason.
 */
export function readTimemap(value: unknown, head: ImportHead): Reading {
  const bundle = check(bundleSchema, value, []);
  if (!bundle.ok) return { problems: [...bundle.problems], rejected: { events: 0, claims: 0 } };
  const sources = sourcesOf(bundle.data.sources);
  const story = new ToldStoryBuilder('timemap', '', head);
  const problems: Problem[] = [];
  let rejected = 0;
  bundle.data.events.forEach((each, at) => {
    const read = readEvent(each, at, sources);
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
