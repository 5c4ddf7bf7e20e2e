import type { Codes, EventColumns } from '@/domain/columns/columns.ts';
import type { ColourBy } from './engine.ts';

/** The most colour codes. Where a column has more values, all from the last code on share it. */
export const MOST_COLOURS = 32;

/** The id that stands for the values which share the last colour code. */
export const OTHER = 'other';

/** What rows are coloured by: the code of row `r` is `codeOf[codes[r]]`. */
export interface Colours {
  readonly by: ColourBy;
  readonly codes: Codes;
  readonly codeOf: Uint8Array;
  readonly count: number;
}

/** Ids of what each colour code stands for. */
export function colourValues(columns: EventColumns, by: ColourBy): readonly string[] {
  const values = by === 'actor' ? columns.bloc.values : columns.facets[by].values;
  return values.length <= MOST_COLOURS ? values : [...values.slice(0, MOST_COLOURS - 1), OTHER];
}

export function coloursOf(columns: EventColumns, by: ColourBy): Colours {
  const count = colourValues(columns, by).length;
  const shared = (code: number): number => Math.min(code, count - 1);
  if (by === 'actor') {
    const { codes, values } = columns.bloc;
    return { by, codes, codeOf: Uint8Array.from(values, (_, code) => shared(code)), count };
  }
  const { sets, offsets, members } = columns.facets[by];
  const codeOf = Uint8Array.from({ length: offsets.length - 1 }, (_, set) =>
    shared(members[offsets[set] ?? 0] ?? 0),
  );
  return { by, codes: sets, codeOf, count };
}
