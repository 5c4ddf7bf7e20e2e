import * as v from 'valibot';
import { readDataset, type Reading } from '@/domain/dataset/read.ts';
import { check, type Problem } from '@/domain/dataset/problem.ts';
import { isoToDay, padTwo, padYear } from '@/domain/edtf/days.ts';
import { parseEdtf } from '@/domain/edtf/parse.ts';
import { foldForSearch } from '@/domain/filter/fold.ts';
import { plainText, webAddress } from './plain-text.ts';
import { monthOf } from './table/month-names.ts';
import type { ImportHead } from './table/table-format.ts';
import { presentStory } from './timelinejs-older.ts';
import { ToldStoryBuilder, type CitedSource, type ToldEvent } from './told-story.ts';

const part = v.nullish(v.union([v.string(), v.number()]));
const markup = part;

const dateSchema = v.looseObject({
  year: part,
  month: part,
  day: part,
  hour: part,
  minute: part,
  second: part,
});
type TimelineDate = v.InferOutput<typeof dateSchema>;

const slideSchema = v.looseObject({
  unique_id: part,
  start_date: v.nullish(dateSchema),
  end_date: v.nullish(dateSchema),
  text: v.nullish(v.looseObject({ headline: markup, text: markup })),
  media: v.nullish(v.looseObject({ url: markup, caption: markup, credit: markup })),
  group: markup,
});
type Slide = v.InferOutput<typeof slideSchema>;

const storySchema = v.looseObject({
  title: v.nullish(slideSchema),
  events: v.array(v.unknown()),
});

const words = (value: v.InferOutput<typeof part>): string => plainText(String(value ?? ''));

/** Spreadsheets write years with a mark between thousands, which TimelineJS passes over. */
const numberOf = (value: v.InferOutput<typeof part>): number | undefined => {
  const written = String(value ?? '')
    .trim()
    .replace(/^([+-]?\d),(\d{3})$/, '$1$2');
  return /^[+-]?\d{1,4}(?:\.0+)?$/.test(written) ? Number(written) : undefined;
};

const isEmpty = (value: v.InferOutput<typeof part>): boolean => String(value ?? '').trim() === '';

/** Stories know no year 0: -44 is 44 BC, which EDTF calls -0043. */
function yearOf(value: v.InferOutput<typeof part>): number | undefined {
  const year = numberOf(value);
  return year !== undefined && year < 0 ? year + 1 : year;
}

/** The date as EDTF to the unit it is given in; nothing where a part of it is no such part. */
function edtfOf(date: TimelineDate): string | undefined {
  const year = yearOf(date.year);
  if (year === undefined) return undefined;
  if (isEmpty(date.month)) return padYear(year);
  const month = numberOf(date.month) ?? monthOf([foldForSearch(words(date.month))]);
  if (month === undefined || month < 1 || month > 12) return undefined;
  const toMonth = `${padYear(year)}-${padTwo(month)}`;
  if (isEmpty(date.day)) return toMonth;
  const day = numberOf(date.day);
  const iso = `${toMonth}-${padTwo(day ?? 0)}`;
  if (day === undefined || isoToDay(iso) === undefined) return undefined;
  if (isEmpty(date.hour)) return iso;
  const clock = [date.hour, date.minute, date.second].map((unit) =>
    isEmpty(unit) ? 0 : numberOf(unit),
  );
  const [hour = 99, minute = 99, second = 99] = clock;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
    return undefined;
  }
  return `${iso}T${padTwo(hour)}:${padTwo(minute)}:${padTwo(second)}`;
}

const describe = (date: TimelineDate): string =>
  [date.year, date.month, date.day, date.hour, date.minute].map((each) => each ?? '').join('/');

const noDate = (date: TimelineDate): string =>
  /^[+-]?\d{5,}$/.test(String(date.year ?? '').trim())
    ? `the year ${date.year} is beyond the years -9999 to 9999, which are all that is shown`
    : `${JSON.stringify(describe(date))} is no date (year, month, day, hour, minute)`;

/** An interval ends to the day: EDTF has no times at the ends of one. */
const toDay = (edtf: string): string => edtf.replace(/T.*$/, '');

function whenOf(
  slide: Slide,
): { readonly edtf: string } | { readonly fault: Omit<Problem, 'path'>; readonly at: string } {
  const { start_date: start, end_date: end } = slide;
  const from = start === undefined || start === null ? undefined : edtfOf(start);
  if (start === undefined || start === null || from === undefined) {
    const message =
      start === undefined || start === null || isEmpty(start.year)
        ? 'is missing; an event needs at least a year'
        : noDate(start);
    return { at: 'start_date', fault: { message } };
  }
  if (end === undefined || end === null || isEmpty(end.year)) return { edtf: from };
  const to = edtfOf(end);
  if (to === undefined) {
    return { at: 'end_date', fault: { message: noDate(end) } };
  }
  const [first, last] = [toDay(from), toDay(to)];
  if (!parseEdtf(`${first}/${last}`).ok) {
    return { at: 'end_date', fault: { message: 'is before the start' } };
  }
  return { edtf: first === last ? from : `${first}/${last}` };
}

/** The credit of a slide's media says whose they are; without one, its address does. */
function sourcesOf({ media }: Slide): CitedSource[] {
  const [credit, url] = [words(media?.credit), webAddress(words(media?.url))];
  if (credit !== '') return [{ name: credit, url }];
  return url === undefined ? [] : [{ name: new URL(url).hostname, url }];
}

function readSlide(value: unknown, at: number): { readonly event: ToldEvent } | readonly Problem[] {
  const read = check(slideSchema, value, ['events', at]);
  if (!read.ok) return read.problems;
  const when = whenOf(read.data);
  if ('fault' in when) return [{ path: `events[${at}].${when.at}`, ...when.fault }];
  const { text, group, unique_id: id, media } = read.data;
  const [headline, body, caption] = [
    words(text?.headline),
    words(text?.text),
    words(media?.caption),
  ];
  const kind = words(group);
  return {
    event: {
      id: String(id ?? ''),
      title: headline === '' ? (body === '' ? caption : body) || `Event ${at + 1}` : headline,
      text: [body === '' ? headline : body, caption, kind === '' ? '' : `(${kind})`]
        .filter(Boolean)
        .join(' '),
      when: when.edtf,
      sources: sourcesOf(read.data),
    },
  };
}

/**
 * Reads a story of TimelineJS, which has neither places nor claims: each slide is one event, told by whoever its
 * media are credited to, else by the story itself. HTML in its texts becomes plain words.
 */
export function readTimelineJs(value: unknown, head: ImportHead): Reading {
  const story = check(storySchema, presentStory(value), []);
  if (!story.ok) return { problems: [...story.problems], rejected: { events: 0, claims: 0 } };
  const { title, events } = story.data;
  const builder = new ToldStoryBuilder('TimelineJS', words(title?.text?.headline), head);
  const problems: Problem[] = [];
  let rejected = 0;
  events.forEach((each, at) => {
    const read = readSlide(each, at);
    if ('event' in read) builder.add(read.event);
    else {
      rejected += 1;
      problems.push(...read);
    }
  });
  const reading = readDataset(builder.build());
  return {
    ...reading,
    problems: [...problems, ...reading.problems],
    rejected: { ...reading.rejected, events: reading.rejected.events + rejected },
  };
}
