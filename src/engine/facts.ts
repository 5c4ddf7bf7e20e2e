import { NO_DAY, type EventColumns } from '@/domain/columns/columns.ts';
import { extentOf } from '@/domain/extent.ts';
import { colourValues } from './colours.ts';
import type { EngineFacts } from './engine.ts';

export function factsOf(columns: EventColumns): EngineFacts {
  const span = spanOf(columns);
  const x = extentOf(columns.places.x);
  const y = extentOf(columns.places.y);
  return {
    events: columns.length,
    ...(span === undefined ? {} : { span }),
    ...(x === undefined || y === undefined
      ? {}
      : { extent: { west: x.min, north: y.min, east: x.max, south: y.max } }),
    colours: {
      type: colourValues(columns, 'type'),
      actor: colourValues(columns, 'actor'),
      standing: colourValues(columns, 'standing'),
    },
  };
}

/** The first and the last day that bounds an event. */
function spanOf({ first, last, length }: EventColumns): EngineFacts['span'] {
  // Events of one day each have one, and stand in the order of their days.
  if (first === last && length > 0) return { first: first[0] ?? 0, last: first[length - 1] ?? 0 };
  let [least, most] = [Infinity, -Infinity];
  for (let row = 0; row < length; row += 1) {
    const start = first[row] ?? 0;
    const end = last[row] ?? 0;
    if (start !== NO_DAY.first) {
      if (start < least) least = start;
      if (start > most) most = start;
    }
    if (end === NO_DAY.last) continue;
    if (end < least) least = end;
    if (end > most) most = end;
  }
  return least === Infinity ? undefined : { first: least, last: most };
}
