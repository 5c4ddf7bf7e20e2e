import { EVENT_SUB_TYPES } from '@/domain/dataset/vocabulary.ts';
import { doubtsOfCodes, subTypeIn } from './guess-codes.ts';
import { columnsByName } from './guess-columns.ts';
import { findGrid } from './guess-grid.ts';
import { findPoints, isBeyondOne } from './guess-points.ts';
import { Sample } from './guess-sample.ts';
import { settleColumns, settleParts } from './guess-settle.ts';
import {
  doubtsOfCalendar,
  doubtsOfFirstDays,
  doubtsOfPeriods,
  doubtsOfPoints,
  guessDates,
  guessDecimal,
  guessPair,
  looksLikeDate,
  mostly,
} from './guess-values.ts';
import type { Doubt, TableField, TableMapping, TablePreview } from './mapping.ts';
import { pairNumbers } from './mapped-point.ts';
import { geometryOf } from './well-known-text.ts';
import { isSubTypeCode } from './mapped-words.ts';

type TakeByValues = (field: TableField, passes: (values: string[]) => boolean) => void;

const SHOWN_ROWS = 8;
const MOST_WORDS = 100;

const isUrl = (text: string): boolean => /^https?:\/\/\S+/i.test(text);

/** `34,39` is one number with a decimal comma sooner than two. */
const ONE_DECIMAL = /^[+-]?\d+,\d+$/;

function isPlace(text: string): boolean {
  const pair = pairNumbers(text, 'point') ?? pairNumbers(text, 'comma');
  return pair !== undefined && (isBeyondOne(pair.first) || isBeyondOne(pair.second));
}

/** What form tools note of themselves says when a form was filled in, not when something happened. */
const isOfForm = (name: string): boolean =>
  /^_?(?:start|end|today|submission_?(?:date|time)|created_?(?:at|on)?|updated_?(?:at|on)?)$/.test(
    name,
  );

function findDegrees(
  sample: Sample,
  found: Map<TableField, string>,
  { doubts, take }: { readonly doubts: Doubt[]; readonly take: TakeByValues },
): void {
  if (!found.has('longitude') && !found.has('latitude')) {
    take('coordinates', (values) =>
      mostly(
        values,
        (text) => geometryOf(text) !== undefined || (!ONE_DECIMAL.test(text) && isPlace(text)),
      ),
    );
  }
  if (!found.has('coordinates') && (!found.has('longitude') || !found.has('latitude'))) {
    for (const { field, column, reason } of findPoints(sample, found)) {
      found.set(field, column);
      doubts.push({ field, reasons: [reason] });
    }
    if (!found.has('latitude') || !found.has('longitude')) {
      found.delete('latitude');
      found.delete('longitude');
    }
  }
  if (found.has('longitude') && found.has('latitude')) found.delete('coordinates');
}

/** Finds by their values the columns whose names say nothing. */
function findByValues(sample: Sample, found: Map<TableField, string>, doubts: Doubt[]): void {
  const take: TakeByValues = (field, passes) => {
    if (found.has(field)) return;
    const free = sample.free(found).toSorted((a, b) => Number(isOfForm(a)) - Number(isOfForm(b)));
    const column = free.find((name) => passes(sample.of(name)));
    if (column === undefined) return;
    found.set(field, column);
    doubts.push({ field, reasons: [{ kind: 'byValues', column }] });
  };
  take('date', (values) => mostly(values, looksLikeDate));
  const reported = found.get('source_date');
  if (!found.has('date') && reported !== undefined) {
    found.delete('source_date');
    found.set('date', reported);
    doubts.push({ field: 'date', reasons: [{ kind: 'reportForEvent', column: reported }] });
  }
  findGrid(sample, found, doubts);
  if (!found.has('mgrs')) findDegrees(sample, found, { doubts, take });
  take('source_url', (values) => mostly(values, isUrl));
}

/** One doubt for each field, since who confirms it confirms all of its reasons. */
function byField(doubts: readonly Doubt[]): readonly Doubt[] {
  const reasons = new Map<Doubt['field'], Doubt['reasons']>();
  for (const doubt of doubts)
    reasons.set(doubt.field, [...(reasons.get(doubt.field) ?? []), ...doubt.reasons]);
  return [...reasons].map(([field, all]) => ({ field, reasons: all }));
}

function wordsOf(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of values) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word);
}

function guessTypes(
  column: string | undefined,
  words: readonly string[],
  doubts: Doubt[],
): TableMapping['types'] {
  const types = words.flatMap((word) => {
    const subType = subTypeIn(column, word);
    return subType === undefined ? [] : [{ word, subType }];
  });
  const unknown = words.filter((word) => subTypeIn(column, word) === undefined);
  if (unknown.length > 0) {
    const [listed, more] = [unknown.slice(0, 5), Math.max(unknown.length - 5, 0)];
    doubts.push({ field: 'type', reasons: [{ kind: 'unknownTypes', words: listed, more }] });
  }
  const own = words.length > 0 && words.every(isSubTypeCode);
  return own ? EVENT_SUB_TYPES.map((code) => ({ word: code, subType: code })) : types;
}

const HTML_ENTITY = /&#?\w{1,8};/g;

function guessSeparator(
  texts: readonly string[],
  doubts: Doubt[],
): TableMapping['sourceSeparator'] {
  const values = texts.map((text) => text.replaceAll(HTML_ENTITY, ' '));
  if (values.some((text) => text.includes(';'))) return ';';
  if (values.some((text) => text.includes('|'))) return '|';
  const lists = values.filter((text) => text.includes(','));
  const areAddresses = (text: string): boolean =>
    text.split(',').every((each) => isUrl(each.trim()));
  if (lists.length > 0 && lists.every(areAddresses)) return ',';
  const [listed] = lists;
  if (listed !== undefined) {
    doubts.push({ field: 'source', reasons: [{ kind: 'oneSourceOrSeveral', value: listed }] });
  }
  return 'none';
}

/**
 * Guesses how a table of no known format is to be read, by the names of its columns in English, French and
 * Arabic and by its values. What the values do not decide is a doubt, to be confirmed. Never throws.
 * @param columns names as written
 * @param rows a sample, up to about 1,000 rows; the first 8 stand in the preview
 */
export function previewTable(
  fileName: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): TablePreview {
  const sample = new Sample(columns, rows);
  const found = columnsByName(columns);
  const doubts: Doubt[] = [];
  settleParts(sample, found, doubts);
  findByValues(sample, found, doubts);
  settleColumns(sample, found, doubts);
  doubts.push(...doubtsOfCodes(sample.names, found));
  const values = (field: TableField): string[] => sample.of(found.get(field));
  const all = (...fields: TableField[]): string[] => fields.flatMap(values);

  const dates = guessDates(all('date', 'end_date', 'source_date'));
  const decimal = guessDecimal(
    [
      ...all('longitude', 'latitude', 'radius_km'),
      ...values('coordinates').filter((text) => !/,\s/.test(text) && /[;|]|\s/.test(text)),
    ],
    all('killed', 'killed_low', 'killed_high'),
  );
  const coordinates = guessPair(values('coordinates'), decimal.value);
  const swapped = doubtsOfPoints(values('longitude'), values('latitude'), decimal.value);
  const date = found.get('date');
  const doubt = (field: Doubt['field'], reasons: Doubt['reasons']): void => {
    if (reasons.length > 0) doubts.push({ field, reasons });
  };
  if (date === undefined) doubt('date', [{ kind: 'noDateColumn' }]);
  else if (
    !mostly(values('date'), (text) => looksLikeDate(text) || /^\d{4,13}(?:[.,]\d+)?$/.test(text))
  ) {
    doubt('date', [{ kind: 'manyNoDates', column: date }]);
  }
  doubt('dates', dates.doubts);
  doubt('date', doubtsOfCalendar(values('date')));
  doubt('date', doubtsOfFirstDays(values('date')));
  doubt('date', doubtsOfPeriods(all('date', 'end_date')));
  doubt('decimal', decimal.doubts);
  doubt('coordinates', coordinates.doubts);
  doubt('latitude', swapped);
  const words = wordsOf(values('type'));
  const types = guessTypes(found.get('type'), words, doubts);
  const sourceSeparator =
    found.get('source') === 'origins' ? ';' : guessSeparator(values('source'), doubts);
  return {
    fileName,
    columns,
    rows: rows.slice(0, SHOWN_ROWS),
    guess: {
      columns: Object.fromEntries(found),
      dates: dates.value,
      decimal: decimal.value,
      coordinates: coordinates.value,
      types,
      otherwise: 'other',
      sourceName: `Author of ${fileName === '' ? 'the table' : fileName}`,
      sourceSeparator,
    },
    doubts: byField(doubts),
    typeWords: words.slice(0, MOST_WORDS),
  };
}
