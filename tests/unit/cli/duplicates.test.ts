import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateline } from '@/cli/dateline.ts';
import { makeClaim, makeDataset, makeEvent } from '../support/make-dataset.ts';

let folder: string;

function write(name: string, place: string, day: string): string {
  const claims = [
    makeClaim('c', { places: [place], occurred: { edtf: day, basis: 'stated' } }),
    makeClaim('d', { event: 'nowhere', places: [] }),
  ];
  const events = [
    makeEvent('capture', claims.slice(0, 1), {
      when: day,
      places: [place],
      actors: [{ actor: 'south', role: 'initiator' }],
      evidence: { when: ['c'], where: ['c'], actors: ['c'], outcome: ['c'] },
    }),
    makeEvent('nowhere', claims.slice(1), {
      places: [],
      evidence: { when: ['d'], outcome: ['d'] },
    }),
  ];
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(makeDataset(events, claims)));
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('dateline duplicates', () => {
  it('prints pairs as a table and counts what it did not compare', async () => {
    const a = write('a.json', 'ford', '2020-05-02');
    const b = write('b.json', 'mill', '2020-05-03');
    const before = readFileSync(a, 'utf8');
    const { code, lines, complaints } = await dateline(['duplicates', a, b]);
    expect(code).toBe(0);
    expect(lines).toEqual([
      'file_a,event_a,file_b,event_b,decision,days_apart_least,days_apart_most,km_apart,km_apart_least,km_apart_most,shared_actor_words',
      'a.json,capture,b.json,capture,undecided,1,1,3.57,0,8.57,south',
    ]);
    expect(complaints).toEqual([
      '1 possible pair within 2 days and 25 km; printed: 1, the likeliest first',
      'events with a possible double: 1 in the first file, 1 in the second',
      'not compared, without a place or a date: 1 and 1',
      'nothing is merged or left out: these are for a person to decide',
    ]);
    expect(readFileSync(a, 'utf8')).toBe(before);
  });

  it('leaves blank how far apart events are at the most where a date is open', async () => {
    const a = write('a.json', 'ford', '2020-05-02/..');
    const { lines } = await dateline(['duplicates', a, write('b.json', 'mill', '2020-05-03')]);
    expect(lines[1]).toBe('a.json,capture,b.json,capture,undecided,0,,3.57,0,8.57,south');
  });

  it('keeps to the windows it is given', async () => {
    const a = write('a.json', 'ford', '2020-05-02');
    const b = write('b.json', 'mill', '2020-05-03');
    const none = await dateline(['duplicates', a, b, '--days', '0']);
    expect(none.lines).toHaveLength(1);
    expect(none.complaints?.[0]).toBe(
      '0 possible pairs within 0 days and 25 km; printed: 0, the likeliest first',
    );
  });

  it.each([
    [['a.json'], 'duplicates takes two FILEs, not 1'],
    [['a', 'b', 'c'], 'duplicates takes two FILEs, not 3'],
    [['a', 'b', '--km', 'far'], '--days and --km take a whole number, not far'],
    [['a', 'b', '--report', 'r'], 'duplicates takes no --report'],
  ])('answers %j with its usage', async (args, complaint) => {
    const { code, complaints } = await dateline(['duplicates', ...args]);
    expect(code).toBe(2);
    expect(complaints?.[0]).toBe(complaint);
  });

  it('says which file it cannot read', async () => {
    const a = write('a.json', 'ford', '2020-05-02');
    const { code, complaints } = await dateline(['duplicates', a, join(folder, 'none.json')]);
    expect(code).toBe(1);
    expect(complaints?.[0]).toMatch(/none\.json: there is no such file/);
  });
});
