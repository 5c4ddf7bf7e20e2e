import { describe, expect, it } from 'vitest';
import type { Opened } from '@/archive/open.ts';
import { open } from './support.ts';

const HEADER =
  'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,interaction,country,location,latitude,longitude,geo_precision,source,fatalities';

/** A row of one side of an event at Ford. */
const side = (id: string, sub: string, actor: string, kind: string, both: string): string =>
  `${id},2031-05-04,1,${sub === 'Attack' ? 'Violence against civilians' : 'Battles'},${sub},${actor},,${kind},${both},Marl,Ford,10.25,40.5,1,River Monitor,0`;

const FRONT = 'RFM: River Front of Marl';
const ARMY = 'Military Forces of Marl (2029-)';

const actorsOf = (opened: Opened): string[][] => {
  if (opened.kind !== 'dataset') throw new Error(JSON.stringify(opened));
  const { actors, events } = opened.dataset;
  const names = new Map(actors.map(({ id, name }) => [id, name['en'] ?? '']));
  return events.map((event) =>
    event.actors.map(({ actor, role }) => `${role} ${names.get(actor) ?? ''}`),
  );
};

const countsOf = (opened: Opened) =>
  opened.kind === 'dataset' ? opened.report?.counts : undefined;

describe('a table of ACLED with a row for each side', () => {
  const rows = [
    side('MRL1', 'Armed clash', ARMY, 'State forces', 'State forces-Rebel group'),
    side('MRL1', 'Armed clash', FRONT, 'Rebel group', 'State forces-Rebel group'),
    side('MRL2', 'Attack', 'Civilians (Marl)', 'Civilians', 'Rebel group-Civilians'),
    side('MRL2', 'Attack', FRONT, 'Rebel group', 'Rebel group-Civilians'),
    side('MRL3', 'Armed clash', FRONT, 'Rebel group', 'Rebel group-Rebel group'),
    side('MRL3', 'Armed clash', FRONT, 'Rebel group', 'Rebel group-Rebel group'),
    side('MRL4', 'Armed clash', ARMY, 'State forces', 'State forces only'),
  ];

  it('gives each event both of its sides, and counts the second row as merged', async () => {
    const opened = await open([HEADER, ...rows].join('\n'));
    expect(countsOf(opened)).toMatchObject({ rows: 7, events: 4, merged: 3, rejected: 0 });
    expect(actorsOf(opened)).toEqual([
      [`affected ${ARMY}`, `affected ${FRONT}`],
      [`initiator ${FRONT}`, 'target Civilians (Marl)'],
      [`affected ${FRONT}`],
      [`affected ${ARMY}`],
    ]);
    expect(opened.kind === 'dataset' && opened.report?.notes).toEqual([
      { kind: 'joinedSides', pairs: 3 },
    ]);
  });

  it('joins no rows that differ in anything else, and keeps their numbers', async () => {
    const other = rows[1]?.replace(',0', ',7') ?? '';
    const short = 'MRL5,2031-05-04';
    const opened = await open([HEADER, rows[0], other, '', short, rows[2], rows[3]].join('\n'));
    expect(countsOf(opened)).toMatchObject({ rows: 5, events: 2, merged: 1, rejected: 2 });
    const paths = opened.kind === 'dataset' ? opened.problems.map(({ path }) => path) : [];
    expect(paths.toSorted()).toEqual(['row 3, event_id_cnty', 'row 5, the row']);
  });

  it('leaves a row that stands twice for one event of one side', async () => {
    const opened = await open([HEADER, rows[6], rows[6]].join('\n'));
    expect(countsOf(opened)).toMatchObject({ rows: 2, events: 1, merged: 1 });
    expect(opened.kind === 'dataset' && opened.report?.notes).toEqual([]);
  });
});
