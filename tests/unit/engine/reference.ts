import type { EventAccount, Story } from '@/domain/account/account.ts';
import { EVENT_TYPES } from '@/domain/dataset/vocabulary.ts';
import { filterEvents, NO_FILTER } from '@/domain/filter/filter.ts';
import { buildFilterTable } from '@/domain/filter/table.ts';
import { mercator } from '@/domain/mercator.ts';
import { radiusKmOf } from '@/domain/place.ts';
import { STANDINGS } from '@/domain/standing/assess.ts';
import type { Bins, ColourBy, Frame, Question } from '@/engine/engine.ts';
import { blocOf } from '@/ui/theme/colouring.ts';

export interface Limits {
  readonly marks: number;
  readonly spots: number;
}

/** What an engine must answer, worked out afresh and slowly from the result of `filterEvents`. */
export function reference(
  story: Story,
  question: Question,
  colourValues: Readonly<Record<ColourBy, readonly string[]>>,
  limits: Limits,
) {
  const table = buildFilterTable(story);
  const result = filterEvents(table, question.filter);
  const order = inOrder(story);
  const rowOf = new Map(order.map((account, row) => [account, row]));
  const rows = (accounts: readonly EventAccount[]): number[] =>
    accounts.map((account) => rowOf.get(account) ?? -1).toSorted((a, b) => a - b);
  const codeOf = (account: EventAccount): number => {
    switch (question.colour) {
      case 'type':
        return EVENT_TYPES.indexOf(account.event.type);
      case 'standing':
        return STANDINGS.indexOf(account.assessment.standing);
      case 'actor':
        return colourValues.actor.indexOf(blocOf(story.index, account));
    }
  };
  const shown = rows(result.shown);
  const ghosts = rows(result.ghosts);
  const accounts = (list: readonly number[]): EventAccount[] =>
    list.flatMap((row) => order[row] ?? []);
  const passing = accounts(rows([...result.shown, ...result.outside]));
  return {
    counts: result.counts,
    facets: result.facets,
    shown,
    ghosts,
    field:
      question.frame === undefined
        ? undefined
        : fieldOf(story, question.frame, accounts(shown), accounts(ghosts), {
            codeOf,
            rowOf: (account) => rowOf.get(account) ?? -1,
            limits,
          }),
    histogram:
      question.bins === undefined
        ? undefined
        : histogramOf(
            question.binned === 'shown' ? accounts(shown) : passing,
            question.bins,
            colourValues[question.colour].length,
            codeOf,
          ),
    total: filterEvents(table, NO_FILTER).facets,
  };
}

const firstDay = ({ earliest }: EventAccount): number => Math.floor(earliest);

/** Accounts by their first possible day and, within a day, as in the document. */
export const inOrder = (story: Story): EventAccount[] =>
  story.accounts.toSorted((a, b) => {
    const [dayA, dayB] = [firstDay(a), firstDay(b)];
    return dayA === dayB ? 0 : dayA - dayB;
  });

const placesOf = (account: EventAccount): string[] => [
  ...new Set(account.where.flatMap(({ places }) => places)),
];

interface FieldRules {
  readonly codeOf: (account: EventAccount) => number;
  readonly rowOf: (account: EventAccount) => number;
  readonly limits: Limits;
}

function commonest(codes: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}

function fieldOf(
  story: Story,
  frame: Frame,
  shown: readonly EventAccount[],
  ghosts: readonly EventAccount[],
  { codeOf, rowOf, limits }: FieldRules,
) {
  const at = (id: string): readonly [number, number] => {
    const [x, y] = mercator(story.index.places.get(id)?.point ?? [0, 0]);
    return [Math.fround(x), Math.fround(y)];
  };
  const isIn = (id: string): boolean => {
    const [x, y] = at(id);
    return x >= frame.west && x <= frame.east && y >= frame.north && y <= frame.south;
  };
  const inFrame = (account: EventAccount): boolean => placesOf(account).some(isIn);
  const [shownIn, ghostsIn] = [shown.filter(inFrame), ghosts.filter(inFrame)];
  if (shownIn.length + ghostsIn.length <= limits.marks) {
    return { kind: 'rows', rows: shownIn.map(rowOf), ghosts: ghostsIn.map(rowOf) };
  }
  const occupied = [...new Set([...shownIn, ...ghostsIn].flatMap(placesOf))].filter(isIn);
  if (occupied.length <= limits.spots) {
    const spots = occupied.map((id) => {
      const here = (account: EventAccount): boolean => placesOf(account).includes(id);
      const ghost = !shown.some(here);
      const accounts = (ghost ? ghosts : shown).filter(here);
      const place = story.index.places.get(id);
      return {
        id,
        at: at(id),
        radiusKm: place === undefined ? -1 : radiusKmOf(place),
        count: accounts.length,
        colour: commonest(accounts.map(codeOf)),
        row: Math.min(...accounts.map(rowOf)),
        ghost: ghost ? 1 : 0,
      };
    });
    return { kind: 'spots', spots: spots.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
  }
  const size = 2 ** -Math.max(0, Math.round(Math.log2(frame.worldPx / 36)));
  const cells = new Map<string, { x: number; y: number; codes: number[] }>();
  for (const account of shown) {
    for (const id of placesOf(account)) {
      const [x, y] = at(id).map((each) => Math.floor(each / size) * size) as [number, number];
      if (x > frame.east || x + size <= frame.west || y > frame.south || y + size <= frame.north) {
        continue;
      }
      const key = `${x} ${y}`;
      const cell = cells.get(key) ?? { x: x + size / 2, y: y + size / 2, codes: [] };
      cell.codes.push(codeOf(account));
      cells.set(key, cell);
    }
  }
  return {
    kind: 'cells',
    size,
    cells: [...cells.values()]
      .map(({ x, y, codes }) => ({ x, y, count: codes.length, colour: commonest(codes) }))
      .toSorted((a, b) => a.x - b.x || a.y - b.y),
  };
}

function histogramOf(
  passing: readonly EventAccount[],
  { start, end, count }: Bins,
  colours: number,
  codeOf: (account: EventAccount) => number,
) {
  const width = (end - start) / count;
  const dated = Array.from({ length: colours * count }, () => 0);
  const spread = Array.from({ length: colours * count }, () => 0);
  const add = (list: number[], at: number, part: number): void => {
    list[at] = (list[at] ?? 0) + part;
  };
  for (const account of passing) {
    const low = Math.floor((Math.floor(account.earliest) - start) / width);
    const high = Math.ceil((Math.ceil(account.latest) - start) / width) - 1;
    const code = codeOf(account) * count;
    const bins = dated
      .slice(0, count)
      .flatMap((_, bin) => (bin >= low && bin <= high ? [bin] : []));
    if (low === high) for (const bin of bins) add(dated, code + bin, 1);
    else for (const bin of bins) add(spread, code + bin, 1 / bins.length);
  }
  return { dated, spread };
}
