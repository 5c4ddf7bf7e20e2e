import { leastKm, mostKm, type Differences } from '@/domain/match/differences.ts';
import { writeCsv, type Cell } from './csv-writer.ts';

/** Two events that may be one, and what was made of it. */
export interface LinkRow {
  readonly fileA: string;
  readonly eventA: string;
  readonly fileB: string;
  readonly eventB: string;
  readonly decision: 'same' | 'different' | 'undecided';
  readonly differences: Differences;
}

const COLUMNS = [
  'file_a',
  'event_a',
  'file_b',
  'event_b',
  'decision',
  'days_apart_least',
  'days_apart_most',
  'km_apart',
  'km_apart_least',
  'km_apart_most',
  'shared_actor_words',
];

const rounded = (km: number): number => Math.round(km * 100) / 100;

function cellsOf({ fileA, eventA, fileB, eventB, decision, differences }: LinkRow): Cell[] {
  const { days, km, sharedWords } = differences;
  return [
    fileA,
    eventA,
    fileB,
    eventB,
    decision,
    days.least,
    // Blank where a date is open at one end.
    Number.isFinite(days.most) ? days.most : undefined,
    rounded(km),
    rounded(leastKm(differences)),
    rounded(mostKm(differences)),
    sharedWords.join(' '),
  ];
}

/**
 * A table that links events of two files, one pair a row. Distances are in km: between the middles of the
 * areas, and the least and the most there can be between the events, given how precise the places are.
 */
export const linksCsv = (rows: readonly LinkRow[]): string => writeCsv(COLUMNS, rows.map(cellsOf));
