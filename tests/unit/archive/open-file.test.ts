import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDatelineText } from '@/formats/dateline-v1.ts';
import { ALL, open, openArchive, saidOf } from './support.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, FIXTURES)));
const several = bytesOf('ucdp-ged/good/several-articles.csv');
const clash = bytesOf('ucdp-ged/bad/one-id-two-events.csv');

describe('opening a file', () => {
  it('gives a small table whole, with the rows left out as problems', async () => {
    const opened = await open(clash);
    if (opened.kind !== 'dataset') throw new Error(opened.kind);
    expect(opened.formatName).toBe('UCDP GED');
    expect(opened.dataset.events.length).toBeGreaterThan(0);
    expect(opened.problems[0]?.path).toMatch(/^row \d+, id$/);
    expect(opened.rejected.events).toBe(1);
  });

  it('accounts for the rows of a small table, and can be sent to another thread', async () => {
    const opened = await open(clash);
    if (opened.kind !== 'dataset' || opened.report === undefined) throw new Error(opened.kind);
    const { counts, rejections, rejectedRows } = structuredClone(opened.report);
    expect(counts.events + counts.merged + counts.rejected).toBe(counts.rows);
    expect(rejections.map(({ column, count }) => [column, count])).toEqual([['id', 1]]);
    const [header, first] = (await rejectedRows.text()).split('\r\n');
    expect(header).toMatch(/^row,column,value,reason,suggestion,id/);
    expect(first).toContain('is the id of another row that says something else');
  });

  it('offers spellings that may be one office, of UCDP GED and of ACLED', async () => {
    const textOf = (name: string) => new TextDecoder().decode(bytesOf(name));
    const [header, first = ''] = textOf('ucdp-ged/good/ged-49-columns.csv').split('\n');
    const second = first
      .replace('900001', '900099')
      .replace(',River Monitor,2031', ',River  monitor,2031');
    const acled = textOf('acled/good/words-of-today.csv');
    for (const [text, spellings] of [
      [[header, first, second].join('\n'), ['River  monitor', 'River Monitor']],
      [acled.replace(',River Monitor,', ',River monitor,'), ['River monitor', 'River Monitor']],
    ] as const) {
      const opened = await open(text);
      if (opened.kind !== 'dataset') throw new Error(JSON.stringify(opened));
      expect(opened.report?.sameOffices).toContainEqual(spellings);
    }
  });

  it('opens the table that TimelineJS stories are written in', async () => {
    const opened = await open(bytesOf('timelinejs/good/template.csv'));
    expect(opened).toMatchObject({ kind: 'dataset', formatName: 'TimelineJS' });
    expect(opened.kind === 'dataset' && opened.dataset.events.length).toBeGreaterThan(0);
  });

  it('opens the same from gzip, and refuses what unpacks to too much', async () => {
    const packed = new Uint8Array(gzipSync(several));
    const plain = await open(several);
    expect(await open(packed)).toEqual(plain);
    const refused = await open(packed, { mostUnpacked: 100 });
    expect(saidOf(refused)).toContain('GB');
    const cut = await open(packed.slice(0, 100));
    expect(saidOf(cut)).toContain('damaged');
  });

  it('opens what a script gives a name or passes to a function', async () => {
    const story = new TextDecoder().decode(bytesOf('timelinejs/good/story.json'));
    const plain = await open(story);
    for (const script of [
      `var story = ${story};`,
      `\uFEFFwindow.data["story"] = ${story}\n`,
      `export default ${story};\n`,
      `eqfeed_callback(${story});`,
    ]) {
      expect(await open(script)).toEqual(plain);
    }
    const table =
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"date":"2031-05-04"},"geometry":null}]}';
    expect(await open(`const events = ${table};`)).toMatchObject({ kind: 'unmapped' });
    expect(saidOf(await open(`const events = {date: 1};`))).toContain('not valid JSON');
    const columns = await open('f(x)={,b\n1,2\n');
    expect(columns.kind === 'unmapped' && columns.preview.columns).toEqual(['f(x)={', 'b']);
  });

  it('opens the tabs of a datasheet-server in one document', async () => {
    const bundle = new TextDecoder().decode(bytesOf('timemap/good/bundle.json'));
    const tabs = bundle.replaceAll(/^  "(events|sources|associations)":/gm, '  "export_$1":');
    expect(tabs).not.toBe(bundle);
    expect(await open(tabs)).toEqual(await open(bundle));
  });

  it('opens a document of Dateline', async () => {
    const opened = await open(bytesOf('dateline-v1/good/minimal.json'));
    expect(opened).toMatchObject({ kind: 'dataset', formatName: 'Dateline' });
  });

  it('says the only problem of a document at once, and lists several', async () => {
    const minimal = new TextDecoder().decode(bytesOf('dateline-v1/good/minimal.json'));
    const without = (...keys: readonly string[]): string =>
      JSON.stringify(JSON.parse(minimal), (key, value: unknown) =>
        keys.includes(key) ? undefined : value,
      );
    const one = await open(without('license'));
    expect(saidOf(one)).toBe(
      'Nothing in the document can be used: license is missing; expected an object',
    );
    const two = await open(without('license', 'published'));
    expect(saidOf(two)).toBe('Nothing in the document can be used.');
    expect(two).toMatchObject({ problems: [{ path: 'license' }, { path: 'published' }] });
  });

  it('says what it cannot open', async () => {
    for (const content of [
      '',
      '<html></html>',
      'PK\u0003\u0004',
      Uint8Array.of(0xff, 0x41, 0x2c),
    ]) {
      const opened = await open(content);
      expect(opened.kind).toBe('failed');
      expect(saidOf(opened)).toMatch(/\w+ \w+/);
    }
  });

  it('ends with an AbortError when it is cancelled', async () => {
    const controller = new AbortController();
    const opening = open(several, {}, { signal: controller.signal });
    controller.abort();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('an archive', () => {
  it('accounts for every row and gives the rejected ones with their reasons', async () => {
    const archive = await openArchive(clash);
    const { rows, events, merged, rejected } = archive.summary.counts;
    expect(events + merged + rejected).toBe(rows);
    const csv = await (await archive.rejectedRows()).text();
    const [header, first] = csv.split('\r\n');
    expect(header).toMatch(/^row,column,value,reason,suggestion,id/);
    expect(first).toContain('is the id of another row that says something else');
  });

  it('answers, finds and details its events', async () => {
    const archive = await openArchive(several);
    const answer = await archive.ask(ALL);
    expect(answer.counts.shown).toBe(archive.summary.counts.events);
    expect(answer.entities.sources.map(({ id }) => id)).toContain('source-river-monitor');
    expect((await archive.ask(ALL)).entities.sources).toEqual([]);
    const rows = await archive.rows('shown', 0, 9);
    const { events } = await archive.details([...rows]);
    for (const [at, { id }] of events.entries()) expect(await archive.find(id)).toBe(rows[at]);
    expect(await archive.find('ged-nothing')).toBeUndefined();
    expect(await archive.find(`other-${events[0]?.id}`)).toBeUndefined();
    const found = await archive.findValues('origin', 'courier', 5);
    expect(found.counts.map(({ value }) => value)).toContain('source-daily-courier');
  });

  it('saves all as a document that reads the same again', async () => {
    const opened = await open(several);
    const archive = await openArchive(several);
    const text = await (await archive.save('dateline', 'all', 'en')).text();
    const { dataset, problems } = readDatelineText(text);
    expect(problems).toEqual([]);
    expect(dataset).toEqual(opened.kind === 'dataset' ? opened.dataset : undefined);
    const csv = await (await archive.save('events-csv', 'all', 'en')).text();
    expect(csv.trimEnd().split('\r\n')).toHaveLength(archive.summary.counts.events + 1);
  });

  it('is the same from a document as from the table', async () => {
    const table = await openArchive(several);
    const saved = await table.save('dateline', 'all', 'en');
    const document = await openArchive(saved);
    const [a, b] = [await table.ask(ALL), await document.ask(ALL)];
    expect(b.counts).toEqual(a.counts);
    expect(b.facets).toEqual(a.facets);
  });

  it('refuses to work once it is closed', async () => {
    const archive = await openArchive(several);
    archive.close();
    await expect(archive.ask(ALL)).rejects.toThrow('closed');
  });
});
