import { UNIX_NUMBER } from './dates.ts';
import { columnsByName } from './guess-columns.ts';
import type { Sample } from './guess-sample.ts';
import { looksLikeDate, mostly } from './guess-values.ts';
import { isDayCode } from './mapped-days.ts';
import { isWordy, readCount } from './mapped-numbers.ts';
import { pairNumbers } from './mapped-point.ts';
import { precisionCodes, readPrecision } from './mapped-words.ts';
import type { Doubt, TableField } from './mapping.ts';

const MOST_TYPE_WORDS = 8;

/** A column of times of day goes with a date; one of whole moments is the date, where there is no other. */
export function settleParts(sample: Sample, found: Map<TableField, string>, doubts: Doubt[]): void {
  const isClock = (text: string): boolean => /^\d{1,2}[:h.]\d\d/.test(text);
  const time = found.get('time');
  const times = sample.of(time);
  if (time !== undefined && !mostly(times, isClock)) {
    found.delete('time');
    const isMoment = (text: string): boolean => looksLikeDate(text) || UNIX_NUMBER.test(text);
    if (!found.has('date') && mostly(times, isMoment)) found.set('date', time);
  }
  const month = found.get('month');
  if (month !== undefined && !found.has('day'))
    doubts.push({ field: 'date', reasons: [{ kind: 'noDayColumn', month }] });
}

function settleIds(sample: Sample, found: Map<TableField, string>, doubts: Doubt[]): void {
  const column = found.get('id');
  if (column === undefined) return;
  const ids = sample.of(column).map((id) => id.replaceAll(/[\s,]+/g, '-'));
  if (ids.length === sample.size && new Set(ids).size === ids.length) return;
  found.delete('id');
  doubts.push({ field: 'id', reasons: [{ kind: 'idsRepeat', column }] });
}

/** A column such as “bilan” may hold how it ended or how many died: numbers are the dead. */
function settleToll(sample: Sample, found: Map<TableField, string>, doubts: Doubt[]): void {
  const column = found.get('outcome');
  const isCount = (text: string): boolean => readCount(text, 'point') !== undefined;
  if (column === undefined || found.has('killed') || !mostly(sample.of(column), isCount)) return;
  found.delete('outcome');
  found.set('killed', column);
  doubts.push({ field: 'killed', reasons: [{ kind: 'outcomeAsToll', column }] });
}

/** What happened in sentences, under a name of its kind, is its title. */
function settleType(sample: Sample, found: Map<TableField, string>): void {
  const column = found.get('type');
  const isProse = (text: string): boolean => text.split(/\s+/).length > MOST_TYPE_WORDS;
  const prose = sample.of(column).filter(isProse).length;
  if (column === undefined || prose * 2 < sample.of(column).length) return;
  found.delete('type');
  if (!found.has('title')) found.set('title', column);
}

/** Coordinates under the name of a place would else be its name. */
function settlePlace(sample: Sample, found: Map<TableField, string>): void {
  const column = found.get('place');
  const isPair = (text: string): boolean =>
    /\d[.,]\d/.test(text) && pairNumbers(text, 'point') !== undefined;
  if (column === undefined || !mostly(sample.of(column), isPair)) return;
  found.delete('place');
  if (!found.has('coordinates') && !found.has('latitude')) found.set('coordinates', column);
}

/** Columns of one name cannot be told from one another, and so none of them is taken. */
function doubtTwins({ names }: Sample, doubts: Doubt[]): void {
  const twins = new Set(names.filter((name, at) => name !== '' && names.indexOf(name) !== at));
  for (const [field, column] of columnsByName([...new Set(names)])) {
    if (twins.has(column)) doubts.push({ field, reasons: [{ kind: 'twins', column }] });
  }
}

/** Who was hit is named; numbers under such a name count them, the wounded perhaps too. */
function settleTarget(sample: Sample, found: Map<TableField, string>): void {
  const isCount = (text: string): boolean => readCount(text, 'point') !== undefined;
  for (const field of ['target', 'initiator'] as const)
    if (mostly(sample.of(found.get(field)), isCount)) found.delete(field);
}

function doubtToll(sample: Sample, found: ReadonlyMap<TableField, string>, doubts: Doubt[]): void {
  for (const field of ['killed', 'killed_low', 'killed_high'] as const) {
    const words = sample
      .of(found.get(field))
      .find((text) => isWordy(text) && readCount(text, 'point') === undefined);
    if (words === undefined) continue;
    doubts.push({ field, reasons: [{ kind: 'wordyToll', value: words.slice(0, 60) }] });
  }
}

/** Codes of how surely days are known are read only where they are UCDP's or ACLED's. */
function settleDayCodes(sample: Sample, found: Map<TableField, string>): void {
  const column = found.get('date_precision');
  if (column !== undefined && !mostly(sample.of(column), isDayCode)) found.delete('date_precision');
}

function settlePrecision(sample: Sample, found: Map<TableField, string>, doubts: Doubt[]): void {
  const column = found.get('precision');
  const values = sample.of(column);
  if (
    column !== undefined &&
    precisionCodes(column) === 'words' &&
    values.some((text) => /^\d/.test(text))
  ) {
    found.delete('precision');
    doubts.push({ field: 'precision', reasons: [{ kind: 'precisionNumbers', column }] });
    return;
  }
  const unknown = [...new Set(values)].filter(
    (text) => readPrecision(text, column ?? '') === undefined,
  );
  if (unknown.length > 0 && !found.has('mgrs')) {
    const words = unknown.slice(0, 5);
    doubts.push({ field: 'precision', reasons: [{ kind: 'unknownPrecisions', words }] });
  } else if (
    column === undefined &&
    !found.has('radius_km') &&
    (found.has('coordinates') || found.has('longitude'))
  ) {
    doubts.push({ field: 'precision', reasons: [{ kind: 'precisionNotStated' }] });
  }
}

/** Leaves out, or takes for another field, the columns whose values are not what their names say. */
export function settleColumns(
  sample: Sample,
  found: Map<TableField, string>,
  doubts: Doubt[],
): void {
  settleToll(sample, found, doubts);
  settlePlace(sample, found);
  settleType(sample, found);
  settleTarget(sample, found);
  doubtToll(sample, found, doubts);
  settleIds(sample, found, doubts);
  settlePrecision(sample, found, doubts);
  settleDayCodes(sample, found);
  doubtTwins(sample, doubts);
}
