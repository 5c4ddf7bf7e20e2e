import type { Place } from '@/domain/dataset/schema.ts';
import type { ACTOR_ROLES, EventSubType } from '@/domain/dataset/vocabulary.ts';
import type { LonLat } from '@/domain/place.ts';
import { LONGEST_NAME } from './mapped-text.ts';
import type { ReadRow } from './table-format.ts';

export type Role = (typeof ACTOR_ROLES)[number];

/** An article, or whatever else a row rests on. */
export interface MappedSource {
  readonly name: string;
  /** http or https. */
  readonly url?: string;
}

/** A row read by its mapping. */
export interface MappedRow extends ReadRow {
  readonly title: string;
  /** EDTF. */
  readonly when: string;
  /** Name of the place; empty where the row names none. */
  readonly where: string;
  readonly point?: LonLat;
  readonly precision: Place['precision'];
  readonly radiusKm?: number;
  readonly subType: EventSubType;
  /** The word of the type column. */
  readonly typeWord: string;
  readonly actors: readonly { readonly name: string; readonly role: Role }[];
  readonly outcome: string;
  readonly killed?: { readonly low: number; readonly best?: number; readonly high: number };
  /** How the row says how many died, where that is no number or span: `10+`, `dozens`. */
  readonly tollWords?: string;
  readonly sources: readonly MappedSource[];
  /** EDTF; empty where the row does not say. */
  readonly sourceDate: string;
  /** What of the row could not be used, in plain English; it is told with the row's claims. */
  readonly notes: readonly string[];
}

/** A title for a row that gives none: what, who and where. */
export function composeTitle(row: Omit<MappedRow, 'title'>): string {
  const names = (role: Role): string =>
    row.actors.flatMap((actor) => (actor.role === role ? [actor.name] : [])).join(', ');
  const sides = [names('initiator'), names('target')].filter((name) => name !== '').join(' – ');
  const known = row.subType === 'other' ? 'event' : row.subType.replaceAll('_', ' ');
  const isCode = /^\d*$/.test(row.typeWord);
  const word = isCode ? known : row.typeWord.replaceAll('_', ' ');
  const head = sides === '' ? word : `${word}: ${sides}`;
  const tail = row.where === '' ? row.when : row.where;
  const title = `${head.charAt(0).toUpperCase()}${head.slice(1)}, ${tail}`;
  return title.length > LONGEST_NAME ? `${title.slice(0, LONGEST_NAME - 1)}…` : title;
}
