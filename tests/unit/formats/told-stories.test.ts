import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '@/domain/dataset/read.ts';
import { CsvReader } from '../support/csv-reader.ts';
import { readTimelineJs } from '@/formats/timelinejs.ts';
import { isTimelineTemplate, timelineOfRows } from '@/formats/timelinejs-sheet.ts';
import { readTimemap } from '@/formats/timemap.ts';
import type { ImportHead } from '@/formats/table/table-format.ts';

const ROOT = new URL('../../fixtures/', import.meta.url);
const READERS: readonly [string, (value: unknown, head: ImportHead) => Reading][] = [
  ['timemap', readTimemap],
  ['timelinejs', readTimelineJs],
];

function valueOf(file: URL): unknown {
  const text = readFileSync(file, 'utf8');
  if (!file.pathname.endsWith('.csv')) return JSON.parse(text);
  const reader = new CsvReader();
  const [header, ...rows] = [...reader.push(text), ...reader.end()].map(({ cells }) => cells);
  const columns = (header ?? []).map((name) => name.trim().toLowerCase());
  expect(isTimelineTemplate(columns)).toBe(true);
  return timelineOfRows(columns, rows);
}

/** What came of a reading, a line each, as the expectations write it. */
function summary({ dataset, rejected, problems }: Reading): string[] {
  const text = (value: Readonly<Record<string, string>> | undefined): string => value?.['en'] ?? '';
  const events = (dataset?.events ?? []).map((event) => {
    const place = dataset?.places.find(({ id }) => event.places.includes(id));
    const cited = dataset?.claims
      .filter((claim) => claim.event === event.id)
      .map((claim) => {
        const report = dataset.reports.find(({ id }) => id === claim.report);
        const source = dataset.sources.find(({ id }) => id === claim.source);
        const said = report?.publishedBasis.basis === 'stated' ? report.published : undefined;
        return [text(source?.name), report?.url, said].filter(Boolean).join(' ');
      });
    const where =
      place === undefined ? '-' : `${text(place.name)} ${place.precision} ${place.radiusKm}`;
    return `event ${event.id} | ${event.when} | ${text(event.title)} | ${where} | ${cited?.join(' ; ')}`;
  });
  return [
    `title: ${text(dataset?.title)}`,
    ...events,
    `rejected: ${rejected.events}`,
    ...problems.map(({ path, message }) => `${path}: ${message}`),
  ];
}

describe.each(READERS)('%s', (name, read) => {
  const inputs = ['good', 'bad'].flatMap((folder) =>
    readdirSync(new URL(`${name}/${folder}/`, ROOT))
      .filter((file) => !file.endsWith('.txt'))
      .map((file) => `${name}/${folder}/${file}`),
  );

  it.each(inputs)('reads %s', (input) => {
    const fileName = input.replace(/^.*\//, '');
    const reading = read(valueOf(new URL(input, ROOT)), { fileName, today: '2020-01-01' });
    const got = summary(reading);
    const expected = readFileSync(new URL(input.replace(/\.\w+$/, '.expect.txt'), ROOT), 'utf8')
      .split('\n')
      .filter(Boolean);
    for (const line of expected) {
      expect(got.some((each) => each.startsWith(line)) ? line : got.join('\n')).toBe(line);
    }
    const events = (lines: readonly string[]): number =>
      lines.filter((line) => line.startsWith('event ')).length;
    expect(events(got)).toBe(events(expected));
    if (input.includes('/good/')) expect(reading.problems).toEqual([]);
  });

  it('never fails, whatever the document', () => {
    const value = fc.oneof(
      fc.anything(),
      fc.record({ events: fc.array(fc.anything()), sources: fc.anything() }),
      fc.record({
        events: fc.array(
          fc.record({
            id: fc.oneof(fc.string(), fc.constant('__proto__')),
            description: fc.string(),
            date: fc.constantFrom('11/03/2017', '2017-11-03', '', 'x'),
            latitude: fc.string(),
            longitude: fc.constantFrom('', '40.1', '4239.00416'),
            start_date: fc.record({ year: fc.constantFrom('2017', 'x', -5, '') }),
            text: fc.record({ headline: fc.string(), text: fc.string() }),
            sources: fc.array(fc.oneof(fc.string(), fc.constant({ title: 'A' }))),
          }),
        ),
      }),
    );
    fc.assert(
      fc.property(value, (document) => {
        const { dataset, problems } = read(document, { fileName: 'x.json', today: '2020-01-01' });
        expect(dataset !== undefined || problems.length > 0).toBe(true);
        for (const { path } of problems) {
          expect(
            path.startsWith('events') ||
              path.startsWith('sources') ||
              path === '$' ||
              path === 'title',
          ).toBe(true);
        }
      }),
    );
  });
});

it('tells events apart from what they cite, whatever ids a story gives them', () => {
  const slide = (id: string, credit: string) => ({
    unique_id: id,
    start_date: { year: 2031 },
    text: { headline: id },
    media: { credit },
  });
  const ids = ['report-of-marl', 'source-of-marl', 'claim-of-marl-1', 'of-marl'];
  const story = { events: ids.map((id) => slide(id, 'of Marl')) };
  const { dataset, problems } = readTimelineJs(story, { fileName: 'a.json', today: '2032-01-01' });
  expect(problems).toEqual([]);
  expect(dataset?.events.map(({ title }) => title)).toEqual(ids.map((en) => ({ en })));
});
