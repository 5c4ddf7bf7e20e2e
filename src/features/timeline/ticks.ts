import { daysInMonth, padTwo, toCivilDate, toDayNumber } from '@/domain/edtf/days.ts';
import { formatEdtf } from '@/domain/edtf/format.ts';
import type { DateWording } from '@/domain/edtf/wording.ts';
import type { DayRange } from './scale.ts';

/** A line of the axis, with its label unless that would touch the label before it. */
export interface AxisTick {
  readonly day: number;
  readonly label: string;
  /** The first day of a month, the first month of a year, the first hour of a day. */
  readonly major: boolean;
}

type Unit = 'hour' | 'day' | 'month' | 'year';

interface Step {
  readonly unit: Unit;
  readonly count: number;
  /** Length in days, on average. */
  readonly days: number;
}

const DAYS_PER = { hour: 1 / 24, day: 1, month: 30.437, year: 365.2425 } as const;

const steps = (unit: Unit, counts: readonly number[]): Step[] =>
  counts.map((count) => ({ unit, count, days: count * DAYS_PER[unit] }));

const STEPS: readonly Step[] = [
  ...steps('hour', [1, 2, 3, 6, 12]),
  ...steps('day', [1, 2, 5, 10]),
  ...steps('month', [1, 2, 3, 6]),
  ...steps(
    'year',
    Array.from({ length: 12 }, (_, power) => [1, 2, 5].map((count) => count * 10 ** power)).flat(),
  ),
];

/** Pixels that lines keep apart at the least. */
const LEAST_PX = { hour: 44, day: 26, month: 40, year: 44 } as const;

function chooseStep(pxPerDay: number, finest: 'hour' | 'day'): Step {
  const fitting = STEPS.find(
    ({ unit, days }) => (unit !== 'hour' || finest === 'hour') && days * pxPerDay >= LEAST_PX[unit],
  );
  return fitting ?? { unit: 'year', count: 1e12, days: 1e12 * DAYS_PER.year };
}

/** A step that would leave less than this share of itself before the next month is left out. */
const LEAST_REST = 0.6;

function daysOfMonths({ start, end }: DayRange, count: number): number[] {
  const days: number[] = [];
  let { year, month } = toCivilDate(start);
  for (let first = toDayNumber(year, month); first <= end; first = toDayNumber(year, month)) {
    const length = daysInMonth(year, month);
    for (let day = 0; day < length; day += count) {
      if (day === 0 || length - day >= count * LEAST_REST) days.push(first + day);
    }
    ({ year, month } = toCivilDate(first + length));
  }
  return days;
}

/** Multiples of a step of hours, months or years, from just before the range to just after it. */
function multiples({ start, end }: DayRange, { unit, count }: Step): number[] {
  const dayOf = (at: number): number => {
    if (unit === 'hour') return (at * count) / 24;
    return unit === 'month' ? toDayNumber(0, 1 + at * count) : toDayNumber(at * count);
  };
  const { year, month } = toCivilDate(start);
  const units = unit === 'hour' ? start * 24 : unit === 'month' ? year * 12 + month - 1 : year;
  const days: number[] = [];
  for (let at = Math.floor(units / count); dayOf(at) <= end; at += 1) days.push(dayOf(at));
  return days;
}

function labelOf(day: number, unit: Unit, isFirst: boolean, words: DateWording): string {
  const date = toCivilDate(day);
  const { year, month } = date;
  const yearText = (): string => formatEdtf({ kind: 'year', year, qualifier: null }, words);
  const monthText = (): string => words.shortMonths[month - 1] ?? '';
  if (unit === 'year') return yearText();
  if (unit === 'month') {
    return isFirst || month === 1 ? `${monthText()} ${yearText()}` : monthText();
  }
  const ordinal = words.dayOfMonth(date.day);
  const newYear = date.day === 1 && month === 1 ? ` ${yearText()}` : '';
  const dayAndMonth = `${ordinal} ${monthText()}${newYear}`;
  if (unit === 'day') return isFirst || date.day === 1 ? dayAndMonth : ordinal;
  const hour = Math.round((day - Math.floor(day)) * 24);
  const clock = `${padTwo(hour)}:00`;
  if (hour === 0) return dayAndMonth;
  return isFirst ? `${dayAndMonth} ${clock}` : clock;
}

function isMajor(day: number, unit: Unit): boolean {
  const date = toCivilDate(day);
  switch (unit) {
    case 'hour':
      return day === Math.floor(day);
    case 'day':
      return date.day === 1;
    case 'month':
      return date.month === 1;
    case 'year':
      return date.year % 10 === 0;
  }
}

/** A generous guess at the width of a text at 12 px, in pixels: letters of the Arabic script are narrower. */
export function labelWidth(text: string): number {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const blanks = text.split(' ').length - 1;
  return arabic * 4.9 + blanks * 3.5 + (text.length - arabic - blanks) * 7;
}

const LABEL_GAP = 8;

/** Blanks the labels that would touch another; major ones win over the rest, then earlier over later. */
function withoutCollisions(ticks: readonly AxisTick[], pxPerDay: number): AxisTick[] {
  const kept: AxisTick[] = [];
  const collides = (a: AxisTick, b: AxisTick): boolean => {
    const [first, second] = a.day < b.day ? [a, b] : [b, a];
    return (second.day - first.day) * pxPerDay < labelWidth(first.label) + LABEL_GAP;
  };
  const byRank = ticks.toSorted((a, b) => Number(b.major) - Number(a.major) || a.day - b.day);
  for (const tick of byRank) {
    if (!kept.some((other) => collides(tick, other))) kept.push(tick);
  }
  const labelled = new Set(kept);
  return ticks.map((tick) => (labelled.has(tick) ? tick : { ...tick, label: '' }));
}

/**
 * The lines of an axis, first to last: hours, days, months or years, whichever stand well apart. The first
 * names its month or year, as does every month's or year's first.
 * @param finest hours only where the data have times: a date without a time has no midnight
 */
export function axisTicks(
  range: DayRange,
  pxPerDay: number,
  words: DateWording,
  finest: 'hour' | 'day',
): AxisTick[] {
  const step = chooseStep(pxPerDay, finest);
  const all = step.unit === 'day' ? daysOfMonths(range, step.count) : multiples(range, step);
  const days = all.filter((day) => day >= range.start && day <= range.end);
  const ticks = days.map((day, at) => ({
    day,
    label: labelOf(day, step.unit, at === 0, words),
    major: at === 0 || isMajor(day, step.unit),
  }));
  return withoutCollisions(ticks, pxPerDay);
}
