import type { Codes, EventColumns } from '@/domain/columns/columns.ts';
import type { ColourBy } from './engine.ts';
import { CHUNK, gatherRange } from './gather.ts';

/** How many bits a colour code takes: 26 are left beside it for a count. */
export const COLOUR_BITS = 5;
/** The most colour codes. Where a column has more values, all from the last code on share it. */
export const MOST_COLOURS = 1 << COLOUR_BITS;

/** The id that stands for the values which share the last colour code. */
export const OTHER = 'other';

/** What rows are coloured by. */
export interface Colours {
  readonly by: ColourBy;
  /** The colour code of each row. */
  readonly of: Uint8Array;
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
    const codeOf = Uint8Array.from(values, (_, code) => shared(code));
    return { by, of: painted(codes, codeOf), count };
  }
  const { sets, offsets, members } = columns.facets[by];
  const codeOf = Uint8Array.from({ length: offsets.length - 1 }, (_, set) =>
    shared(members[offsets[set] ?? 0] ?? 0),
  );
  if (sets instanceof Uint8Array && codeOf.every((code, set) => code === set)) {
    return { by, of: sets, count };
  }
  return { by, of: painted(sets, codeOf), count };
}

/** Looks each row's code up once, so that what counts colours reads one byte a row. */
function painted(codes: Codes, codeOf: Uint8Array): Uint8Array {
  const of = new Uint8Array(codes.length);
  const gathered = new Uint32Array(CHUNK);
  for (let start = 0; start < codes.length; start += CHUNK) {
    const end = Math.min(codes.length, start + CHUNK);
    gatherRange(codes, start, end, gathered);
    for (let row = start; row < end; row += 1) of[row] = codeOf[gathered[row - start] ?? 0] ?? 0;
  }
  return of;
}
