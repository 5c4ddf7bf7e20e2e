import { foldForSearch } from '@/domain/filter/fold.ts';
import { NAMES } from './guess-names.ts';
import type { Sample } from './guess-sample.ts';
import { looksLikeDegrees, mostly } from './guess-values.ts';
import { readDegrees } from './mapped-point.ts';
import type { DoubtReason } from './doubts.ts';
import type { TableField } from './mapping.ts';

/** A column of longitudes or latitudes, and how it is known to be one. */
export interface PointColumn {
  readonly field: 'longitude' | 'latitude';
  readonly column: string;
  readonly reason: DoubtReason;
}

const WORDS = {
  longitude: wordsOf('longitude'),
  latitude: wordsOf('latitude'),
} as const;

/** Names of one word, but for those of one letter. */
function wordsOf(field: TableField): readonly string[] {
  const names = NAMES.find(([named]) => named === field)?.[1] ?? '';
  return names
    .split(',')
    .map(foldForSearch)
    .filter((name) => name.length > 1 && !name.includes(' '));
}

const speaksOf = (column: string, field: PointColumn['field']): boolean =>
  foldForSearch(column)
    .split(' ')
    .some((word) => WORDS[field].includes(word));

/** Nobody lives within a degree of where both are 0; shares do. */
export const isBeyondOne = (degrees: number): boolean => Math.abs(degrees) > 1;

/** Degrees finer than a kilometre: shares, scores and sums of money rarely have as many digits. */
const isFine = (values: readonly string[]): boolean =>
  looksLikeDegrees(values, 180) &&
  mostly(values, (text) =>
    isBeyondOne(readDegrees(text, text.includes(',') ? 'comma' : 'point') ?? 0),
  ) &&
  mostly(values, (text) => /\d[.,]\d{3}|[°º]/.test(text));

/**
 * Columns of longitude and latitude that have no name of their own: by a word of their names, as in
 * `target-latitude`, or by their values, where these are the only two that may be degrees and stand side by side.
 */
export function findPoints(
  sample: Sample,
  found: ReadonlyMap<TableField, string>,
): readonly PointColumn[] {
  const free = sample.free(found);
  const named = (['latitude', 'longitude'] as const).flatMap((field): PointColumn[] => {
    const column =
      found.get(field) ??
      free.find(
        (name) =>
          speaksOf(name, field) &&
          looksLikeDegrees(sample.of(name), field === 'latitude' ? 90 : 180),
      );
    return column === undefined
      ? []
      : [{ field, column, reason: { kind: 'byWordOfName', column } }];
  });
  if (named.length === 2) return named.filter(({ field }) => !found.has(field));
  const [first, second, ...more] = free.filter((name) => isFine(sample.of(name)));
  if (first === undefined || second === undefined || more.length > 0) return [];
  if (sample.names.indexOf(second) - sample.names.indexOf(first) !== 1) return [];
  const isLatitude = looksLikeDegrees(sample.of(first), 90);
  return [
    { field: isLatitude ? 'latitude' : 'longitude', column: first, reason: byValues(first) },
    { field: isLatitude ? 'longitude' : 'latitude', column: second, reason: byValues(second) },
  ];
}

const byValues = (column: string): DoubtReason => ({ kind: 'byValues', column });
