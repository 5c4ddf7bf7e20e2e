import type { EventAccount } from '@/domain/account/account.ts';
import type { DatasetIndex } from '@/domain/dataset/index-dataset.ts';
import type { Place } from '@/domain/dataset/schema.ts';

/** An event to be drawn. */
export interface DrawnEvent {
  readonly account: EventAccount;
  /** Left out by the account in view: drawn faintly. */
  readonly ghost: boolean;
}

/** What one or some origins say of where an event happened. */
export interface ToldPlaces {
  /** Unique among all that is drawn. */
  readonly key: string;
  readonly drawn: DrawnEvent;
  readonly places: readonly Place[];
}

/**
 * Where the origins place an event: one entry where they agree, an entry each where they do not. A place
 * that two of them name is kept with the first, so that nothing is drawn twice.
 */
export function toldPlaces(index: DatasetIndex, drawn: DrawnEvent): ToldPlaces[] {
  const { event, where } = drawn.account;
  const taken = new Set<string>();
  return where.flatMap((version, at): ToldPlaces[] => {
    const places = version.places.flatMap((id) => {
      const place = taken.has(id) ? undefined : index.places.get(id);
      taken.add(id);
      return place === undefined ? [] : [place];
    });
    return places.length === 0 ? [] : [{ key: `${event.id} ${at}`, drawn, places }];
  });
}
