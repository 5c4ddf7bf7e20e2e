import { foldForSearch } from '@/domain/filter/fold.ts';
import { NAMES, PARTS } from './guess-names.ts';
import { tollNamed } from './guess-tolls.ts';
import type { TableField } from './mapping.ts';

const LISTS = NAMES.map(([field, names]) => [field, names.split(',').map(foldForSearch)] as const);

const partNames = (part: keyof typeof PARTS): readonly string[] =>
  PARTS[part].split(',').map(foldForSearch);
const PART_NAMES = { year: partNames('year'), month: partNames('month'), day: partNames('day') };

/** Names of whole dates, not of a part of one. */
const DATES = (LISTS.find(([field]) => field === 'date')?.[1] ?? []).filter(
  (name) => !PART_NAMES.year.includes(name) && !PART_NAMES.day.includes(name),
);

/** The columns of a date in parts, where there is none of whole dates. */
function partColumns(byName: ReadonlyMap<string, string>): readonly [TableField, string][] {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
    PART_NAMES[part].find((name) => byName.has(name)),
  );
  if (year === undefined || month === undefined || DATES.some((name) => byName.has(name))) {
    return [];
  }
  return [
    ['date', year],
    ['month', month],
    ...(day === undefined ? [] : [['day', day] as [TableField, string]]),
  ];
}

/** Names that are made of words: form tools such as KoBo write `_where_it_was_latitude`. */
const otherName = (field: TableField, byName: ReadonlyMap<string, string>): string | undefined =>
  [...byName.keys()].find((name) =>
    field === 'longitude' || field === 'latitude'
      ? name.endsWith(` ${field}`)
      : tollNamed(name) === field,
  );

const BRACKETS = /\s*[([]([^()[\]]*)[)\]]\s*$/;
const OF_SOME = /kill|dead|death|fatal|mort|muert|tué|décès|погиб|загиб|قتل|وفيات/i;
const OF_A_REPORT = /report|publi|enter|entry|record|updat|creat|saisi|signal/i;

/**
 * A name without how its values are written, as in "Date (dd/mm/yyyy)" and "Location (village)". What stands in
 * brackets after the dead says which of them, and after a date may say that it is no event's.
 */
const bareName = (name: string): string =>
  OF_SOME.test(name) || OF_A_REPORT.test(name) ? '' : name.replace(BRACKETS, '');

/** In tables that name a `target` so, the source is who acted (ICEWS); elsewhere it is who reported. */
const isMeant = (field: TableField, name: string, byName: ReadonlyMap<string, string>): boolean =>
  name !== 'source name' || (field === 'initiator') === byName.has('target name');

/** Columns by the fields their names speak of, each at most once; the names in lower case. */
export function columnsByName(columns: readonly string[]): Map<TableField, string> {
  const byName = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const column of columns.map((name) => name.trim().toLowerCase())) {
    seen.set(column, (seen.get(column) ?? 0) + 1);
    const folded = foldForSearch(column);
    if (folded !== '' && !byName.has(folded)) byName.set(folded, column);
  }
  for (const column of seen.keys()) {
    const bare = foldForSearch(bareName(column));
    if (bare !== '' && !byName.has(bare)) byName.set(bare, column);
  }
  const found = new Map<TableField, string>();
  for (const [field, name] of partColumns(byName)) {
    const column = byName.get(name) ?? '';
    if (seen.get(column) === 1) found.set(field, column);
    byName.delete(name);
  }
  for (const [field, names] of LISTS) {
    if (found.has(field)) continue;
    const name =
      names.find((known) => byName.has(known) && isMeant(field, known, byName)) ??
      otherName(field, byName);
    const column = name === undefined ? undefined : byName.get(name);
    // A column that stands twice cannot be told from its twin.
    if (name === undefined || column === undefined || seen.get(column) !== 1) continue;
    found.set(field, column);
    byName.delete(name);
  }
  return found;
}
