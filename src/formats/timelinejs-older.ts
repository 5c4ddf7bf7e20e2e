import { isObject, type JsonObject } from './detect-json.ts';
import { readDate } from './table/dates.ts';

const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

const EDTF = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d))?)?)?$/;

/** `2017,11,3,4,30`, as JSON wrote it, or `11/3/2017 4:30`, as spreadsheets did: with the month first, by its rules. */
function dateOf(text: string): JsonObject | undefined {
  if (text === '') return undefined;
  if (/^-?\d+(?:\s*,\s*\d*)*$/.test(text)) {
    const numbers = text.split(',').map((unit) => unit.trim());
    return Object.fromEntries(UNITS.map((unit, at) => [unit, numbers[at] ?? '']));
  }
  const read = readDate(text, 'month-first');
  const [, ...parts] = ('edtf' in read ? EDTF.exec(read.edtf) : null) ?? [];
  // What cannot be read is told as it stands.
  if (parts.length === 0) return { year: text };
  return Object.fromEntries(UNITS.map((unit, at) => [unit, parts[at] ?? '']));
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** A slide as TimelineJS3 has it. */
function presentSlide(slide: unknown): unknown {
  if (!isObject(slide) || !('startDate' in slide) || 'start_date' in slide) return slide;
  const asset = isObject(slide['asset']) ? slide['asset'] : {};
  return {
    start_date: dateOf(textOf(slide['startDate'])),
    end_date: dateOf(textOf(slide['endDate'])),
    text: { headline: textOf(slide['headline']), text: textOf(slide['text']) },
    media: {
      url: textOf(asset['media']),
      credit: textOf(asset['credit']),
      caption: textOf(asset['caption']),
    },
    group: textOf(slide['tag']),
  };
}

/**
 * A story of TimelineJS 1 or 2, `{ timeline: { headline, date: [{ startDate, headline, text, asset }] } }`, as
 * TimelineJS3 has it; any other value as it is, but for slides of then among its events.
 */
export function presentStory(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { timeline } = value;
  if (isObject(timeline) && Array.isArray(timeline['date'])) {
    return {
      title: { text: { headline: textOf(timeline['headline']), text: textOf(timeline['text']) } },
      events: timeline['date'].map(presentSlide),
    };
  }
  const { events, title } = value;
  return Array.isArray(events)
    ? { ...value, title: presentSlide(title), events: events.map(presentSlide) }
    : value;
}
