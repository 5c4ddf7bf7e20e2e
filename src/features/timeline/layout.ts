import type { EventAccount } from '@/domain/account/account.ts';
import { barOf, type Bar } from './bars.ts';
import { placeTicks, saidStretches, type SaidTick } from './said.ts';
import type { DayRange } from './scale.ts';
import { spread } from './spread.ts';

/** An event where it stands in its lane. Everything is in days, so that panning and direction change nothing. */
export interface PlacedEvent extends DayRange {
  readonly account: EventAccount;
  readonly row: number;
  readonly bars: readonly Bar[];
  /** One for each bar, moved apart where dates are too close; undefined for a date open at both ends. */
  readonly marks: readonly (number | undefined)[];
  readonly ticks: readonly SaidTick[];
  /** Several events of one day share its bar, which then says nothing of the hour. */
  readonly sharesDay: boolean;
}

export interface Row {
  /** Pixels from the top of the lane. */
  readonly top: number;
  readonly height: number;
  /** Middle of the bars, in pixels from the top of the lane. */
  readonly axis: number;
}

export interface LaneLayout {
  readonly events: readonly PlacedEvent[];
  readonly rows: readonly Row[];
  readonly height: number;
}

/** The least box of an event: the least target of WCAG 2.2 (2.5.8). */
export const BOX_PX = 24;
const AXIS_PX = 14;
/** Room above a row for the bracket of a contested date and its words. */
const BRACKET_PX = 8;
/** Marks on one row keep their middles this far apart. */
const MARK_PX = 18;
/** Kept free at both ends of a day that several events share. */
const DAY_GAP_PX = 2;
/** What arithmetic may be off by. */
const ROUNDING_PX = 0.01;

type Draft = Omit<PlacedEvent, 'row'>;

/** What is packed as one: events of one day side by side, or one event alone. */
interface Block extends DayRange {
  readonly drafts: readonly Draft[];
}

function widened({ start, end }: DayRange, pxPerDay: number): DayRange {
  const missing = Math.max(0, BOX_PX / pxPerDay - (end - start)) / 2;
  return { start: start - missing, end: end + missing };
}

/** Under a bracket the ticks stand after the marks, not on its feet. */
function besideMarks<T extends DayRange>(stretch: T, bars: readonly Bar[], pxPerDay: number): T {
  const mark = bars.find(({ start, end }) => stretch.start >= start && stretch.end <= end)?.mark;
  if (mark === undefined || bars.length === 1) return stretch;
  return { ...stretch, start: Math.min(mark + MARK_PX / 2 / pxPerDay, stretch.end) };
}

function drawAlone(account: EventAccount, bars: readonly Bar[], pxPerDay: number): Draft {
  const stretches = saidStretches(account.claims, bars);
  const ticks = placeTicks(
    stretches.map((stretch) => besideMarks(stretch, bars, pxPerDay)),
    pxPerDay,
  );
  const known = bars.flatMap(({ mark }) => mark ?? []);
  const apart = spread(
    known.map((mark) => mark * pxPerDay),
    known.map(() => MARK_PX),
    0,
  );
  const marks = bars.map(({ mark }, at) =>
    mark === undefined ? mark : (apart[at] ?? 0) / pxPerDay,
  );
  const halfMark = MARK_PX / 2 / pxPerDay;
  const halfTick = (tick: SaidTick): number => tick.widthPx / 2 / pxPerDay;
  const starts = [
    ...bars.map(({ start }) => start),
    ...marks.map((mark = Infinity) => mark - halfMark),
    ...ticks.map((tick) => tick.day - halfTick(tick)),
  ];
  const ends = [
    ...bars.map(({ end }) => end),
    ...marks.map((mark = -Infinity) => mark + halfMark),
    ...ticks.map((tick) => tick.day + halfTick(tick)),
  ];
  const box = widened({ start: Math.min(...starts), end: Math.max(...ends) }, pxPerDay);
  return { ...box, account, bars, marks, ticks, sharesDay: false };
}

/** The day an event lies in with all its claims, when it may share that day's column with others. */
function soleDay({ bars, ...draft }: Draft, pxPerDay: number): DayRange | undefined {
  const [bar] = bars;
  if (bar === undefined || bars.length > 1 || bar.lasting) return undefined;
  const { start, end, solidStart, solidEnd } = bar;
  const isSure = start === solidStart && end === solidEnd;
  const column = widened({ start, end }, pxPerDay);
  const slack = ROUNDING_PX / pxPerDay;
  const holdsTicks = draft.start >= column.start - slack && draft.end <= column.end + slack;
  return isSure && end - start <= 1 && holdsTicks ? column : undefined;
}

/** The part of a day that one of several events gets, with its mark in the middle and its ticks above. */
function intoSlot(draft: Draft, slot: DayRange, pxPerDay: number): Draft {
  const middle = (slot.start + slot.end) / 2;
  const claims = draft.ticks.reduce((sum, tick) => sum + tick.claims, 0);
  return {
    ...draft,
    ...slot,
    bars: draft.bars.map((bar) => ({
      ...bar,
      ...slot,
      solidStart: slot.start,
      solidEnd: slot.end,
      mark: middle,
    })),
    marks: [middle],
    ticks: claims === 0 ? [] : placeTicks([{ ...slot, claims }], pxPerDay),
    sharesDay: true,
  };
}

/** Splits the events of one day into rows as even as they can be. */
function dayBlocks(column: DayRange, drafts: readonly Draft[], pxPerDay: number): Block[] {
  const gap = DAY_GAP_PX / pxPerDay;
  const inner = column.end - column.start - 2 * gap;
  const most = Math.max(1, Math.floor((inner * pxPerDay + ROUNDING_PX) / BOX_PX));
  const rows = Math.ceil(drafts.length / most);
  const perRow = Math.ceil(drafts.length / rows);
  return Array.from({ length: rows }, (_, row) => {
    const held = drafts.slice(row * perRow, (row + 1) * perRow);
    const width = inner / held.length;
    return {
      ...column,
      drafts:
        held.length === 1
          ? held
          : held.map((draft, at) => {
              const start = column.start + gap + at * width;
              return intoSlot(draft, { start, end: start + width }, pxPerDay);
            }),
    };
  });
}

function blocksOf(accounts: readonly EventAccount[], pxPerDay: number): Block[] {
  const blocks: Block[] = [];
  const days = new Map<string, { column: DayRange; drafts: Draft[] }>();
  for (const account of accounts) {
    const draft = drawAlone(account, account.when.map(barOf), pxPerDay);
    const column = soleDay(draft, pxPerDay);
    if (column === undefined) {
      blocks.push({ start: draft.start, end: draft.end, drafts: [draft] });
      continue;
    }
    const key = `${column.start} ${column.end}`;
    const day = days.get(key);
    if (day === undefined) days.set(key, { column, drafts: [draft] });
    else day.drafts.push(draft);
  }
  for (const { column, drafts } of days.values()) {
    blocks.push(...dayBlocks(column, drafts, pxPerDay));
  }
  return blocks;
}

/** Long before short where they begin together, so that what frames the rest comes on top. */
const byStart = (a: Block, b: Block): number => {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.end === b.end ? 0 : b.end - a.end;
};

/** First fit: the first row that is free where the block begins. */
function pack(blocks: readonly Block[]): PlacedEvent[] {
  const ends: number[] = [];
  return blocks.toSorted(byStart).flatMap((block) => {
    const free = ends.findIndex((end) => end <= block.start);
    const row = free === -1 ? ends.length : free;
    ends[row] = block.end;
    return block.drafts.map((draft) => ({ ...draft, row }));
  });
}

/**
 * Places the events of one lane in rows so that no two boxes overlap and every event stands once.
 * @param pxPerDay of the scale it will be drawn at
 */
export function layoutLane(accounts: readonly EventAccount[], pxPerDay: number): LaneLayout {
  const events = pack(blocksOf(accounts, pxPerDay));
  const count = events.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const bracketed = new Set(events.filter(({ bars }) => bars.length > 1).map(({ row }) => row));
  const rows: Row[] = [];
  let top = 0;
  for (let row = 0; row < count; row += 1) {
    const extra = bracketed.has(row) ? BRACKET_PX : 0;
    rows.push({ top, height: BOX_PX + extra, axis: top + extra + AXIS_PX });
    top += BOX_PX + extra;
  }
  return { events, rows, height: top };
}
