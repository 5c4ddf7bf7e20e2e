import type { EventAccount } from '@/domain/account/account.ts';
import type { Place } from '@/domain/dataset/schema.ts';
import { mercator } from '@/domain/mercator.ts';
import { radiusKmOf } from '@/domain/place.ts';
import type { ToldPlaces } from '../event-spots.ts';
import type { SpotField } from './shapes.ts';

/** The spots of accounts, and what their numbers stand for. */
export interface AccountSpots {
  readonly field: SpotField;
  readonly places: readonly Place[];
  /** Ids of the events, by row. */
  readonly events: readonly string[];
}

interface Pile {
  readonly place: Place;
  /** Positions in the list of what is told; of ghosts only where nothing else is. */
  rows: number[];
  ghost: boolean;
}

function pilesOf(told: readonly ToldPlaces[]): Pile[] {
  const piles = new Map<string, Pile>();
  told.forEach(({ drawn: { ghost }, places }, row) => {
    for (const place of places) {
      const pile = piles.get(place.id);
      if (pile === undefined) piles.set(place.id, { place, rows: [row], ghost });
      else if (pile.ghost === ghost) pile.rows.push(row);
      else if (pile.ghost) Object.assign(pile, { rows: [row], ghost });
    }
  });
  return [...piles.values()];
}

function commonest(codes: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? 0;
}

/** Gathers accounts by place, as the engine does with rows. @param codeOf the colour code of an account */
export function spotsOfAccounts(
  told: readonly ToldPlaces[],
  codeOf: (account: EventAccount) => number,
): AccountSpots {
  const piles = pilesOf(told);
  const codes = told.map(({ drawn }) => codeOf(drawn.account));
  const points = piles.map(({ place }) => mercator(place.point));
  const field: SpotField = {
    kind: 'spots',
    place: Uint32Array.from(piles, (_, at) => at),
    x: Float32Array.from(points, ([x]) => x),
    y: Float32Array.from(points, ([, y]) => y),
    radiusKm: Float32Array.from(piles, ({ place }) => radiusKmOf(place)),
    count: Uint32Array.from(piles, ({ rows }) => rows.length),
    colour: Uint16Array.from(piles, ({ rows }) => commonest(rows.map((row) => codes[row] ?? 0))),
    row: Uint32Array.from(piles, ({ rows }) => rows[0] ?? 0),
    ghost: Uint8Array.from(piles, ({ ghost }) => (ghost ? 1 : 0)),
  };
  return {
    field,
    places: piles.map(({ place }) => place),
    events: told.map(({ drawn }) => drawn.account.event.id),
  };
}
