import type { Claim, ConflictEvent, Report } from '@/domain/dataset/schema.ts';
import { EVENT_TYPES, SUB_TYPES, type EventType } from '@/domain/dataset/vocabulary.ts';
import { eventIdOf } from '../slug.ts';
import { reportOf, type MappedEntities } from './mapped-entities.ts';
import type { MappedRow } from './mapped-shape.ts';
import { localText } from './mapped-text.ts';

/** An event with all that belongs to it alone. */
export interface MappedEvent {
  readonly event: ConflictEvent;
  readonly claims: readonly Claim[];
  readonly reports: readonly Report[];
}

const TYPE_OF: ReadonlyMap<string, EventType> = new Map(
  EVENT_TYPES.flatMap((type) => SUB_TYPES[type].map((subType) => [subType, type] as const)),
);

export const typeOf = ({ subType }: Pick<MappedRow, 'subType'>): EventType =>
  TYPE_OF.get(subType) ?? 'strategic_developments';

function quantitiesOf(killed: MappedRow['killed']): Claim['quantities'] {
  if (killed === undefined) return [];
  const { low, best, high } = killed;
  const range = { kind: 'killed' as const, min: low, max: high };
  return best === undefined || low === high
    ? [range]
    : [range, { kind: 'killed', min: best, max: best }];
}

function tollOf(killed: MappedRow['killed']): string {
  if (killed === undefined) return '';
  const { low, best, high } = killed;
  const range = low === high ? `${low}` : `${low} to ${high}`;
  return `; killed: ${best === undefined || low === high ? range : `${best} (${range})`}`;
}

/** What each claim of a row says. */
export function paraphraseOf(row: MappedRow): string {
  const where = row.point === undefined && row.where !== '' ? `; place: ${row.where}` : '';
  const told = `Coded in the table: ${row.title}${where}${tollOf(row.killed)}.`;
  return [told, ...row.notes].join(' ');
}

/**
 * The event of a row, and one claim for each source it names. A table says what happened and on what it rests,
 * not which source said what: each claim bears all of the row, as inferred, and every slot rests on every claim.
 */
export function mappedEvent(row: MappedRow, entities: MappedEntities, today: string): MappedEvent {
  const id = eventIdOf(row.id);
  const place = entities.place(row);
  const places = place === undefined ? [] : [place.id];
  const { killed } = row;
  const quantities = quantitiesOf(killed);
  const paraphrase = paraphraseOf(row);
  const told = row.sources.map((named, at) => {
    const source = entities.source(named);
    const report = reportOf(row, at, source, named.url, today);
    const claim: Claim = {
      id: `claim-${id}-${at + 1}`,
      event: id,
      report: report.id,
      source: source.id,
      chain: [],
      medium: 'report',
      directness: 'unknown',
      act: killed === undefined || killed.low === killed.high ? 'asserts' : 'estimates',
      hedged: false,
      said: report.published,
      occurred: { edtf: row.when, basis: 'inferred' },
      places,
      quantities,
      paraphrase: { en: paraphrase },
      relations: [],
      assessments: [],
    };
    return { claim, report };
  });
  const ids = told.map(({ claim }) => claim.id);
  const actors = new Map(
    row.actors.map(({ name, role }) => {
      const actor = entities.actor(name).id;
      return [`${role} ${actor}`, { actor, role }] as const;
    }),
  );
  return {
    event: {
      id,
      title: localText(row.title),
      type: typeOf(row),
      subType: row.subType,
      when: row.when,
      places,
      actors: [...actors.values()],
      ...(killed === undefined ? {} : { casualties: { killed } }),
      ...(row.outcome === '' ? {} : { outcome: localText(row.outcome) }),
      evidence: {
        when: ids,
        ...(places.length === 0 ? {} : { where: ids }),
        ...(actors.size === 0 ? {} : { actors: ids }),
        ...(row.outcome === '' ? {} : { outcome: ids }),
        ...(killed === undefined ? {} : { casualties: ids }),
      },
    },
    claims: told.map(({ claim }) => claim),
    reports: told.map(({ report }) => report),
  };
}
