import { describe, expect, it } from 'vitest';
import { saveStory } from '@/archive/exporters.ts';
import { tellStory } from '@/domain/account/account.ts';
import { indexDataset } from '@/domain/dataset/index-dataset.ts';
import type { Dataset } from '@/domain/dataset/schema.ts';
import { readDatelineText } from '@/formats/dateline-v1.ts';
import { makeClaim, makeDataset, makeEvent } from '../support/make-dataset.ts';
import { ALL, openArchive } from './support.ts';

/** More events than are read again at once; the last is part of the first, and is relayed from it. */
function manyEvents(): Dataset {
  const claims = Array.from({ length: 2_100 }, (_, at) =>
    makeClaim(`claim-${at}`, { event: `event-${at}` }),
  );
  const rare = makeClaim('rare', { event: 'event-0', source: 'south-army' });
  const events = claims.map((claim, at) =>
    makeEvent(claim.event, at === 0 ? [rare, claim] : [claim]),
  );
  const relay = makeClaim('relay', {
    event: 'last',
    source: 'north-army',
    relations: [{ rel: 'sameOriginAs', claim: 'claim-0' }],
    occurred: { edtf: '2020-05-02', basis: 'relative', anchor: 'dispatch' },
  });
  return makeDataset(
    [
      ...events,
      makeEvent('last', [relay], { partOf: 'event-0', title: { en: 'The relayed one' } }),
    ],
    [rare, ...claims, relay],
  );
}

const dataset = manyEvents();
const text = JSON.stringify(dataset);
const question = { ...ALL, filter: { ...ALL.filter, text: 'relayed' } };

describe('an archive of a document', () => {
  it('saves all as the very document', async () => {
    const archive = await openArchive(text);
    const saved: unknown = JSON.parse(await (await archive.save('dateline', 'all', 'en')).text());
    expect(saved).toEqual(dataset);
  });

  it('saves an event with what it relays, so that it stands as it does in the whole', async () => {
    const archive = await openArchive(text);
    await archive.ask(question);
    const saved = readDatelineText(await (await archive.save('dateline', 'shown', 'en')).text());
    expect(saved.problems).toEqual([]);
    expect(saved.dataset?.events.map(({ id }) => id)).toEqual(['last', 'event-0']);
    expect(saved.dataset?.events[0]?.partOf).toBe('event-0');
    const table = await (await archive.save('events-csv', 'shown', 'en')).text();
    expect(table.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('saves the story with the events it tells of', async () => {
    const step = { id: 'relays', events: ['event-7', 'last'], text: { en: 'One is relayed.' } };
    const archive = await openArchive(JSON.stringify({ ...dataset, story: [step] }));
    await archive.ask(question);
    const saved = readDatelineText(await (await archive.save('dateline', 'shown', 'en')).text());
    expect(saved.dataset?.story).toEqual([{ ...step, events: ['last'] }]);
  });

  it('saves a table row for each event that the teller tells of', async () => {
    const archive = await openArchive(text);
    await archive.ask({ ...ALL, teller: 'north-army' });
    const lines = async (scope: 'shown' | 'all'): Promise<string[]> =>
      (await (await archive.save('claims-csv', scope, 'en')).text()).trimEnd().split('\r\n');
    expect(await lines('shown')).toHaveLength(2);
    expect(await lines('all')).toEqual(await lines('shown'));
  });

  it('finds the commonest values first, and no more than are asked for', async () => {
    const archive = await openArchive(text);
    const { counts } = await archive.findValues('origin', '', 9);
    expect(counts).toEqual([
      { value: 'monitor', count: 2_101 },
      { value: 'south', count: 1 },
    ]);
    expect((await archive.findValues('origin', '', 1)).counts).toEqual(counts.slice(0, 1));
    expect((await archive.findValues('origin', 'sou', 9)).counts).toEqual(counts.slice(1));
  });

  it('saves nothing where the terms forbid it', async () => {
    const license = { ...dataset.license, redistribution: 'none' } as const;
    const forbidden = { ...dataset, license };
    const archive = await openArchive(JSON.stringify(forbidden));
    const story = tellStory(indexDataset(forbidden));
    for (const kind of ['dateline', 'events-csv', 'claims-csv', 'geojson', 'arrow'] as const) {
      await expect(archive.save(kind, 'all', 'en')).rejects.toThrow('nothing is exported');
      await expect(saveStory(kind, story, story.accounts, 'en')).rejects.toThrow(
        'nothing is exported',
      );
    }
  });

  it('tells of an event alone what the whole tells of it', async () => {
    const archive = await openArchive(text);
    await archive.ask(question);
    const details = await archive.details([...(await archive.rows('shown', 0, 9))]);
    expect(details.events.map(({ id }) => id)).toEqual(['last']);
    const [account] = tellStory(indexDataset(details)).accounts;
    expect(account?.assessment.origins.map(({ key }) => key)).toEqual(['monitor']);
    expect(account?.claims[0]?.occurred?.anchor).toBe('dispatch');
  });
});
